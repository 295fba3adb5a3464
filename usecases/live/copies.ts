import type { Transaction } from "@/db/handles"
import { dropOldCopies, keepCopy } from "@/db/queries/log-copies"
import { documentJson } from "./document-json"
import type { Room } from "./room"

const everyCommits = 500
const idleFor = 30_000

/** When an article was last written to and whether a copy is being made. */
export interface CopyClock {
  writing: boolean
  timer: ReturnType<typeof setTimeout> | null
}

export const startCopyClock = (): CopyClock => ({ writing: false, timer: null })

interface Parts {
  transact: <T>(body: (tx: Transaction) => Promise<T>) => Promise<T>
  now(): number
  fault(error: unknown): void
}

/** Keeps a whole copy after every 500 commits (`interval`), or of whatever is newer than the last one (`idle`). */
export async function copyIfDue(
  parts: Parts,
  article: { room: Room; copies: CopyClock },
  reason: "interval" | "idle",
): Promise<void> {
  const { room, copies } = article
  const behind = room.version - room.copied
  if (reason === "interval") restartIdle(parts, article)
  if (copies.writing || behind === 0 || (reason === "interval" && behind < everyCommits)) return
  copies.writing = true
  try {
    const { articleId, version } = room
    const doc = documentJson(room.doc)
    await parts.transact(async tx => {
      await keepCopy(tx, { articleId, version, reason, doc, at: parts.now() })
      await dropOldCopies(tx, articleId)
    })
    room.copied = version
  } finally {
    copies.writing = false
  }
}

function restartIdle(parts: Parts, article: { room: Room; copies: CopyClock }) {
  if (article.copies.timer) clearTimeout(article.copies.timer)
  article.copies.timer = setTimeout(() => void copyIfDue(parts, article, "idle").catch(parts.fault), idleFor)
  article.copies.timer.unref()
}
