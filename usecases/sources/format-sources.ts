import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { may } from "@/core/people/may"
import type { Run } from "@/core/sources/citation"
import {
  type CitationLocale,
  citationFormIn,
  citationFormOf,
  citationLocales,
  type StyleName,
} from "@/core/sources/citation-style"
import { settingsOfWorkspace } from "@/db/queries/settings"
import { type SourceRecord, sourcesByIds } from "@/db/queries/sources"
import { presets } from "@/formats/bundle"
import { StyleNameInput } from "../citations/citation-form-input"
import { withItsCsl } from "../citations/form-of-article"
import { id } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { filtered } from "./export-sources"
import { sourceFilterFields } from "./source-filter"

/** More than this is no list that anybody reads; writing it would hold a processor for long. */
export const mostFormatted = 1_000

export const FormatSourcesInput = z.strictObject({
  /** The workspace's when absent. */
  style: StyleNameInput.optional(),
  locale: z.enum(citationLocales).optional(),
  preset: z.enum(presets).default("outside"),
  /** Just these; else what the same filters of the list show. */
  ids: z.array(id).max(mostFormatted).optional(),
  ...sourceFilterFields,
})
type Input = z.output<typeof FormatSourcesInput>

export interface FormattedSources {
  style: StyleName
  styleTitle: string | null
  locale: CitationLocale
  /** In the style's order; empty where the style lists no sources. */
  entries: { sourceId: string; runs: Run[] }[]
  /** How many sources were chosen. */
  n: number
}

/**
 * Writes sources as a bibliography in a style and a language. For outside, restricted sources and people are left out. It leaves the
 * desk with whoever asked, so it is an event like every export.
 */
export async function formatSources(ctx: SignedIn, input: Input): Promise<FormattedSources> {
  const { who, read } = ctx
  if (input.preset === "inside" && !may(who.role, "export.inside"))
    throw appError("forbidden", "export.only_outside")
  const { style, locale, preset, ids, ...filter } = input
  const leaves = ({ restricted, person, state }: SourceRecord) =>
    preset === "inside" || !(restricted || person || (ids && state !== "active"))
  const found = ids ? await sourcesByIds(read, who, ids) : await filtered(ctx, filter, mostFormatted)
  const sources = found.filter(leaves).sort((a, b) => (a.citekey < b.citekey ? -1 : 1))
  const n = sources.length
  if (found.length > mostFormatted)
    throw appError("too_large", "source.too_many_formatted", { limit: mostFormatted })
  const common = citationFormIn(await settingsOfWorkspace(read, who.workspaceId))
  const asked = citationFormOf(null, { style, locale }, common)
  const { styleTitle, ...form } = await withItsCsl(read, who.workspaceId, asked)
  const entries = (await ctx.children.run("render-bibliography", {
    ...form,
    sources: sources.map(({ id: sourceId, csl }) => ({ id: sourceId, csl })),
  })) as FormattedSources["entries"]
  await ctx.transact(tx =>
    recordEvent(tx, ctx, {
      ...{ verb: "source.exported", subject: who.workspaceId },
      to: { format: "formatted", style: styleTitle ?? form.style, preset, n },
    }),
  )
  return { style: form.style, styleTitle, locale: form.locale, entries, n }
}
