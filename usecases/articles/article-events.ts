import { z } from "zod"
import type { EventRow, Page } from "@/core/desk/views"
import { eventPage } from "@/db/queries/events"
import { namesOf } from "@/db/queries/people-names"
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
  const name = await namesOf(
    read,
    page.items.map(row => row.by),
  )
  const items = page.items.map(row => ({
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
  return { items, next: page.next }
}
