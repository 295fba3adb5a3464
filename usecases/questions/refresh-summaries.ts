import { keepSummaries, lastEventOf, outdatedSummaries } from "@/db/queries/question-summaries"
import type { Handle, Sees } from "@/db/queries/visible"
import type { SignedIn } from "../verb"
import { type Assessed, assess, shownIn } from "./assess"

// A chunk is assessed before the writer is asked for, so that nobody waits for the arithmetic.
const chunk = 50

/** Somebody who belongs to no circle: what they see, everybody sees. */
const anybody = (workspaceId: string): Sees => ({
  ...{ userId: "", workspaceId, role: "viewer", guestOf: new Map() },
})

/**
 * Brings the summaries of questions up to date that changed since lists were last read. Few after each act; all of them once
 * after an upgrade.
 */
export async function refreshSummaries({ read, transact, who }: SignedIn): Promise<void> {
  const { workspaceId } = who
  const event = await lastEventOf(read, workspaceId)
  if (current.get(read)?.get(workspaceId) === event) return
  for (;;) {
    const ids = await outdatedSummaries(read, workspaceId, chunk)
    if (ids.length === 0) break
    const rows = await summariesOf(read, workspaceId, ids)
    await transact(tx => keepSummaries(tx, rows))
    if (ids.length < chunk) break
  }
  const known = current.get(read) ?? new Map<string, number>()
  current.set(read, known.set(workspaceId, event))
}

/**
 * The newest event at which all summaries were known to be right, by database and workspace. Whatever changes a question is an
 * event of the same transaction, so without a newer one there is nothing to look for.
 */
const current = new WeakMap<object, Map<string, number>>()

async function summariesOf(db: Handle, workspaceId: string, ids: readonly string[]) {
  const assessed = await assess(db, anybody(workspaceId), ids)
  return [...assessed.values()].map(summaryOf)
}

function summaryOf(assessed: Assessed) {
  const { question, claims, evidence, hidden, decision, changed, why } = assessed
  const isInText = claims.some(({ claim }) => claim.anchor === "anchored")
  const disputed = why.length > 0 && isInText
  const restricted = hidden.length > 0
  return {
    ...{ questionId: question.id, workspaceId: question.workspaceId, rev: question.rev },
    ...{ disputed, decided: decision !== null && changed.length === 0 },
    ...{ restricted, listed: disputed || restricted, updatedAt: question.updatedAt },
    ...{ shown: shownIn(assessed), evidence: evidence.length, mentions: claims.length },
    sources: new Set(evidence.map(one => one.source.id)).size,
  }
}
