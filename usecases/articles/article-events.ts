import { z } from "zod"
import type { EventRow } from "@/core/desk/history-views"
import type { Page } from "@/core/desk/views"
import { eventPage } from "@/db/queries/events"
import { count, cursor, id } from "../inputs"
import { pageOf, placeOf } from "../paging"
import type { SignedIn } from "../verb"
import { eventRows } from "./event-rows"
import { articleFor } from "./permitted-in"

export const ArticleEventsInput = z.strictObject({ id, cursor, most: count })

const usual = 100

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
  return { items: await eventRows(read, who, page.items), next: page.next }
}
