import type { Role } from "@/core/people/role"
import { roles } from "@/core/people/role"
import type { Transaction } from "@/db/handles"
import type { CommitRecords, CommitRef } from "@/editor/model/live-messages"
import type { Viewer } from "../context"

/** A commit on its way to the log: from a socket, or from a verb that changes text together with its own records. */
export interface Submission {
  as: Viewer
  base: number
  ref: CommitRef
  steps: unknown[]
  records?: CommitRecords
  also?: (tx: Transaction) => Promise<void>
  unlessChanged?: readonly string[]
  /** Sockets are bounded tightly; the server's own commits (restore, accept all) by the document's limits. */
  from: "socket" | "server"
  request: string | null
}

/** What somebody may do in this article: the greater of the workspace's role and a guest's; null where it is neither. */
export function roleIn(viewer: Viewer, articleId: string): Role | null {
  const guest = viewer.guestOf.get(articleId) ?? null
  if (viewer.role === null || guest === null) return viewer.role ?? guest
  return roles.indexOf(guest) > roles.indexOf(viewer.role) ? guest : viewer.role
}
