import type { ArticleBundle } from "../bundle"
import type { Exporter, Written } from "../exporter"
import type { Message } from "../imported"
import { fromBase64 } from "../parts/base64"
import { decodeText, encodeText } from "../parts/decode"
import { bareDocument } from "../parts/splicing/bare-document"
import { wikitextAnew } from "./wikitext/anew"
import { splicedWikitext } from "./wikitext/splice"
import { type WikiWriting, writingFor } from "./wikitext/writing"

const said = (code: string, values: Message["values"] = {}): Message => ({ code, place: null, values })

const recordsOf = ({ sources }: ArticleBundle): WikiWriting["sources"] =>
  new Map(sources.map(({ id, citekey, csl }) => [id, { citekey, csl }]))

function written(bundle: ArticleBundle): Written {
  const writing = writingFor("", bundle.article.language, recordsOf(bundle))
  const text = wikitextAnew(bundle, bareDocument(bundle.doc), writing)
  return { bytes: new TextEncoder().encode(text), messages: writing.messages }
}

/** The imported file with only its changes put in; null where it was no wikitext or a change has no place in it. */
function fromOriginal(bundle: ArticleBundle): Written | null {
  const { original } = bundle
  if (original?.format !== "wikitext") return null
  const bytes = fromBase64(original.base64)
  const [before, now] = [bareDocument(original.doc), bareDocument(bundle.doc)]
  if (JSON.stringify(before) === JSON.stringify(now)) return { bytes, messages: [] }
  const { encoding, mark } = original.map
  const writing = writingFor(decodeText(bytes).text, bundle.article.language, recordsOf(bundle))
  const text = splicedWikitext(original.map, before, now, writing)
  if (text === null) return null
  const own = encodeText(text, encoding, mark)
  if (own) return { bytes: own, messages: writing.messages }
  const widened = said("export.encoding_widened", { encoding })
  return { bytes: new TextEncoder().encode(text), messages: [...writing.messages, widened] }
}

/**
 * The text as MediaWiki keeps it. What was imported as wikitext goes out byte for byte where nobody changed it: changes are put into
 * the original, its references by their own names.
 */
export const wikitext: Exporter = {
  id: "wikitext",
  label: "Wikitext (MediaWiki)",
  extension: ".wikitext",
  mediaType: "text/x-wiki; charset=utf-8",
  usesOriginal: true,
  write(bundle) {
    const kept = fromOriginal(bundle)
    const isAnew = kept === null && bundle.original?.format === "wikitext"
    const { bytes, messages } = kept ?? written(bundle)
    const { licence, attribution } = bundle.article.origin
    const origin =
      kept && (licence || attribution) ? [said("export.licence_beside", { licence, attribution })] : []
    const claims = bundle.claims.length ? [said("export.claims_not_held", { n: bundle.claims.length })] : []
    const anew = isAnew ? [said("export.written_anew")] : []
    return { bytes, messages: [...anew, ...messages, ...origin, ...claims] }
  },
}
