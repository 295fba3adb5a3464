import type { TextSelectors } from "@/core/anchoring/selectors"
import { rangeOfSelectors } from "@/editor/model/selectors"
import { lineAt, offsetAt } from "@/editor/model/text-map"
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

/** Makes targets: a quote with its context and the position in code points of the current reading. */
export function targeting(
  bundle: ArticleBundle,
  { doc, text }: ArticleText,
  codePoint: (offset: number) => number,
) {
  const source = articleIri(bundle)
  const whole = {
    source,
    "obelus:version": bundle.article.version,
    ...(bundle.article.language ? { language: bundle.article.language } : {}),
  }
  const standing = (start: number, end: number, block: string | undefined): Item => ({
    type: "SpecificResource",
    ...whole,
    selector: [
      quote(text.slice(start, end), around(text, start - context, start), around(text, end, end + context)),
      { type: "TextPositionSelector", start: codePoint(start), end: codePoint(end) },
    ],
    ...(block === undefined ? {} : { "obelus:block": block }),
    "obelus:anchor": "anchored",
  })
  return {
    ofClaim({ claim, places }: NumberedClaim): Item {
      const [first, last] = [places[0], places.at(-1)]
      if (!first || !last) return { type: "SpecificResource", source, ...lost(claim) }
      return standing(first.start, last.end, first.blockPath)
    },
    /** Words that are no claim, where the text holds them now; else as it held them last. */
    ofWords(selectors: TextSelectors): Item {
      const found = rangeOfSelectors(doc, selectors)
      const start = found && offsetAt(doc, found.from)
      const end = found && offsetAt(doc, found.to)
      if (start !== null && end !== null) return standing(start, end, lineAt(doc, found?.from ?? 0)?.path)
      const { exact, prefix, suffix } = selectors.quote
      return {
        type: "SpecificResource",
        source,
        selector: quote(exact, prefix, suffix),
        "obelus:anchor": "detached",
      }
    },
  }
}
