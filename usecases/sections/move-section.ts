import { z } from "zod"
import type { ArticleSections } from "@/core/coverage/views"
import { appError } from "@/core/failing/app-error"
import { assignmentOf, assignmentsOf, keepAssignment } from "@/db/queries/sections"
import { articleFor } from "../articles/permitted-in"
import { id, rev } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { assignmentViews } from "./article-sections"
import { sectionFields } from "./assign-section"

const place = z.strictObject({ ...sectionFields, rev })

export const MoveSectionInput = z.strictObject({ id, from: place, to: place })

/** Moves an assignment to another section: its heading was rewritten, and it was left behind. Both or neither. */
export async function moveSection(
  ctx: SignedIn,
  { id: articleId, from, to }: z.output<typeof MoveSectionInput>,
): Promise<ArticleSections> {
  await articleFor(ctx.read, ctx.who, articleId, "section.assign")
  await ctx.transact(async tx => {
    const left = await assignmentOf(tx, { articleId, heading: from.heading, nth: from.nth })
    if (!left?.assignedTo) throw appError("not_found", "section.nobody_there")
    const { assignedTo } = left
    const given = { by: ctx.who.userId, at: ctx.now() }
    const key = ({ heading, nth }: z.output<typeof place>) => ({ articleId, heading, nth })
    const taken = await keepAssignment(tx, key(from), from.rev, { ...given, assignedTo: null })
    const kept = taken && (await keepAssignment(tx, key(to), to.rev, { ...given, assignedTo }))
    if (!kept) throw appError("conflict", "section.assigned_meanwhile")
    await recordEvent(tx, ctx, {
      ...{ verb: "section.assigned", subject: articleId, articleId },
      from: { heading: from.heading, nth: from.nth, assignedTo },
      to: { heading: to.heading, nth: to.nth, assignedTo },
    })
  })
  ctx.live.changed([articleId], { article: true })
  return { assignments: await assignmentViews(ctx, await assignmentsOf(ctx.read, articleId)) }
}
