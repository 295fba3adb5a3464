import { z } from "zod"
import type { EventRow } from "@/core/desk/history-views"
import type { Page } from "@/core/desk/views"
import { eventsAbout, subjectsOfQuestion } from "@/db/queries/events"
import { eventRows } from "../articles/event-rows"
import { count, cursor, id } from "../inputs"
import { pageOf, placeOf } from "../paging"
import type { SignedIn } from "../verb"
import { claimFor } from "./open-claim"

export const ClaimEventsInput = z.strictObject({ id, cursor, most: count })

const usual = 50

/**
 * Who did what to a claim, newest first: to its words, and to the question it answers with its evidence, notes and decisions, in
 * whichever article it was done; as far as the viewer may see those articles and sources.
 */
export async function claimEvents(
  ctx: SignedIn,
  input: z.output<typeof ClaimEventsInput>,
): Promise<Page<EventRow>> {
  const { read, who } = ctx
  const claim = await claimFor(ctx, input.id, "article.read")
  const most = input.most ?? usual
  const before = placeOf(input.cursor)?.[0] ?? null
  const shared = await subjectsOfQuestion(read, who, claim.questionId)
  const subjects = [claim.id, claim.questionId, ...shared]
  const rows = await eventsAbout(read, who, subjects, { before, most: most + 1 })
  const page = pageOf(rows, most, row => [row.n, row.id])
  return { items: await eventRows(read, who, page.items), next: page.next }
}
