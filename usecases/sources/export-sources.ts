import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { may } from "@/core/people/may"
import { cslTypes } from "@/core/sources/source"
import type { SourceRecord } from "@/db/queries/sources"
import { bibliographyFormats } from "@/formats/bibliography"
import { presets } from "@/formats/bundle"
import type { Message } from "@/formats/imported"
import type { File } from "../articles/original"
import { words } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { type Listed, listedSources } from "./listed-sources"

export const ExportSourcesInput = z.strictObject({
  format: z.enum(bibliographyFormats),
  preset: z.enum(presets).default("outside"),
  /** Only sources that the same filters of the list show. */
  q: words(500).optional(),
  type: z.enum(cslTypes).optional(),
})
type Input = z.output<typeof ExportSourcesInput>

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
  const { who } = ctx
  if (input.preset === "inside" && !may(who.role, "export.inside"))
    throw appError("forbidden", "export.only_outside")
  const items = (await chosen(ctx, input)).map(({ csl, citekey }) => ({ ...csl, id: citekey }))
  const written = (await ctx.children.run("write-bibliography", {
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
    bytes: new TextEncoder().encode(written.text),
    mediaType: written.mediaType,
    filename: `sources${written.extension}`,
    messages: written.messages,
  }
}

async function chosen(ctx: SignedIn, { preset, q, type }: Input): Promise<SourceRecord[]> {
  const sources: SourceRecord[] = []
  for (let cursor: string | undefined; ; ) {
    const { items, next }: Listed = await listedSources(ctx, { q, type }, cursor, chunk)
    sources.push(...items)
    if (next === null) break
    cursor = next
  }
  const leaves = ({ restricted, person }: SourceRecord) => preset === "inside" || !(restricted || person)
  return sources.filter(leaves).sort((a, b) => (a.citekey < b.citekey ? -1 : 1))
}
