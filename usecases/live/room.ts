import type { Node } from "prosemirror-model"
import { Step, type StepMap, Transform } from "prosemirror-transform"
import type { StoredCommit } from "@/db/queries/log"
import { type CommitRecords, type LoggedCommit, liveLimits } from "@/editor/model/live-messages"
import { schema } from "@/editor/model/schema"

/** A logged commit as an open room keeps it. */
export interface LogEntry {
  version: number
  clientId: string
  seq: number
  by: string
  /** The commit as every client is told of it, as JSON text: made once, for all of them. */
  json: string
  maps: readonly StepMap[]
}

/** One open article in memory: the newest document and the end of its log. Changed only after COMMIT. */
export interface Room {
  readonly articleId: string
  readonly workspaceId: string
  readonly language: string | null
  version: number
  doc: Node
  /** Without gaps, ending at `version`. */
  log: LogEntry[]
  /** Documents of the last versions: they share all unchanged blocks, so they cost little. */
  readonly docs: Map<number, Node>
  readonly claimIds: Set<string>
  readonly suggestionOwners: Map<string, string>
  /** The version of the newest whole copy in the database. */
  copied: number
}

// Enough for any client that is only slow; later ones are judged by what is left of their steps.
const documentsKept = 256

/** Takes a new version into the room. */
export function advance(room: Room, entry: LogEntry, doc: Node): void {
  room.doc = doc
  room.version = entry.version
  room.log.push(entry)
  room.docs.set(entry.version, doc)
  room.docs.delete(entry.version - documentsKept)
  // Trimmed by a quarter at a time: moving 5,000 entries for each commit would be the largest cost of a commit.
  if (room.log.length > liveLimits.tailCommits * 1.25) room.log = room.log.slice(-liveLimits.tailCommits)
}

/** The maps of everything after a version; null where the room's log does not reach back that far. */
export function mapsSince(room: Pick<Room, "log" | "version">, base: number): StepMap[] | null {
  const late = room.version - base
  if (late > room.log.length) return null
  return late === 0 ? [] : room.log.slice(-late).flatMap(entry => entry.maps)
}

/** The commit as clients are told of it. */
export function loggedJson(
  commit: Omit<LoggedCommit, "steps" | "records">,
  steps: string,
  records: string | null,
) {
  const open = JSON.stringify(commit).slice(0, -1)
  return `${open},"steps":${steps}${records ? `,"records":${records}` : ""}}`
}

/** A stored row as a log entry; its steps are not applied. A purged row's text is gone: null. */
export function entryOf(row: StoredCommit): { entry: LogEntry; steps: Step[] } {
  const json = row.steps ?? "[]"
  const steps = (JSON.parse(json) as unknown[]).map(step => Step.fromJSON(schema, step))
  const { version, clientId, seq, by, at } = row
  const told = { v: version, ref: { clientId, seq }, user: by, at }
  const maps = steps.map(step => step.getMap())
  return { entry: { version, clientId, seq, by, json: loggedJson(told, json, row.records), maps }, steps }
}

/** Applies stored commits in order; what the log holds always applies, else the log is damaged. */
export function replay(room: Room, rows: readonly StoredCommit[]): LogEntry[] {
  return rows.map(row => {
    const { entry, steps } = entryOf(row)
    const transform = new Transform(room.doc)
    for (const step of steps) transform.step(step)
    advance(room, entry, transform.doc)
    for (const claim of recordsOf(row).claims ?? []) room.claimIds.add(claim.id)
    for (const { id } of recordsOf(row).suggestions ?? [])
      if (!room.suggestionOwners.has(id)) room.suggestionOwners.set(id, row.by)
    return entry
  })
}

const recordsOf = (row: StoredCommit): CommitRecords =>
  row.records ? (JSON.parse(row.records) as CommitRecords) : {}
