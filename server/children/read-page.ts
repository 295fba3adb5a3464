import { Parser } from "htmlparser2"
import { decodePage } from "@/formats/parts/decode-page"
import { mostMeta, type PageMetadata, readPageMetadata } from "@/formats/parts/page-metadata"

const longestScript = 500_000

/** What a page says of itself; linear in the page, without building its tree. */
export function readPage({ url }: { url: string }, bytes: Uint8Array): PageMetadata {
  const meta: [string, string][] = []
  const linkedData: string[] = []
  let [title, language, canonical]: (string | undefined)[] = []
  let into: "title" | "data" | null = null
  let words = ""
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "meta" && meta.length < mostMeta)
        meta.push([attributes.name ?? attributes.property ?? "", attributes.content ?? ""])
      if (name === "html") language ??= attributes.lang
      if (name === "link" && attributes.rel === "canonical") canonical ??= attributes.href
      if (name === "title" && title === undefined) into = "title"
      if (name === "script" && attributes.type === "application/ld+json") into = "data"
      if (into) words = ""
    },
    ontext(text) {
      if (into && words.length < longestScript) words += text
    },
    onclosetag(name) {
      if (into === "title" && name === "title") title = words
      if (into === "data" && name === "script" && linkedData.length < 50) linkedData.push(words)
      if (name === "title" || name === "script") into = null
    },
  })
  parser.end(decodePage(bytes))
  return readPageMetadata({ meta, linkedData, title, language, canonical }, url)
}
