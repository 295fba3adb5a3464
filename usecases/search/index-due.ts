import { searchReading } from "@/core/search/reading"
import type { Database } from "@/db/handles"
import {
  type Due,
  dueOf,
  isIndexWhole,
  keepReading,
  readingOfIndex,
  startAnew,
} from "@/db/queries/search-due"
import { indexArticle, indexCopy } from "./index-long"
import { indexRecords } from "./index-records"
import type { IndexParts } from "./parts"

const recordsAtOnce = 20

/** What is passed over for now: articles that were read a moment ago and are still written to, records that failed. */
export interface Later {
  has(due: Due): boolean
  size: number
}

/** What is read next. */
export interface Next {
  /** Short records together, or one long one. */
  dues: readonly Due[]
  /** Articles that wait longer than some of these but take longer too: they get their numbers now, which order results. */
  ahead: readonly Due[]
}

const isLong = ({ kind }: Due) => kind === "article" || kind === "copy"

/**
 * What is read into the index next: changes first, then what waits because the index is made anew. Short records do not wait for
 * long ones. No dues: all that waits is passed over.
 */
export async function nextDue(db: Database, later: Later): Promise<Next> {
  for (const fresh of [true, false]) {
    const found = await dueOf(db, fresh, recordsAtOnce + later.size)
    const waiting = found.filter(due => !later.has(due))
    const short = waiting.filter(due => !isLong(due)).slice(0, recordsAtOnce)
    if (short.length > 0) return { dues: short, ahead: waiting.filter(due => due.kind === "article") }
    if (waiting.length > 0) return { dues: waiting.slice(0, 1), ahead: [] }
  }
  return { dues: [], ahead: [] }
}

/** Reads what `nextDue` gave into the index. */
export async function indexNext(parts: IndexParts, { dues, ahead }: Next): Promise<void> {
  const [first] = dues
  if (first?.kind === "article") return indexArticle(parts, first)
  if (first?.kind === "copy") return indexCopy(parts, first)
  const began = performance.now()
  await indexRecords(parts, dues, ahead)
  await parts.pause(performance.now() - began)
}

/** Makes the index anew where it was made by another way of reading words, or where some of it is missing. True: it was. */
export async function mendIndex({ read, transact }: Pick<IndexParts, "read" | "transact">): Promise<boolean> {
  const reading = await readingOfIndex(read)
  if (reading === searchReading && (await isIndexWhole(read))) return false
  // A new index is full of what is due already: its migration saw to that.
  await transact(tx => (reading === null ? keepReading(tx, searchReading) : startAnew(tx, searchReading)))
  return reading !== null
}
