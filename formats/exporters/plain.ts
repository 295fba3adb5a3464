import { runsText } from "@/core/sources/citation"
import type { ArticleBundle } from "../bundle"
import type { Exporter, Written } from "../exporter"
import type { Message } from "../imported"
import { fromBase64 } from "../parts/base64"
import { citedIn } from "../parts/cited"
import { decodeText, encodeText } from "../parts/decode"
import { bareDocument } from "../parts/splicing/bare-document"
import { spliced } from "./plain/splice"
import { blockWords, type PlainWriting } from "./plain/words"

const say = (code: string, values: Message["values"] = {}): Message => ({ code, place: null, values })

function writingFor(bundle: ArticleBundle): PlainWriting {
  const labels = new Map(bundle.sources.map(source => [source.id, source.label]))
  return { labels, cited: citedIn(bundle), notes: [], pipes: 0 }
}

const footnotes = ({ notes }: PlainWriting) => notes.map((words, at) => `[${at + 1}] ${words}`).join("\n")

const bibliography = ({ cited }: PlainWriting) =>
  cited.bibliography.map(({ runs }) => runsText(runs)).join("\n")

/** What stands behind the text: footnotes, and the bibliography of what it cites. */
const tail = (writing: PlainWriting) =>
  [footnotes(writing), bibliography(writing)].filter(part => part !== "").join("\n\n")

/** The whole text anew, with its footnotes, licence and attribution at the end. */
function written(bundle: ArticleBundle): Written {
  const writing = writingFor(bundle)
  const { url, revision, attribution, licence } = bundle.article.origin
  const blocks = (bareDocument(bundle.doc).content ?? []).map(node => blockWords(node, writing))
  const from = url ? `From ${url}${revision ? ` (revision ${revision})` : ""}` : ""
  const origin = [from, attribution ?? "", licence ? `Licence: ${licence}` : ""].filter(Boolean).join("\n")
  const text = `${[...blocks, tail(writing), origin].filter(part => part !== "").join("\n\n")}\n`
  return { bytes: new TextEncoder().encode(text), messages: pipes(writing) }
}

const pipes = ({ pipes: n }: PlainWriting) => (n > 0 ? [say("export.pipes_replaced", { n })] : [])

/** The imported file with only its changes put in; null where it was no text file or a change has no place in it. */
function fromOriginal(bundle: ArticleBundle): Written | null {
  const { original } = bundle
  if (original?.format !== "plain") return null
  const before = bareDocument(original.doc)
  const now = bareDocument(bundle.doc)
  if (JSON.stringify(before) === JSON.stringify(now))
    return { bytes: fromBase64(original.base64), messages: [] }
  const { encoding, mark } = original.map
  const writing = writingFor(bundle)
  const text = spliced(decodeText(fromBase64(original.base64)).text, original.map, before, now, writing)
  if (text === null) return null
  const behind = tail(writing)
  const whole = behind ? `${text.trimEnd()}\n\n${behind}\n` : text
  const bytes = encodeText(whole, encoding, mark)
  if (bytes) return { bytes, messages: pipes(writing) }
  const widened = say("export.encoding_widened", { encoding })
  return { bytes: new TextEncoder().encode(whole), messages: [...pipes(writing), widened] }
}

/** The text alone. What was imported as plain text goes out byte for byte where nobody changed it. */
export const plain: Exporter = {
  id: "plain",
  label: "Plain text",
  extension: ".txt",
  mediaType: "text/plain; charset=utf-8",
  usesOriginal: true,
  write(bundle) {
    const kept = fromOriginal(bundle)
    const { bytes, messages } = kept ?? written(bundle)
    const { licence, attribution } = bundle.article.origin
    const origin =
      kept && (licence || attribution) ? [say("export.licence_beside", { licence, attribution })] : []
    const claims = bundle.claims.length ? [say("export.claims_not_held", { n: bundle.claims.length })] : []
    return { bytes, messages: [...messages, ...origin, ...claims] }
  },
}
