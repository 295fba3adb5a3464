import type { z } from "zod"
import type { ArticleSections, SectionAssignment } from "@/core/coverage/views"
import { namesOf } from "@/db/queries/people-names"
import { assignmentsOf, type SectionAssignmentRow } from "@/db/queries/sections"
import { articleFor } from "../articles/permitted-in"
import { OnlyId } from "../inputs"
import type { SignedIn } from "../verb"

export const ArticleSectionsInput = OnlyId

/** Who looks after which section of an article, by heading; those whose heading is gone from the text are among them. */
export async function articleSections(
  ctx: SignedIn,
  { id }: z.output<typeof ArticleSectionsInput>,
): Promise<ArticleSections> {
  await articleFor(ctx.read, ctx.who, id, "article.read")
  return { assignments: await assignmentViews(ctx, await assignmentsOf(ctx.read, id)) }
}

export async function assignmentViews(
  { read }: Pick<SignedIn, "read">,
  rows: readonly SectionAssignmentRow[],
): Promise<SectionAssignment[]> {
  const person = await namesOf(
    read,
    rows.flatMap(row => row.assignedTo ?? []),
  )
  return rows.map(({ heading, nth, assignedTo, rev }) => ({
    ...{ heading, nth, rev, person: assignedTo === null ? null : person(assignedTo) },
  }))
}
