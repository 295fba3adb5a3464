import { setImmediate as turn } from "node:timers/promises"
import type { z } from "zod"
import { progressByPerson } from "@/core/coverage/progress"
import { holdersOf, keyOfSection, leftBehind } from "@/core/coverage/sections"
import type { ArticleCoverage, SectionAssignment, SectionView } from "@/core/coverage/views"
import { isSettled } from "@/core/desk/shown"
import { assignmentsOf } from "@/db/queries/sections"
import { readAhead, sectionsOf } from "@/editor/model/coverage-in-document"
import { articleFor } from "../articles/permitted-in"
import { listedRows } from "../claims/claim-rows"
import { OnlyId } from "../inputs"
import type { SignedIn } from "../verb"
import { assignmentViews } from "./article-sections"

export const ArticleCoverageInput = OnlyId

/**
 * What nobody has looked at: of each section its sentences by how far claims cover them, its claims and who looks after it; of
 * each person how far they are. The first time it costs a reading of the whole text, beside which others are answered.
 */
export async function articleCoverage(
  ctx: SignedIn,
  { id }: z.output<typeof ArticleCoverageInput>,
): Promise<ArticleCoverage> {
  const article = await articleFor(ctx.read, ctx.who, id, "article.read")
  const { version, doc } = await ctx.live.document(id)
  await readAhead(doc, article.language, turn)
  const outline = sectionsOf(doc, article.language)
  const rows = new Map((await listedRows(ctx, { articleId: id })).map(row => [row.id, row]))
  const all = await assignmentViews(ctx, await assignmentsOf(ctx.read, id))
  const given = all.filter(one => one.person !== null)
  const byKey = new Map<string, SectionAssignment>(given.map(one => [keyOfSection(one), one]))
  const holders = holdersOf(outline, key => byKey.has(keyOfSection(key)))
  const sections = outline.map(({ heading, nth, level, counts, claims }, at): SectionView => {
    const holder = outline[holders[at] ?? -1]
    const settled = claims.filter(claim => isSettled(rows.get(claim)?.shown)).length
    return {
      ...{ heading, nth, level, sentences: counts, claims: claims.length, settled },
      person: (holder && byKey.get(keyOfSection(holder))?.person) ?? null,
      own: holders[at] === at,
    }
  })
  const names = new Map(given.flatMap(({ person }) => (person ? [[person.id, person]] : [])))
  const people = [...progressByPerson(sections, at => sections[at]?.person?.id ?? null)].map(
    ([personId, progress]) => ({ person: names.get(personId) ?? { id: personId, name: "" }, ...progress }),
  )
  return { version, sections, left: leftBehind(given, outline), people }
}
