import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { may } from "@/core/people/may"
import { type ArticleBundle, type Preset, presets } from "@/formats/bundle"
import { type Exporter, exporterById } from "@/formats/exporters/index"
import type { Message } from "@/formats/imported"
import { forPreset, leaving } from "@/formats/presets"
import { id } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { articleBundle } from "./article-bundle"
import { fileName } from "./file-name"
import type { File } from "./original"
import { originalOfText } from "./original-of-text"
import { articleFor, mayIn } from "./permitted-in"

export const ExportArticleInput = z.strictObject({
  id,
  format: z.string().max(40),
  preset: z.enum(presets).default("outside"),
  /** A variant of the format, e.g. `gfm` for Markdown. */
  flavour: z.string().max(40).optional(),
  /** Columns of a table format, separated by commas. */
  fields: z.string().max(1_000).optional(),
})
export const PreviewExportInput = ExportArticleInput
type Input = z.output<typeof ExportArticleInput>

interface Written {
  base64: string
  messages: Message[]
  beside: { extension: string; base64: string }[]
}

async function bundleFor(ctx: SignedIn, articleId: string, preset: Preset, exporter: Exporter) {
  const article = await articleFor(ctx.read, ctx.who, articleId, "article.export")
  const role = mayIn(ctx.who, articleId, "article.export")
  if (preset === "inside" && !may(role, "export.inside")) throw appError("forbidden", "export.only_outside")
  const bundle = await articleBundle(ctx, article)
  const original = exporter.usesOriginal ? await originalOfText(ctx, article) : null
  return original ? { ...bundle, original } : bundle
}

function exporterFor(format: string) {
  const exporter = exporterById(format)
  if (!exporter) throw appError("unsupported", "export.unknown_format", { format })
  return exporter
}

async function write(
  ctx: SignedIn,
  bundle: ArticleBundle,
  { format, flavour, fields }: Input,
): Promise<Written> {
  const options = { ...(flavour ? { flavour } : {}), ...(fields ? { fields: fields.split(",") } : {}) }
  return (await ctx.children.run("export", { format, bundle, options })) as Written
}

/** Writes the article in a format, for this viewer and a preset. An export is an event. */
export async function exportArticle(
  ctx: SignedIn,
  input: Input,
): Promise<File & { messages: Message[]; beside: { filename: string; bytes: Uint8Array }[] }> {
  const exporter = exporterFor(input.format)
  const bundle = forPreset(await bundleFor(ctx, input.id, input.preset, exporter), input.preset)
  const written = await write(ctx, bundle, input)
  const { version, title } = bundle.article
  await ctx.transact(tx =>
    recordEvent(tx, ctx, {
      ...{ verb: "article.exported", subject: input.id, articleId: input.id, version },
      to: { format: input.format, preset: input.preset },
    }),
  )
  const name = fileName(title)
  const beside = written.beside.map(({ extension, base64 }) => ({
    ...{ filename: `${name}${extension}`, bytes: new Uint8Array(Buffer.from(base64, "base64")) },
  }))
  return {
    bytes: new Uint8Array(Buffer.from(written.base64, "base64")),
    filename: `${name}${exporter.extension}`,
    mediaType: exporter.mediaType,
    ...{ messages: written.messages, beside },
  }
}

/** What an export would take along, and what the format could not hold. */
export async function previewExport(ctx: SignedIn, input: Input) {
  const exporter = exporterFor(input.format)
  const bundle = await bundleFor(ctx, input.id, input.preset, exporter)
  const { leaves, holds } = leaving(bundle, input.preset)
  const { messages } = await write(ctx, forPreset(bundle, input.preset), input)
  return { leaves, holds, messages }
}
