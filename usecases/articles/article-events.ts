import { z } from "zod"
import type { EventRow, Page } from "@/core/desk/views"
import { type EventRecord, eventPage } from "@/db/queries/events"
import { namesOf } from "@/db/queries/people-names"
import type { Handle } from "@/db/queries/visible"
import { count, cursor, id } from "../inputs"
import { pageOf, placeOf } from "../paging"
import type { SignedIn } from "../verb"
import { articleFor } from "./permitted-in"

export const ArticleEventsInput = z.strictObject({ id, cursor, most: count })

const usual = 100
const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json))

/** Who changed what in an article, newest first. */
export async function articleEvents(
  { read, who }: SignedIn,
  input: z.output<typeof ArticleEventsInput>,
): Promise<Page<EventRow>> {
  await articleFor(read, who, input.id, "article.read")
  const most = input.most ?? usual
  const before = placeOf(input.cursor)?.[0] ?? null
  const rows = await eventPage(read, who, input.id, { before, most: most + 1 })
  const page = pageOf(rows, most, row => [row.n, row.id])
  return { items: await eventRows(read, page.items), next: page.next }
}

/** Events as lists show them, in the order given. */
export async function eventRows(db: Handle, rows: readonly EventRecord[]): Promise<EventRow[]> {
  const name = await namesOf(
    db,
    rows.map(row => row.by),
  )
  return rows.map(row => ({
    ...{
      id: row.id,
      n: row.n,
      at: row.at,
      by: name(row.by),
      as: row.as,
      verb: row.verb,
      subject: row.subject,
    },
    ...{
      articleId: row.articleId,
      from: parsed(row.from),
      to: parsed(row.to),
      why: row.why,
      version: row.version,
    },
  }))
}
