import type { Bibliography } from "../bibliography"
import { lossesOf } from "../parts/bibliography-losses"
import { entriesAtMost } from "./bib/pieces"
import { readBib, readBibInParts } from "./bib/read"
import { bibEntry } from "./bib/write"

/** BibLaTeX, in UTF-8; the entry types and fields of its manual, version 3.*/
export const biblatex: Bibliography = {
  id: "biblatex",
  label: "BibLaTeX",
  extensions: [".bib"],
  mediaType: "application/x-bibtex",
  sniff: head => /^[\uFEFF\s]*(?:%[^\n]*\s*)*@\w+\s*[{(]/.test(head) || /^\s*@\w+\s*\{/m.test(head),
  read: readBib,
  parts: { read: readBibInParts, atMost: entriesAtMost },
  write(items) {
    const text = items.map(item => bibEntry(item, false)).join("\n")
    return { text, messages: lossesOf(items, readBib(text)) }
  },
}
