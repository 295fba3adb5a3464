import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { CitationLocale, CitationStyle } from "@/core/sources/citation-style"

const place = join("formats", "citations")

/** The folder of this module's files, from the source as from the bundle in dist/. */
function folder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    if (existsSync(join(at, place, "styles"))) return join(at, place)
    if (at === dirname(at)) throw new Error("formats/citations/styles is missing from this installation")
  }
}

const read = new Map<string, string>()

function fileOf(name: string): string {
  const known = read.get(name) ?? readFileSync(join(folder(), name), "utf8")
  read.set(name, known)
  return known
}

/** A style's CSL. */
export const styleXml = (style: CitationStyle) => fileOf(join("styles", `${style}.csl`))

/** A locale's terms. */
export const localeXml = (locale: CitationLocale) => fileOf(join("locales", `${locale}.xml`))
