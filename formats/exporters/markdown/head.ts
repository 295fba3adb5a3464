import type { MdWriting } from "./inline"
import { stringify } from "./stringify"
import { paragraph, text } from "./tree"

// YAML holds JSON, so each value is written as JSON: nothing in it can end the head or become another key.
const yaml = (value: unknown) =>
  JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")

/** Pandoc reads words of the head as Markdown. */
function inert(words: string): string {
  return /[*_`<[\]$^~@\\#{|]|--|\.\.\./.test(words)
    ? stringify(paragraph(text(words)), "pandoc").trim()
    : words
}

/** A record whose words are escaped as Pandoc reads them. */
function inertRecord(value: unknown): unknown {
  if (typeof value === "string") return /^https?:\/\//.test(value) ? value : inert(value)
  if (Array.isArray(value)) return value.map(inertRecord)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === "id" || key === "type" ? one : inertRecord(one)]),
  )
}

/** The records of the sources with their citekeys as ids: what `.csl.json` holds. */
export function cslRecords({ bundle }: Pick<MdWriting, "bundle">) {
  return bundle.sources.map(({ csl, citekey }) => ({ ...csl, id: citekey }))
}

/** The head between `---` lines: title, licence, which span is which claim, and the references Pandoc's citeproc reads. */
export function yamlHead(writing: MdWriting): string {
  const { article, exportedAt, preset } = writing.bundle
  const claims = Object.fromEntries(writing.claims.map(({ n, claim }) => [`c-${n}`, claim.id]))
  const records = cslRecords(writing).map(({ custom: _, ...csl }) => inertRecord(csl))
  const lines = [
    `title: ${yaml(inert(article.title))}`,
    ...(article.language ? [`lang: ${yaml(article.language)}`] : []),
    ...(article.origin.url ? [`source: ${yaml(article.origin.url)}`] : []),
    ...(article.origin.licence ? [`rights: ${yaml(inert(article.origin.licence))}`] : []),
    ...(article.origin.attribution ? [`attribution: ${yaml(inert(article.origin.attribution))}`] : []),
    `obelus: ${yaml({ article: article.id, version: article.version, exported: new Date(exportedAt).toISOString(), preset: preset ?? "none", claims })}`,
  ]
  if (writing.flavour === "pandoc" && records.length)
    lines.push(`nocite: ${yaml("@*")}`, "references:", ...records.map(record => `- ${yaml(record)}`))
  return `---\n${lines.join("\n")}\n---\n\n`
}
