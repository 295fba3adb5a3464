import { codePointsBefore, utf16OffsetOf } from "@/core/anchoring/code-points"
import { textAfter, textBefore } from "@/core/anchoring/cut-text"
import { findQuote } from "@/core/anchoring/find-quote"
import type { Locator, QuoteMatch } from "@/core/evidence/evidence"
import { appError } from "@/core/failing/app-error"
import { locatorAt } from "@/core/sources/place-in-copy"
import { type SnapshotRecord, snapshotById, snapshotsOf } from "@/db/queries/sources"
import type { SignedIn } from "../verb"

/** Where a quote stands in a saved copy, as evidence rows keep it. */
export interface QuotePlace {
  match: QuoteMatch
  quoteStart: number | null
  quoteEnd: number | null
  quotePrefix: string | null
  quoteSuffix: string | null
}

/** Which of equal places is meant: what stands around it, and where it begins in the copy's text (code points). */
export interface QuoteSelector {
  prefix?: string | undefined
  suffix?: string | undefined
  start?: number | undefined
}

export interface Placed extends QuotePlace {
  /** The copy it was looked for in; null where there is none with a text. */
  snapshotId: string | null
  /** The page or time it stands at, where the copy has any. */
  locator: Locator | null
}

const nowhere = (kind: "unlooked" | "absent", missing?: string | null): QuotePlace => ({
  match: { kind, errors: 0, digitDiff: false, ...(missing ? { missing } : {}) },
  ...{ quoteStart: null, quoteEnd: null, quotePrefix: null, quoteSuffix: null },
})

const around = 64

/**
 * Looks for a quote in the text of a saved copy: the one named, or (`undefined`) the newest of the source that has a text. Without a
 * copy, or where its text could not be read, nobody looked: `unlooked`, which the desk words as typed and not compared. A copy of
 * another source is `not_found`.
 */
export async function placeOfQuote(
  ctx: SignedIn,
  sourceId: string,
  snapshotId: string | null | undefined,
  quote: string | null,
  selector?: QuoteSelector,
): Promise<Placed> {
  const copy = await copyToSearch(ctx, sourceId, snapshotId)
  const text = copy?.textSha256 && quote?.trim() ? await textOf(ctx, copy.textSha256) : null
  const looked = { snapshotId: snapshotId === undefined && !text ? null : (copy?.id ?? null) }
  if (!copy || text === null || !quote) return { ...nowhere("unlooked"), ...looked, locator: null }
  const place = placeInText(text, quote, selector)
  const start = place.quoteStart === null ? null : utf16OffsetOf(text, place.quoteStart)
  return { ...place, ...looked, locator: start === null ? null : locatorAt(text, start, copy.mediaType) }
}

async function copyToSearch(
  { read, who }: SignedIn,
  sourceId: string,
  snapshotId: string | null | undefined,
): Promise<SnapshotRecord | null> {
  if (snapshotId === null) return null
  if (snapshotId === undefined)
    return (await snapshotsOf(read, sourceId)).find(one => one.textSha256 !== null) ?? null
  const copy = await snapshotById(read, who, snapshotId)
  if (copy?.sourceId !== sourceId) throw appError("not_found", "snapshot.not_found")
  return copy
}

/** The text of a copy, stored under this name; null where it is gone. */
export async function textOf({ blobs }: Pick<SignedIn, "blobs">, sha256: string): Promise<string | null> {
  const bytes = await blobs.get(sha256)
  return bytes && new TextDecoder().decode(bytes)
}

/** Where a quote stands in this text of a saved copy: found, or `absent`. */
export function placeInText(text: string, quote: string, selector: QuoteSelector = {}): QuotePlace {
  const { prefix, suffix, start: at } = selector
  const hint = at === undefined ? undefined : utf16OffsetOf(text, at)
  const { found, missing } = findQuote(text, { exact: quote.trim(), prefix, suffix }, hint)
  if (!found) return nowhere("absent", missing)
  const { start, end, match, pieces } = found
  const inPoints = (place: { start: number; end: number }) => ({
    start: codePointsBefore(text, place.start),
    end: codePointsBefore(text, place.end),
  })
  const whole = inPoints({ start, end })
  return {
    match: pieces.length > 1 ? { ...match, pieces: pieces.map(inPoints) } : match,
    ...{ quoteStart: whole.start, quoteEnd: whole.end },
    ...{ quotePrefix: textBefore(text, start, around), quoteSuffix: textAfter(text, end, around) },
  }
}
