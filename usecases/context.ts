import type { Node } from "prosemirror-model"
import type { GuestRole, Role } from "@/core/people/role"
import type { Database, Transaction } from "@/db/handles"
import type { Jobs } from "./jobs"
import type { Auth } from "./people/auth"

/** What a request says of who makes it; people/viewer.ts turns it into a Viewer. `ip` only where it can be trusted. */
export interface Caller {
  /** The Cookie header, whole. */
  cookie?: string | undefined
  /** The token of an Authorization header, without the word Bearer. */
  bearer?: string | undefined
  ip?: string | undefined
  request: string
}

/** Who asks. Every query takes the viewer and answers only what this person may see. */
export interface Viewer {
  userId: string
  name: string
  workspaceId: string
  /** The role in the workspace, already lowered to a token's; null for somebody who is only a guest of articles. */
  role: Role | null
  /** Articles this person is a guest of. */
  guestOf: ReadonlyMap<string, GuestRole>
  via: "session" | "token" | "terminal" | "system"
}

/** One change of an article's text together with the records that belong to it. Steps are ProseMirror JSON. */
export interface LiveCommit {
  as: Viewer
  /** The version the steps were made on; the authority rebases them. */
  base: number
  steps: unknown[]
  records?: ClaimRecords
  /** Runs inside the commit's transaction, before the text is swapped. Throwing rolls everything back. */
  also?: (tx: Transaction) => Promise<void>
  /** Claims whose words must not have changed since `base`; else nothing is written: `conflict`. */
  unlessChanged?: readonly string[]
  /** Makes a repeated call answer with the first one's result. */
  ref?: { clientId: string; seq: number }
}

export interface ClaimRecords {
  claims?: ClaimRecord[]
  suggestions?: { id: string; reason?: string }[]
}
/** A new claim's record; the words are read by the authority from its own document. */
export interface ClaimRecord {
  id: string
  kind: string
  /** Join an existing question instead of getting one of its own. */
  questionId?: string
  /** A new question's title; the words when absent. */
  question?: string
  /** core's Figure as read by the client or typed; the server reads the words itself when absent. */
  figure?: unknown
  figureTyped?: boolean
  /** One of core's waiver reasons: the claim is waived as it is made. */
  waiver?: string
}

export interface LiveDocument {
  version: number
  /** ProseMirror JSON of the document at that version. */
  doc: unknown
}

/** Ids of records that open desks fetch again, each with its own rights. */
export interface ChangedRecords {
  claims?: string[]
  questions?: string[]
  /** First notes of threads. */
  notes?: string[]
  /** What the article itself keeps: who looks after its sections, hints that were dismissed, how its citations read. */
  article?: boolean
}

/** The live document's authority, reached across the seam. */
export interface Live {
  commit(articleId: string, commit: LiveCommit): Promise<{ version: number }>
  read(articleId: string): Promise<LiveDocument>
  /** The document itself, whose unchanged blocks stay the same objects while it is open. Not across the seam: for verbs only. */
  document(articleId: string): Promise<{ version: number; doc: Node }>
  /** Tells every open desk of these articles to fetch these records again. */
  changed(articleIds: readonly string[], what: ChangedRecords): void
  /** Tells whoever is meant, wherever they are in the workspace, that notes which may wait for them changed; nothing more. */
  news(to: NewsFor): void
  /** Ends or lowers a person's open sockets at once, after a role change or sign-out. */
  recheck(userId: string): void
  /** Looks everybody up again who has this article open, after it was taken off the desk. */
  recheckArticle(articleId: string): void
}

/** Who is told of news: the named people, else whoever reads the article, else every member. */
export interface NewsFor {
  workspaceId: string
  articleId: string | null
  people: readonly string[] | null
}

export interface StoredBlob {
  size: number
  read(from: number, to: number): ReadableStream<Uint8Array>
}

export interface Blobs {
  /** Stores bytes under their SHA-256 (hex) and answers it; storing twice is one blob. */
  put(bytes: Uint8Array): Promise<string>
  get(sha256: string): Promise<Uint8Array | null>
  /** Stores what comes in parts, without ever holding all of it; null (and nothing stored) beyond `most` bytes. */
  putAll(parts: AsyncIterable<Uint8Array>, most: number): Promise<{ sha256: string; size: number } | null>
  /** For reading in parts: `to` exclusive, in bytes. Null where nothing is stored under this name. */
  open(sha256: string): Promise<StoredBlob | null>
}

/** Everything that reads hostile bytes runs in a child process with caps; `task` names one of server/child's tasks. */
export interface Children {
  /** `take` is given parts that a task hands over before it answers; where it says no, the task ends and answers null. */
  run(task: string, input: unknown, bytes?: Uint8Array, take?: (part: unknown) => boolean): Promise<unknown>
}

/** What a site answered: where the last redirect led, the status, where redirects led that are meant for good, the Content-Type as it came, the body unpacked. */
export interface OutboundAnswer {
  url: string
  status: number
  movedTo: string | null
  contentType: string
  bytes: Uint8Array
}

/**
 * The guarded client for everything outbound; refuses in `outbound.…`. `before` is told of each host before anything is sent to it.
 * Only outbound/reach.ts calls it, so that nothing leaves that no owner turned on and no log tells of.
 */
export type Outbound = (asked: {
  url: string
  accept?: string
  method?: "GET" | "HEAD"
  purpose?: string
  before?: (host: string) => Promise<void>
}) => Promise<OutboundAnswer>

/** What every verb is given. */
export interface Context {
  who: Viewer | null
  read: Database
  transact: <T>(body: (tx: Transaction) => Promise<T>) => Promise<T>
  /** Copies the whole database into a new file; for backups only. */
  copyDatabase: (file: string) => Promise<void>
  live: Live
  blobs: Blobs
  children: Children
  outbound: Outbound
  jobs: Jobs
  now: () => number
  newId: () => string
  /** The request's id, kept on events. */
  request: string
  /** Sessions and passwords; only verbs of people use it. */
  auth: Auth
  caller: Caller
  /** Tells whoever runs the server of something that went wrong but refused nobody; never text, titles or names. */
  log?: (event: string, values: Record<string, unknown>) => void
  /** What people type before a path, e.g. https://desk.example; links that are copied begin with it. */
  origin: string
}
