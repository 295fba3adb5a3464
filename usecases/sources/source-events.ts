import { z } from "zod"
import type { EventRow } from "@/core/desk/history-views"
import type { Page } from "@/core/desk/views"
import { sourceEventPage } from "@/db/queries/events"
import { aliasesOf } from "@/db/queries/source-keys"
import { eventRows } from "../articles/event-rows"
import { count, cursor, id as sourceId } from "../inputs"
import { pageOf, placeOf } from "../paging"
import { permitted } from "../people/permitted"
import type { SignedIn } from "../verb"
import { sourceFor } from "./permitted-source"

export const SourceEventsInput = z.strictObject({ id: sourceId, cursor, most: count })

const usual = 50

/** What happened to a source and to those that became it, newest first: who changed it, let somebody into its circle, opened it. */
export async function sourceEvents(
  ctx: SignedIn,
  input: z.output<typeof SourceEventsInput>,
): Promise<Page<EventRow>> {
  const who = permitted(ctx, "source.write")
  const { id } = await sourceFor(ctx.read, who, input.id)
  const aliases = await aliasesOf(ctx.read, id)
  const most = input.most ?? usual
  const before = placeOf(input.cursor)?.[0] ?? null
  const rows = await sourceEventPage(ctx.read, who, [id, ...aliases], { before, most: most + 1 })
  const page = pageOf(rows, most, row => [row.n, row.id])
  return { items: await eventRows(ctx.read, who, page.items), next: page.next }
}
