import type { ClaimKind, WaiverReason } from "@/core/claims/claim"
import { limits } from "@/core/limits"
import type { Role } from "@/core/people/role"

// The messages of `/live/<articleId>` (docs/protocol.md is their public contract). `t` names the message.

/** What the socket carries at most; beyond it a commit is refused or the socket is closed. */
export const liveLimits = {
  commitSteps: limits.commitSteps,
  commitBytes: limits.commitBytes,
  /** One frame from a client: a commit and its envelope. */
  frameBytes: limits.commitBytes + 64_000,
  /** Nesting of the JSON itself: two levels for each of the document's, and the envelope. */
  jsonDepth: 2 * limits.documentDepth + 40,
  /** Commits a late client is caught up on, and commits a late commit is rebased over. */
  tailCommits: 5_000,
  records: 200,
  presencePerSecond: 10,
  clientIdCharacters: 64,
} as const

/** Why the server closes a socket; 1001 is a restart: connect again. */
export const closeCodes = {
  restart: 1001,
  /** A message outside the protocol. */
  protocol: 4000,
  /** The session ended. */
  signedOut: 4001,
  /** The article may no longer be read by this person. */
  gone: 4004,
  /** The receiver fell behind more than 1 MB: connect again, a tail follows. */
  slow: 4008,
  /** The same client id joined from another socket. */
  replaced: 4009,
  /** Too many messages. */
  flooding: 4029,
} as const

export interface CommitRef {
  clientId: string
  /** 1, 2, 3 … per client; with the article and the client it names one commit for ever. */
  seq: number
}

export interface ClaimDraft {
  id: string
  kind: ClaimKind
  questionId?: string
  question?: string
  figure?: unknown
  figureTyped?: boolean
  /** Waives the claim as it is made. */
  waiver?: WaiverReason
}

export interface SuggestionDraft {
  id: string
  reason?: string
}

/** Records written together with the marks of one commit. */
export interface CommitRecords {
  claims?: ClaimDraft[]
  suggestions?: SuggestionDraft[]
}

export interface Join {
  t: "join"
  article: string
  clientId: string
  /** The version this client holds with its document; the answer is the tail after it. */
  have?: number
  /** The version that kept, unsent steps were made on; `init` then brings the commits since. */
  since?: number
  schema: string
}

export interface Commit {
  t: "commit"
  base: number
  ref: CommitRef
  steps: unknown[]
  records?: CommitRecords
}

/** Positions are ProseMirror positions in the document at version `v`. */
export interface PresenceOut {
  t: "presence"
  anchor: number
  head: number
  v: number
}

export type ClientMessage = Join | Commit | PresenceOut

/** A commit as the log holds it. */
export interface LoggedCommit {
  v: number
  ref: CommitRef
  user: string
  at: number
  steps: unknown[]
  records?: { claims?: { id: string; kind: string }[]; suggestions?: { id: string }[] }
}

export interface Init {
  t: "init"
  v: number
  doc: unknown
  role: Role
  /** Present where `since` was asked for and is near enough. */
  commits?: LoggedCommit[]
}

export interface Tail {
  t: "tail"
  from: number
  commits: LoggedCommit[]
  role: Role
}

export const reloadReasons = ["too_old", "ahead", "schema"] as const
export type ReloadReason = (typeof reloadReasons)[number]

export const refusalReasons = ["forbidden", "invalid", "too_old", "too_large"] as const
export type RefusalReason = (typeof refusalReasons)[number]

export interface Refused {
  t: "refused"
  ref: CommitRef
  why: RefusalReason
  /** A code for `app/messages`, e.g. `live.step_failed`. */
  detail: string
}

export interface Peer {
  clientId: string
  user: { id: string; name: string }
  anchor: number
  head: number
  v: number
}

export type ServerMessage =
  | Init
  | Tail
  | { t: "reload"; why: ReloadReason }
  | { t: "update"; from: number; commits: LoggedCommit[] }
  | Refused
  | { t: "presence"; peers: Peer[]; gone: string[] }
  | { t: "changed"; claims: string[]; questions: string[]; notes?: string[]; article?: boolean }
  | { t: "role"; role: Role }
