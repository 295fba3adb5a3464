import { findQuote } from "@/core/anchoring/find-quote"
import { searchable } from "@/core/anchoring/match-quote"
import { refusalOf } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { servicesIn } from "@/core/outbound/service"
import { isSameAddress, judgeLink, unansweredBefore } from "@/core/sources/link"
import { evidenceOfSource } from "@/db/queries/evidence"
import type { LinkRecord } from "@/db/queries/links"
import { settingsOfWorkspace } from "@/db/queries/settings"
import { type SnapshotRecord, snapshotsOf } from "@/db/queries/sources"
import type { OutboundAnswer } from "../context"
import { textOf } from "../evidence/quote-place"
import { reach } from "../outbound/reach"
import { extracted } from "../snapshots/keep-copy"
import type { SignedIn } from "../verb"
import { archivedCopy } from "./archived-copy"
import { keepFound } from "./keep-found"

const purpose = "looks whether a cited page is still there"
/** Answers to HEAD that mean no more than that this site does not do HEAD, or is to be asked for the page itself to be sure. */
const askAgain = (status: number) => status >= 400 && status !== 429 && status !== 503

/** What could not be asked at all says nothing of a link: off, offline, or no address to be asked. */
const isOurs = (code: string) =>
  ["outbound.service_off", "outbound.offline", "outbound.no_web_address", "outbound.credentials"].includes(
    code,
  )

interface Found {
  status: number | null
  movedTo: string | null
  isOtherText: boolean | null
  quotesGone: number | null
}

/**
 * Looks whether a source's page is still there: HEAD, then GET where that is not enough to tell, or where a saved copy's text can be
 * compared. Keeps what it found, and where there is a public archive's copy of what is gone. Null where the source has another
 * address by now. The caller has seen to it that the source is not restricted.
 */
export async function lookAtLink(ctx: SignedIn, row: LinkRecord): Promise<LinkRecord | null> {
  const found = await look(ctx, row)
  const judged = judgeLink(found, unansweredBefore(row.unanswered, row.checkedAt, ctx.now()))
  const { status, movedTo, quotesGone } = found
  const archived = judged.state === "there" ? null : await archiveFor(ctx, row)
  return ctx.transact(tx => keepFound(tx, ctx, row, { judged, status, movedTo, quotesGone, ...archived }))
}

async function look(ctx: SignedIn, { sourceId, url }: LinkRecord): Promise<Found> {
  const copy = (await snapshotsOf(ctx.read, sourceId)).find(
    one => one.url !== null && one.textSha256 !== null,
  )
  const head = await ask(ctx, url, "HEAD")
  // Some sites hang up on HEAD; the page itself has the last word.
  const isEnough = head !== null && !askAgain(head.status) && (copy === undefined || head.status >= 400)
  const answer = isEnough ? head : await ask(ctx, url, "GET")
  if (!answer) return { status: null, movedTo: null, isOtherText: null, quotesGone: null }
  const movedTo = answer.movedTo && !isSameAddress(answer.movedTo, url) ? answer.movedTo : null
  const text = copy && !isEnough && answer.status < 400 ? await textOfAnswer(ctx, answer) : null
  const compared =
    copy && text !== null ? await compare(ctx, copy, text) : { isOtherText: null, quotesGone: null }
  return { status: answer.status, movedTo, ...compared }
}

/** Null where nothing came. */
async function ask(ctx: SignedIn, url: string, method: "HEAD" | "GET"): Promise<OutboundAnswer | null> {
  try {
    return await reach(ctx, { url, method, service: "links", purpose, anyStatus: true })
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (!refusal?.code.startsWith("outbound.") || isOurs(refusal.code)) throw thrown
    return null
  }
}

/** What the page says now, as a copy of it would be read; null where no text can be read from it. */
async function textOfAnswer(ctx: SignedIn, { bytes, contentType }: OutboundAnswer): Promise<string | null> {
  const mediaType = contentType.split(";")[0]?.trim().toLowerCase()
  const about = mediaType ? { mediaType } : {}
  return (await extracted(ctx, { bytes, headOnly: bytes.byteLength > limits.snapshotBytes }, about)).text
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim()

async function compare(ctx: SignedIn, copy: SnapshotRecord, text: string) {
  const before = copy.textSha256 ? await textOf(ctx, copy.textSha256) : null
  if (before === null) return { isOtherText: null, quotesGone: null }
  if (plain(before) === plain(text)) return { isOtherText: false, quotesGone: 0 }
  return { isOtherText: true, quotesGone: await goneFrom(ctx, copy.sourceId, before, text) }
}

/** How many quotes stand in the text as it was and not in the one that is there now; other numbers count as gone. */
async function goneFrom(ctx: SignedIn, sourceId: string, before: string, now: string): Promise<number> {
  const rows = await evidenceOfSource(ctx.read, ctx.who.workspaceId, sourceId)
  const [old, later] = [searchable(before), searchable(now)]
  const stands = (text: typeof old, exact: string) => {
    const { found } = findQuote(text, { exact })
    return Boolean(found && !found.match.digitDiff)
  }
  let gone = 0
  for (const { quote, removedAt } of rows) {
    const exact = quote?.trim()
    if (!exact || removedAt !== null) continue
    if (stands(old, exact) && !stands(later, exact)) gone++
    // Long pages take a while for each quote: others get their turn in between.
    await new Promise(resume => setImmediate(resume))
  }
  return gone
}

/** A copy in a public archive, where an owner turned asking for it on and none is known. That there is none now says nothing for good. */
async function archiveFor(
  ctx: SignedIn,
  row: LinkRecord,
): Promise<Partial<Pick<LinkRecord, "archivedUrl" | "archivedAt">>> {
  if (row.archivedUrl !== null) return {}
  const on = servicesIn(await settingsOfWorkspace(ctx.read, ctx.who.workspaceId))
  const copy = on.includes("wayback") ? await archivedCopy(ctx, row.url) : null
  return copy ? { archivedUrl: copy.url, archivedAt: copy.at } : {}
}
