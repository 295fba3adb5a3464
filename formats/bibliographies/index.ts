import type { Bibliography } from "../bibliography"
import { biblatex } from "./biblatex"
import { bibtex } from "./bibtex"
import { cslJson } from "./csl-json"
import { ris } from "./ris"

/** Every bibliography format, in the order a menu shows. BibLaTeX before BibTeX: a `.bib` file is read the richer way. */
export const bibliographies: readonly Bibliography[] = [cslJson, biblatex, bibtex, ris]

/** The format with this id, or null. */
export function bibliographyById(id: string): Bibliography | null {
  return bibliographies.find(one => one.id === id) ?? null
}

/** The format of a file, by its name where that tells and by its beginning where not; null where neither does. */
export function bibliographyOf(text: string, filename = ""): Bibliography | null {
  const extension = /\.[a-z]+$/i.exec(filename)?.[0].toLowerCase() ?? ""
  const head = text.slice(0, 4_096)
  return (
    bibliographies.find(one => one.extensions.includes(extension) && one.sniff(head)) ??
    bibliographies.find(one => one.sniff(head)) ??
    bibliographies.find(one => one.extensions.includes(extension)) ??
    null
  )
}
