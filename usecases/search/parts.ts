import type { Node } from "prosemirror-model"
import type { Database, Transaction } from "@/db/handles"
import type { Blobs } from "../context"

/** What reading records into the index needs. */
export interface IndexParts {
  read: Database
  transact: <T>(body: (tx: Transaction) => Promise<T>) => Promise<T>
  blobs: Pick<Blobs, "get">
  /** The newest document of an article on the desk; refuses `not_found` for any other. */
  documentOf(articleId: string): Promise<Node>
  /** Lets everybody else have a turn between two pieces of long work that took so many milliseconds. */
  pause(ms: number): Promise<void>
}
