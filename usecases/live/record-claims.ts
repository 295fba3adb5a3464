import type { Node } from "prosemirror-model"
import type { ClaimKind } from "@/core/claims/claim"
import type { EventVerb } from "@/core/events/event"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import type { Role } from "@/core/people/role"
import type { Transaction } from "@/db/handles"
import {
  type ClaimRecordRow,
  claimRows,
  insertClaim,
  insertFigure,
  insertQuestion,
  isBare,
  questionFor,
  raiseQuestion,
  updateClaim,
} from "@/db/queries/log-claims"
import type { Sees } from "@/db/queries/visible"
import { goesOverFootnoteEdge } from "@/editor/model/claim-parts"
import { changedClaims, placesOfClaim } from "@/editor/model/claims-in-document"
import type { ClaimDraft } from "@/editor/model/live-messages"
import { type ClaimWords, claimWords } from "./claim-words"
import { figureAfter } from "./figure-after"
import { figureOf, questionTitle } from "./read-figure"
import { recordWaiver } from "./record-waiver"

/** What the text of one commit did to the claims in it, as it is written. */
export interface ClaimCommit {
  articleId: string
  workspaceId: string
  language: string | null
  version: number
  base: number
  at: number
  by: string
  /** Whose commit it is: a question named in it must be open to them. */
  as: Sees
  /** Of whoever made the commit, in this article. */
  role: Role | null
  before: Node
  after: Node
  /** False when only marks changed: a mark taken off words that stay is an undone claim, not lost words. */
  textChanged: boolean
  drafts: readonly ClaimDraft[]
  /** The words a draft's mark stood on, when the rebase left nothing of it. */
  lostWords(id: string): ClaimWords | null
  /** Words this commit meant claims to have, where the rebase dropped some of its steps. */
  lostChanges: ReadonlyMap<string, string>
  /** Who made this version, where the room still knows. */
  authorOf(version: number): string | undefined
  newId(): string
}

export interface ClaimEvent {
  verb: EventVerb
  subject: string
  from: unknown
  to: unknown
}

export interface Recorded {
  events: ClaimEvent[]
  claims: string[]
  questions: string[]
}

/** Writes claim records so that they say what the text says after this commit. */
export async function recordClaims(tx: Transaction, commit: ClaimCommit): Promise<Recorded> {
  const { added, removed, changed } = changedClaims(commit.before, commit.after)
  const ids = [
    ...added,
    ...removed,
    ...changed,
    ...commit.lostChanges.keys(),
    ...commit.drafts.map(draft => draft.id),
  ]
  const done: Recorded = { events: [], claims: [], questions: [] }
  if (ids.length === 0) return done
  const rows = new Map((await claimRows(tx, [...new Set(ids)])).map(row => [row.id, row]))
  for (const row of rows.values()) {
    // An id that is another article's was taken from there: it is not this commit's to use.
    if (row.articleId !== commit.articleId) throw appError("invalid", "live.foreign_claim")
  }
  for (const draft of commit.drafts) if (!rows.has(draft.id)) await create(tx, commit, draft, done)
  for (const id of [...added, ...changed]) {
    const row = rows.get(id)
    if (row) await stands(tx, commit, row, done)
  }
  for (const id of removed) {
    const row = rows.get(id)
    if (row && row.anchor === "anchored") await leaves(tx, commit, row, done)
  }
  for (const [id, words] of commit.lostChanges) {
    const row = rows.get(id)
    if (row && !changed.includes(id) && row.words !== words) tellConflict(commit, row, words, done)
  }
  return done
}

function tell(done: Recorded, event: ClaimEvent, questionId: string) {
  done.events.push(event)
  if (!done.claims.includes(event.subject)) done.claims.push(event.subject)
  if (!done.questions.includes(questionId)) done.questions.push(questionId)
}

async function create(tx: Transaction, commit: ClaimCommit, draft: ClaimDraft, done: Recorded) {
  const { workspaceId, articleId, at, by, version } = commit
  const inText = claimWords(commit.after, draft.id)
  const place = inText ?? commit.lostWords(draft.id)
  if (!place) throw appError("invalid", "live.claim_without_words")
  if (inText && goesOverFootnoteEdge(commit.after, placesOfClaim(commit.after, draft.id)))
    throw appError("invalid", "editor.footnote_edge")
  const n = place.words.length
  // Counted in UTF-16 units here and in code points by the verbs: twice the limit is beyond it either way.
  if (n > limits.quoteCharacters * 2)
    throw appError("too_large", "claim.range_too_long", { limit: limits.quoteCharacters, n })
  const kind = draft.kind as ClaimKind
  const figure = figureOf(kind, place, draft, commit.language)
  const questionId = await questionOfDraft(tx, commit, draft, place, figure)
  const figureId = figure ? commit.newId() : null
  if (figure && figureId) await insertFigure(tx, figureId, workspaceId, figure)
  const anchor = inText ? ("anchored" as const) : ("detached" as const)
  await insertClaim(tx, {
    ...{ id: draft.id, workspaceId, articleId, questionId, kind, anchor, figureId, version, rev: 1 },
    ...stored(place),
    ...{ figureTyped: draft.figureTyped ?? false, figureWords: draft.figureTyped ? place.words : null },
    ...{ createdBy: by, createdAt: at, updatedAt: at },
  })
  const to = { words: place.words, kind, questionId, anchor, figure }
  tell(done, { verb: "claim.created", subject: draft.id, from: null, to }, questionId)
  if (!draft.waiver) return
  const words = inText ? [inText.words] : []
  done.events.push(await recordWaiver(tx, commit, { questionId, waiver: draft.waiver, words, figure }))
}

const stored = ({ words, prefix, suffix, blockPath }: ClaimWords) => ({ words, prefix, suffix, blockPath })

async function questionOfDraft(
  tx: Transaction,
  commit: ClaimCommit,
  draft: ClaimDraft,
  place: ClaimWords,
  figure: ReturnType<typeof figureOf>,
): Promise<string> {
  if (draft.questionId) {
    // A question that others share is waived by an act of its own, which looks at what stands on it.
    if (draft.waiver) throw appError("invalid", "live.waiver_of_shared")
    const question = await questionFor(tx, commit.as, draft.questionId)
    if (!question) throw appError("not_found", "question.not_found")
    if (question.kind !== draft.kind)
      throw appError("unprocessable", "question.kinds_differ", { ours: question.kind, theirs: draft.kind })
    await raiseQuestion(tx, question.id, commit.at)
    return question.id
  }
  const id = commit.newId()
  await insertQuestion(tx, {
    ...{ id, workspaceId: commit.workspaceId, kind: draft.kind, title: questionTitle(draft, place) },
    ...{ measure: figure?.measure ?? null, population: figure?.population ?? null },
    ...{ place: null, periodFrom: null, periodTo: null, flags: [], rev: 1 },
    ...{ createdBy: commit.by, createdAt: commit.at, updatedAt: commit.at },
  })
  return id
}

const verbs = {
  anchored: "claim.changed",
  detached: "claim.reattached",
  withdrawn: "claim.restored",
} as const

/** The claim's mark is in the text: its record follows the words. */
async function stands(tx: Transaction, commit: ClaimCommit, row: ClaimRecordRow, done: Recorded) {
  const place = claimWords(commit.after, row.id)
  if (!place || (row.anchor === "anchored" && row.words === place.words)) return
  const figureChange = await figureAfter(tx, commit, row, place)
  await updateClaim(tx, row.id, {
    ...stored(place),
    ...{ anchor: "anchored", version: commit.version, updatedAt: commit.at },
    ...figureChange,
  })
  await raiseQuestion(tx, row.questionId, commit.at)
  const change = {
    from: { words: row.words, anchor: row.anchor },
    to: { words: place.words, anchor: "anchored" },
  }
  tell(done, { verb: verbs[row.anchor], subject: row.id, ...change }, row.questionId)
  tellConflict(commit, row, place.words, done)
}

/** Both values are shown where two people changed one claim's words at once, whichever of them stands now. */
function tellConflict(commit: ClaimCommit, row: ClaimRecordRow, words: string, done: Recorded) {
  if (!overwrites(commit, row)) return
  const from = { words: row.words, by: commit.authorOf(row.version), version: row.version }
  const to = { words, by: commit.by, version: commit.version }
  tell(done, { verb: "claim.claim_conflict", subject: row.id, from, to }, row.questionId)
}

/** Somebody else changed these words after this commit was made: both meant to, and both are shown. */
function overwrites(commit: ClaimCommit, row: ClaimRecordRow): boolean {
  if (row.anchor !== "anchored" || row.version <= commit.base) return false
  const other = commit.authorOf(row.version)
  return other !== undefined && other !== commit.by
}

/** The claim's mark left the text: undone while bare, or its words are gone. */
async function leaves(tx: Transaction, commit: ClaimCommit, row: ClaimRecordRow, done: Recorded) {
  const undone = !commit.textChanged && (await isBare(tx, row.id, row.questionId))
  const anchor = undone ? ("withdrawn" as const) : ("detached" as const)
  const last = claimWords(commit.before, row.id)
  await updateClaim(tx, row.id, {
    ...(last ? stored(last) : {}),
    ...{ anchor, version: commit.version, updatedAt: commit.at },
  })
  await raiseQuestion(tx, row.questionId, commit.at)
  const change = { from: { words: row.words, anchor: row.anchor }, to: { anchor } }
  tell(
    done,
    { verb: undone ? "claim.withdrawn" : "claim.detached", subject: row.id, ...change },
    row.questionId,
  )
}
