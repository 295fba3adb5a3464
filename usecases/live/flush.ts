import { randomBytes } from "node:crypto"
import type { Node } from "prosemirror-model"
import type { StepMap, Transform } from "prosemirror-transform"
import { type AppError, appError, refusalOf } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import type { Transaction } from "@/db/handles"
import { advanceVersion, appendCommits, type CommitRow, commitsOfClients } from "@/db/queries/log"
import { claimRows, insertSuggestions } from "@/db/queries/log-claims"
import { appendEvents } from "@/db/queries/log-events"
import { savepoint } from "@/db/queries/savepoint"
import { readSteps } from "@/editor/model/bounded-step"
import { changedClaims } from "@/editor/model/claims-in-document"
import type { CommitRecords } from "@/editor/model/live-messages"
import { applySteps } from "@/editor/model/rebase"
import { schema } from "@/editor/model/schema"
import { claimWords } from "./claim-words"
import { payloadHash } from "./payload-hash"
import { type Placed, placeCommit, type Standing } from "./place-commit"
import { type ClaimEvent, type Recorded, recordClaims } from "./record-claims"
import { refuseRestrictedCitations } from "./restricted-citations"
import { entryOf, type LogEntry, loggedJson, type Room } from "./room"
import { roleIn, type Submission } from "./submission"

export type Outcome = { ok: true; version: number; repeated?: LogEntry } | { ok: false; error: AppError }

/** What a flush wrote; taken into the room only after COMMIT. */
export interface Written {
  outcomes: Outcome[]
  entries: { entry: LogEntry; doc: Node }[]
  claims: string[]
  questions: string[]
  newClaims: string[]
  newSuggestions: { id: string; by: string }[]
}

export interface FlushParts {
  now(): number
  newId(): string
}

/** Thrown when another machine wrote this article's next version first: read the tail and try again. */
export const raced = () => appError("conflict", "live.raced")

/** The flush in progress: the room as it will be. The room itself is untouched until COMMIT. */
interface Draft extends Written {
  room: Room
  doc: Node
  version: number
  rows: CommitRow[]
  events: Parameters<typeof appendEvents>[2][number][]
  at: number
}

/** Writes a whole batch in the given transaction. One refused commit leaves the others as they are. */
export async function writeFlush(
  tx: Transaction,
  room: Room,
  batch: readonly Submission[],
  parts: FlushParts,
): Promise<Written> {
  const draft: Draft = {
    ...{ room, doc: room.doc, version: room.version, rows: [], events: [], at: parts.now() },
    ...{ outcomes: [], entries: [], claims: [], questions: [], newClaims: [], newSuggestions: [] },
  }
  const from = room.version
  const repeats = await repeatsIn(tx, room, batch)
  for (const submission of batch) {
    const { clientId, seq } = submission.ref
    const repeated = repeats.get(key(clientId, seq)) ?? draft.entries.find(is(clientId, seq))?.entry
    draft.outcomes.push(
      repeated
        ? { ok: true, version: repeated.version, repeated }
        : await attempt(tx, draft, submission, parts),
    )
  }
  if (draft.rows.length > 0) {
    if (!(await advanceVersion(tx, room.articleId, from, draft.version, draft.at))) throw raced()
    await appendCommits(tx, draft.rows)
    await appendEvents(tx, room.workspaceId, draft.events)
  }
  return draft
}

const key = (clientId: string, seq: number) => `${clientId} ${seq}`
const is = (clientId: string, seq: number) => (done: { entry: LogEntry }) =>
  done.entry.clientId === clientId && done.entry.seq === seq

/** Commits of this batch that are in the log already: a lost answer or a duplicate frame never applies twice. */
async function repeatsIn(tx: Transaction, room: Room, batch: readonly Submission[]) {
  const asked = new Set(batch.map(({ ref }) => key(ref.clientId, ref.seq)))
  const clients = [...new Set(batch.map(({ ref }) => ref.clientId))]
  const seqs = [...new Set(batch.map(({ ref }) => ref.seq))]
  const found = await commitsOfClients(tx, room.articleId, clients, seqs)
  const repeats = found.filter(row => asked.has(key(row.clientId, row.seq)))
  return new Map(repeats.map(row => [key(row.clientId, row.seq), entryOf(row).entry]))
}

async function attempt(
  tx: Transaction,
  draft: Draft,
  submission: Submission,
  parts: FlushParts,
): Promise<Outcome> {
  try {
    const placed = placeCommit(standingOf(draft, submission), submission)
    const { transform } = placed
    await refuseRestrictedCitations(tx, submission.as, transform)
    const recorded = needsRecords(draft, submission, placed)
      ? await savepoint(tx, () => writeRecords(tx, draft, submission, placed, parts))
      : nothing
    accept(draft, submission, transform, recorded, parts)
    return { ok: true, version: draft.version }
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (!refusal) throw thrown
    return { ok: false, error: refusal }
  }
}

const nothing: Recorded = { events: [], claims: [], questions: [] }

function standingOf(draft: Draft, submission: Submission): Standing {
  const { room } = draft
  const fresh = new Set(draft.newClaims)
  return {
    articleId: room.articleId,
    doc: draft.doc,
    version: draft.version,
    mapsSince: base => mapsSinceBase(draft, base),
    docAt: version =>
      version === room.version ? room.doc : (room.docs.get(version) ?? docOfDraft(draft, version)),
    knowsClaim: id => room.claimIds.has(id) || fresh.has(id),
    suggestionOwner: id =>
      room.suggestionOwners.get(id) ??
      draft.newSuggestions.find(suggestion => suggestion.id === id)?.by ??
      (submission.records?.suggestions?.some(suggestion => suggestion.id === id)
        ? submission.as.userId
        : undefined),
  }
}

const docOfDraft = (draft: Draft, version: number) =>
  draft.entries.find(({ entry }) => entry.version === version)?.doc ?? null

function mapsSinceBase({ room, entries, version }: Draft, base: number): StepMap[] | null {
  const late = version - base
  const fromLog = late - entries.length
  if (fromLog > room.log.length) return null
  const earlier = fromLog > 0 ? room.log.slice(-fromLog) : []
  const fresh = entries.slice(Math.max(0, entries.length - late)).map(({ entry }) => entry)
  return [...earlier, ...fresh].flatMap(entry => entry.maps)
}

/** Plain typing touches no record: it needs no savepoint and no query of its own. */
function needsRecords({ doc }: Draft, submission: Submission, { transform, dropped }: Placed): boolean {
  if (dropped || submission.also || submission.records || submission.unlessChanged?.length) return true
  const { added, removed, changed } = changedClaims(doc, transform.doc)
  return [...added, ...removed, ...changed].length > 0
}

async function writeRecords(
  tx: Transaction,
  draft: Draft,
  submission: Submission,
  { transform, dropped }: Placed,
  parts: FlushParts,
): Promise<Recorded> {
  await judge(tx, submission)
  const { articleId, workspaceId, language } = draft.room
  const recorded = await recordClaims(tx, {
    ...{ articleId, workspaceId, language, version: draft.version + 1, base: submission.base, at: draft.at },
    ...{ as: submission.as, by: submission.as.userId, before: draft.doc, after: transform.doc },
    textChanged: transform.steps.some(step => !("mark" in step)),
    drafts: submission.records?.claims ?? [],
    lostWords: id => wordsAsSubmitted(draft, submission, id),
    lostChanges: dropped ? changesAsSubmitted(draft, submission) : new Map(),
    role: roleIn(submission.as, articleId),
    authorOf: version =>
      (
        draft.entries.find(({ entry }) => entry.version === version)?.entry ??
        draft.room.log[draft.room.log.length - 1 - (draft.room.version - version)]
      )?.by,
    newId: parts.newId,
  })
  await recordSuggestions(tx, draft, submission)
  await submission.also?.(tx)
  return recorded
}

/** A suggestion belongs to whoever made it: nobody brings its record a second time. */
async function recordSuggestions(tx: Transaction, { room, at }: Draft, { as, records }: Submission) {
  const made = records?.suggestions ?? []
  const inserted = await insertSuggestions(
    tx,
    made.map(({ id, reason }) => ({
      ...{ id, articleId: room.articleId, by: as.userId, reason: reason ?? null },
      ...{ state: "open" as const, settledBy: null, settledAt: null, createdAt: at },
    })),
  )
  if (inserted < made.length) throw appError("invalid", "live.foreign_suggestion")
}

/** A decision is never rebased onto words it did not judge. */
async function judge(tx: Transaction, { unlessChanged, base }: Submission): Promise<void> {
  if (!unlessChanged?.length) return
  const changed = (await claimRows(tx, unlessChanged)).filter(row => row.version > base)
  if (changed.length === 0) return
  const current = changed.map(({ id, words, anchor, rev }) => ({ id, words, anchor, rev }))
  throw appError("conflict", "claim.words_changed", {}, { claims: current })
}

/** The document before and after this commit as its sender saw it; null where that is too long ago. */
function asSubmitted(draft: Draft, submission: Submission): { before: Node; after: Node } | null {
  const before = standingOf(draft, submission).docAt(submission.base)
  if (!before) return null
  const bounds = { steps: limits.documentNodes, bytes: limits.textBytes, depth: limits.documentDepth }
  const made = applySteps(before, readSteps(schema, submission.steps, bounds))
  return made && { before, after: made.doc }
}

/** The words a new claim's mark stood on in the sender's own document, for a claim the rebase left nothing of. */
function wordsAsSubmitted(draft: Draft, submission: Submission, id: string) {
  const seen = asSubmitted(draft, submission)
  return seen && claimWords(seen.after, id)
}

/** What the sender made of claims whose words somebody else had changed already, so that nothing was left to change. */
function changesAsSubmitted(draft: Draft, submission: Submission): Map<string, string> {
  const seen = asSubmitted(draft, submission)
  if (!seen) return new Map()
  const { changed } = changedClaims(seen.before, seen.after)
  return new Map(changed.map(id => [id, claimWords(seen.after, id)?.words ?? ""]))
}

function accept(
  draft: Draft,
  submission: Submission,
  transform: Transform,
  recorded: Recorded,
  parts: FlushParts,
) {
  const { room, at } = draft
  const { as, ref } = submission
  const version = draft.version + 1
  const steps = JSON.stringify(transform.steps.map(step => step.toJSON()))
  const records = loggedRecords(submission.records)
  const salt = randomBytes(16).toString("hex")
  draft.rows.push({
    ...{ articleId: room.articleId, version, clientId: ref.clientId, seq: ref.seq, by: as.userId, at },
    ...{ as: roleIn(as, room.articleId) ?? as.via, steps, records, salt, request: submission.request },
    payloadHash: payloadHash(salt, steps, records),
  })
  const json = loggedJson({ v: version, ref, user: as.userId, at }, steps, records)
  const maps = transform.mapping.maps.slice()
  const entry = { version, clientId: ref.clientId, seq: ref.seq, by: as.userId, json, maps }
  draft.entries.push({ entry, doc: transform.doc })
  draft.doc = transform.doc
  draft.version = version
  draft.newClaims.push(...(submission.records?.claims ?? []).map(claim => claim.id))
  draft.newSuggestions.push(
    ...(submission.records?.suggestions ?? []).map(({ id }) => ({ id, by: as.userId })),
  )
  draft.claims.push(...recorded.claims)
  draft.questions.push(...recorded.questions)
  draft.events.push(...recorded.events.map(event => eventRow(draft, submission, event, parts)))
}

function eventRow(draft: Draft, submission: Submission, event: ClaimEvent, parts: FlushParts) {
  const { as, request } = submission
  const salt = randomBytes(16).toString("hex")
  const from = event.from === null ? null : JSON.stringify(event.from)
  const to = event.to === null ? null : JSON.stringify(event.to)
  return {
    ...{ id: parts.newId(), articleId: draft.room.articleId, at: draft.at, by: as.userId },
    ...{ as: roleIn(as, draft.room.articleId) ?? as.via, verb: event.verb, subject: event.subject },
    ...{ from, to, version: draft.version, request, salt, payloadHash: payloadHash(salt, from, to) },
  }
}

/** What the log says of the records a commit brought: ids only; their content is the rows'. */
function loggedRecords(records: CommitRecords | undefined): string | null {
  const claims = records?.claims?.map(({ id, kind }) => ({ id, kind }))
  const suggestions = records?.suggestions?.map(({ id }) => ({ id }))
  if (!claims?.length && !suggestions?.length) return null
  return JSON.stringify({
    ...(claims?.length ? { claims } : {}),
    ...(suggestions?.length ? { suggestions } : {}),
  })
}
