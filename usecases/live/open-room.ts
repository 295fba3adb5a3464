import { appError } from "@/core/failing/app-error"
import type { Database, Transaction } from "@/db/handles"
import { articleHead, logAfter, newestCopy, type StoredCommit } from "@/db/queries/log"
import { claimIdsOf, suggestionOwners } from "@/db/queries/log-claims"
import { liveLimits } from "@/editor/model/live-messages"
import { schema } from "@/editor/model/schema"
import { entryOf, type Room, replay } from "./room"

type Handle = Database | Transaction

// A copy is kept every 500 commits, so a tail is one page; a longer one is only met where copies could not be written.
const page = 1_000

async function tailOf(db: Handle, articleId: string, after: number): Promise<StoredCommit[]> {
  const rows: StoredCommit[] = []
  for (;;) {
    const some = await logAfter(db, articleId, rows.at(-1)?.version ?? after, page)
    rows.push(...some)
    if (some.length < page) return rows
  }
}

/** Opens an article: its newest copy and the commits since. Throws `not_found` where there is none or it was removed. */
export async function openRoom(db: Handle, articleId: string): Promise<Room> {
  const head = await articleHead(db, articleId)
  const copy = await newestCopy(db, articleId)
  if (!head || !copy || head.state !== "active") throw appError("not_found", "article.not_found")
  const doc = schema.nodeFromJSON(JSON.parse(copy.doc))
  const room: Room = {
    ...{ articleId, workspaceId: head.workspaceId, language: head.language, doc, version: copy.version },
    ...{ log: [], docs: new Map([[copy.version, doc]]), copied: copy.version },
    claimIds: new Set(await claimIdsOf(db, articleId)),
    suggestionOwners: new Map((await suggestionOwners(db, articleId)).map(({ id, by }) => [id, by])),
  }
  replay(room, await tailOf(db, articleId, copy.version))
  return room
}

/** Reads what another machine wrote after this room's version, and takes it in. */
export async function catchUp(db: Handle, room: Room) {
  return replay(room, await tailOf(db, room.articleId, room.version))
}

/** Makes the room's log reach back to `base`, for whoever comes late; false where that is too long ago. */
export async function reachBack(db: Handle, room: Room, base: number): Promise<boolean> {
  const first = room.version - room.log.length
  if (base >= first) return true
  if (room.version - base > liveLimits.tailCommits) return false
  const rows = await logAfter(db, room.articleId, base, first - base)
  // Another await may have reached back further meanwhile.
  const now = room.version - room.log.length
  room.log.unshift(...rows.filter(row => row.version <= now).map(row => entryOf(row).entry))
  return room.version - base <= room.log.length
}
