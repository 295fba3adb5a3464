import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { bareText, type Imported, type Message } from "../imported"
import type { Importer, ImportOptions } from "../importer"
import { cleanCharacters } from "../parts/characters"
import { decodeText, looksBinary } from "../parts/decode"
import { docWriter } from "../parts/doc-writer"
import { matchBrackets } from "../wikitext/brackets"
import { writeBlocks } from "./wikitext/blocks"
import { languageOfWiki } from "./wikitext/links"
import type { Reading } from "./wikitext/reading"
import { readReferences } from "./wikitext/references"
import { looksLikeWikitext } from "./wikitext/sniff"
import { titleOf } from "./wikitext/title"

function read(bytes: Uint8Array, options: ImportOptions = {}): Imported {
  if (bytes.length > limits.textBytes)
    throw appError("too_large", "import.too_large", { bytes: bytes.length, limit: limits.textBytes })
  const { text, encoding, mark, messages } = decodeText(bytes)
  if (text.trim() === "") throw appError("unprocessable", "import.empty")
  const { pieces, messages: cleaned } = cleanCharacters(text)
  const language = languageOfWiki(text)
  const said: Message[] = []
  const brackets = matchBrackets(text)
  const out = docWriter()
  const reading: Reading = {
    ...{ source: text, pairs: brackets.pairs, opaque: brackets.opaque, pieces, out },
    ...{ references: readReferences(text, brackets), language: language ?? "en", nested: 0 },
    say: message => void said.push(message),
    blocks: (span, place) => writeBlocks(reading, span, place),
  }
  const title = titleOf(reading, options)
  out.open("title")
  out.text(title.words)
  out.close()
  const before = out.count()
  reading.blocks({ src: 0, end: text.length }, "body")
  if (out.count() === before) {
    out.open("paragraph")
    out.close()
  }
  const { doc, runs, nodes } = out.done()
  const missing = title.found
    ? []
    : [{ code: "import.title_missing", place: null, values: { title: title.words } }]
  return {
    ...bareText(title.words, doc, [...messages, ...cleaned, ...missing, ...said]),
    language,
    sources: reading.references.sources(),
    citationStyle: "wikipedia",
    map: { encoding, mark, runs, nodes },
  }
}

/** An article as Wikipedia and other wikis of MediaWiki keep it: what stands behind "Edit source". */
export const wikitext: Importer = {
  id: "wikitext",
  label: "Wikitext (MediaWiki)",
  extensions: [".wikitext", ".wiki", ".mediawiki"],
  mediaType: "text/x-wiki",
  sniff: (head, named = false) =>
    head.length > 0 && !looksBinary(head) && looksLikeWikitext(decodeText(head).text, named),
  read,
}
