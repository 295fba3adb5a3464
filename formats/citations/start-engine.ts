import { type CitationLocale, citationLocales } from "@/core/sources/citation-style"
import { type CiteprocEngine, citeproc } from "./citeproc"
import { localeXml } from "./style-files"

/** Citeproc with a style (its CSL), a language and the records it may ask for; throws where it cannot read the style. */
export function startEngine(
  csl: string,
  locale: CitationLocale,
  itemOf: (id: string) => unknown,
): CiteprocEngine {
  const { Engine } = citeproc()
  const system = {
    retrieveLocale: (tag: string) => localeXml(citationLocales.find(one => one === tag) ?? "en-US"),
    // Citeproc writes into what it is given.
    retrieveItem: (id: string) => structuredClone(itemOf(id)),
  }
  const engine: CiteprocEngine = new Engine(system, csl, locale, true)
  engine.setOutputFormat("html")
  return engine
}
