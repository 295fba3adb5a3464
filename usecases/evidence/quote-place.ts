import { codePointsBefore } from "@/core/anchoring/code-points"
import { matchQuote } from "@/core/anchoring/match-quote"
import type { QuoteMatch } from "@/core/evidence/evidence"
import { appError } from "@/core/failing/app-error"
import { snapshotById } from "@/db/queries/sources"
import type { SignedIn } from "../verb"

/** Where a quote stands in a saved copy, as evidence rows keep it. */
export interface QuotePlace {
  match: QuoteMatch
  quoteStart: number | null
  quoteEnd: number | null
  quotePrefix: string | null
  quoteSuffix: string | null
}

const nowhere = (kind: "unlooked" | "absent"): QuotePlace => ({
  match: { kind, errors: 0, digitDiff: false },
  ...{ quoteStart: null, quoteEnd: null, quotePrefix: null, quoteSuffix: null },
})

const around = 64

/**
 * Looks for a quote in the text of a saved copy. Without a copy, or where its text could not be read, nobody looked: `unlooked`,
 * which the desk words as typed and not compared. A copy of another source is `not_found`.
 */
export async function placeOfQuote(
  { read, who, blobs }: SignedIn,
  sourceId: string,
  snapshotId: string | null,
  quote: string | null,
): Promise<QuotePlace> {
  if (!snapshotId) return nowhere("unlooked")
  const snapshot = await snapshotById(read, who, snapshotId)
  if (snapshot?.sourceId !== sourceId) throw appError("not_found", "snapshot.not_found")
  const bytes = snapshot.textSha256 ? await blobs.get(snapshot.textSha256) : null
  if (!bytes || !quote?.trim()) return nowhere("unlooked")
  return placeInText(new TextDecoder().decode(bytes), quote)
}

/** Where a quote stands in this text of a saved copy: found, or `absent`. */
export function placeInText(text: string, quote: string): QuotePlace {
  const found = matchQuote(text, { exact: quote.trim() })
  if (!found) return nowhere("absent")
  const { start, end, match } = found
  return {
    match,
    quoteStart: codePointsBefore(text, start),
    quoteEnd: codePointsBefore(text, end),
    quotePrefix: text.slice(Math.max(0, start - around), start),
    quoteSuffix: text.slice(end, end + around),
  }
}
