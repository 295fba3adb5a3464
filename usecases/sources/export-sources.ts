import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { may } from "@/core/people/may"
import { mostAtOnce } from "@/core/sources/source-change"
import { withKeyword } from "@/core/sources/tag"
import { tagsOfSources } from "@/db/queries/source-tags"
import { type SourceRecord, sourcesByIds } from "@/db/queries/sources"
import { bibliographyFormats } from "@/formats/bibliography"
import { presets } from "@/formats/bundle"
import type { Message } from "@/formats/imported"
import type { File } from "../articles/original"
import { id } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { type Listed, listedSources } from "./listed-sources"
import { filterOf, sourceFilterFields } from "./source-filter"

export const ExportSourcesInput = z.strictObject({
  format: z.enum(bibliographyFormats),
  preset: z.enum(presets).default("outside"),
  /** Only sources that the same filters of the list show. */
  ...sourceFilterFields,
})
export const ExportChosenSourcesInput = z.strictObject({
  format: z.enum(bibliographyFormats),
  preset: z.enum(presets).default("outside"),
  ids: z.array(id).min(1).max(mostAtOnce),
})
type Input = z.output<typeof ExportSourcesInput>
type How = Pick<Input, "format" | "preset">

interface Written {
  text: string
  messages: Message[]
  mediaType: string
  extension: string
}

const chunk = 500

/**
 * Writes the library, or what a filter shows of it, as a bibliography. For outside, restricted sources and people are left out. An
 * export is an event.
 */
export async function exportSources(ctx: SignedIn, input: Input): Promise<File & { messages: Message[] }> {
  mayTake(ctx, input)
  const { format, preset, ...filter } = input
  return written(ctx, { format, preset }, await filtered(ctx, filter))
}

/** The same with these sources alone; ids that the viewer may not know of are none. */
export async function exportChosenSources(
  ctx: SignedIn,
  input: z.output<typeof ExportChosenSourcesInput>,
): Promise<File & { messages: Message[] }> {
  mayTake(ctx, input)
  const sources: SourceRecord[] = []
  for (let at = 0; at < input.ids.length; at += chunk)
    sources.push(...(await sourcesByIds(ctx.read, ctx.who, input.ids.slice(at, at + chunk))))
  return written(ctx, input, sources)
}

function mayTake({ who }: SignedIn, { preset }: How): void {
  if (preset === "inside" && !may(who.role, "export.inside"))
    throw appError("forbidden", "export.only_outside")
}

async function written(ctx: SignedIn, input: How, sources: readonly SourceRecord[]) {
  const { who } = ctx
  const leaving = sources
    .filter(
      ({ state, restricted, person }) =>
        state !== "merged" && (input.preset === "inside" || !(restricted || person)),
    )
    .sort((a, b) => (a.citekey < b.citekey ? -1 : 1))
  const items = await itemsOf(ctx, leaving)
  const file = (await ctx.children.run("write-bibliography", {
    format: input.format,
    items,
  })) as Written
  await ctx.transact(tx =>
    recordEvent(tx, ctx, {
      ...{ verb: "source.exported", subject: who.workspaceId },
      to: { format: input.format, preset: input.preset, n: items.length },
    }),
  )
  return {
    bytes: new TextEncoder().encode(file.text),
    mediaType: file.mediaType,
    filename: `sources${file.extension}`,
    messages: file.messages,
  }
}

/** Records under their citekeys, tags as CSL's `keyword`. */
async function itemsOf({ read }: SignedIn, sources: readonly SourceRecord[]) {
  const tags = new Map<string, string[]>()
  for (let at = 0; at < sources.length; at += chunk) {
    const some = sources.slice(at, at + chunk).map(one => one.id)
    for (const [id, names] of await tagsOfSources(read, some)) tags.set(id, names)
  }
  return sources.map(({ id: sourceId, csl, citekey }) =>
    withKeyword({ ...csl, id: citekey }, tags.get(sourceId) ?? []),
  )
}

/** The sources that a filter shows; it stops beyond `most`. */
export async function filtered(
  ctx: SignedIn,
  { q, ...asked }: Omit<Input, "format" | "preset">,
  most = Infinity,
): Promise<SourceRecord[]> {
  const filter = { q, ...(await filterOf(ctx, asked)) }
  const sources: SourceRecord[] = []
  for (let cursor: string | undefined; ; ) {
    const { items, next }: Listed = await listedSources(ctx, filter, cursor, chunk)
    sources.push(...items)
    if (next === null || sources.length > most) return sources
    cursor = next
  }
}
