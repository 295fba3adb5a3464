import type { ArticleBundle, BundleClaim } from "../../bundle"
import type { ArticleText, NumberedClaim } from "../article-text"
import { articleIri, type Item } from "./terms"

const context = 64

/** Words before or after, without half of a pair at the cut. */
function around(text: string, from: number, to: number): string {
  return text
    .slice(Math.max(0, from), to)
    .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "")
    .normalize("NFC")
}

function quote(exact: string, prefix: string, suffix: string): Item {
  return {
    type: "TextQuoteSelector",
    exact: exact.normalize("NFC"),
    ...(prefix ? { prefix: prefix.normalize("NFC") } : {}),
    ...(suffix ? { suffix: suffix.normalize("NFC") } : {}),
  }
}

/** A claim that lost its words is described by the ones it had. */
function lost(claim: BundleClaim): Item {
  return { selector: quote(claim.words, claim.prefix, claim.suffix), "obelus:anchor": claim.anchor }
}

/** Makes targets for claims: a quote with its context and the position in code points of the current reading. */
export function targeting(
  bundle: ArticleBundle,
  { text }: ArticleText,
  codePoint: (offset: number) => number,
) {
  const source = articleIri(bundle)
  const whole = {
    source,
    "obelus:version": bundle.article.version,
    ...(bundle.article.language ? { language: bundle.article.language } : {}),
  }
  return ({ claim, places }: NumberedClaim): Item => {
    const [first, last] = [places[0], places.at(-1)]
    if (!first || !last) return { type: "SpecificResource", source, ...lost(claim) }
    const { start } = first
    const { end } = last
    return {
      type: "SpecificResource",
      ...whole,
      selector: [
        quote(text.slice(start, end), around(text, start - context, start), around(text, end, end + context)),
        { type: "TextPositionSelector", start: codePoint(start), end: codePoint(end) },
      ],
      "obelus:block": first.blockPath,
      "obelus:anchor": "anchored",
    }
  }
}
