import { z } from "zod"
import type { SectionAssignment } from "@/core/coverage/views"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { may } from "@/core/people/may"
import { assignmentOf, keepAssignment } from "@/db/queries/sections"
import { peopleOf } from "../articles/open-desk"
import { articleFor } from "../articles/permitted-in"
import { id, rev } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { assignmentViews } from "./article-sections"

/** The words of a heading (none: the lead), and its place among headings of the same words. */
export const sectionFields = {
  heading: z.string().trim().max(limits.titleCharacters),
  nth: z.number().int().min(0).max(limits.documentNodes),
}

export const AssignSectionInput = z.strictObject({
  id,
  ...sectionFields,
  /** Somebody who may mark claims in this article; null takes the section back. */
  person: id.nullable(),
  /** The assignment that was seen, 0 where there was none. */
  rev,
})

/** Gives a section to somebody to look after, or takes it back. Of two at once the second is told. */
export async function assignSection(
  ctx: SignedIn,
  { id: articleId, heading, nth, person, rev: seen }: z.output<typeof AssignSectionInput>,
): Promise<SectionAssignment> {
  await articleFor(ctx.read, ctx.who, articleId, "section.assign")
  if (person !== null) await worksOn(ctx, articleId, person)
  const row = await ctx.transact(async tx => {
    const key = { articleId, heading, nth }
    const before = await assignmentOf(tx, key)
    const given = { assignedTo: person, by: ctx.who.userId, at: ctx.now() }
    const kept = await keepAssignment(tx, key, seen, given)
    if (!kept) {
      const [current] = before ? await assignmentViews(ctx, [before]) : []
      throw appError("conflict", "section.assigned_meanwhile", {}, current ?? null)
    }
    await recordEvent(tx, ctx, {
      ...{ verb: "section.assigned", subject: articleId, articleId },
      from: { heading, nth, assignedTo: before?.assignedTo ?? null },
      to: { heading, nth, assignedTo: person },
    })
    return kept
  })
  ctx.live.changed([articleId], { article: true })
  const [view] = await assignmentViews(ctx, [row])
  return view as SectionAssignment
}

/** Refuses somebody who could do nothing there. */
async function worksOn(ctx: SignedIn, articleId: string, person: string): Promise<void> {
  const found = (await peopleOf(ctx, articleId)).find(one => one.id === person)
  if (!found) throw appError("unprocessable", "section.not_of_this_article")
  if (!may(found.role, "claim.write"))
    throw appError("unprocessable", "section.only_reads", { name: found.name })
}
