import { z } from "zod"
import type { SourceRow } from "@/core/desk/views"
import { copiesOf } from "@/core/evidence/independence"
import { raiseQuestions } from "@/db/queries/claims"
import { derivationsIn, questionsRestingOn } from "@/db/queries/derivations"
import { changeSourceRow, sourceById } from "@/db/queries/sources"
import { id, rev } from "../inputs"
import { permitted } from "../people/permitted"
import { tellDesks } from "../questions/tell-desks"
import type { SignedIn } from "../verb"
import { conflict } from "./change-source"
import { moveCircle } from "./move-circle"
import { sourceFor } from "./permitted-source"
import { refuseCited } from "./refuse-cited"
import { sourceRow } from "./source-rows"

export const ChangeCircleInput = z.strictObject({
  id,
  rev,
  /** Everybody who may know of the source; null opens it to the whole workspace. */
  people: z.array(id).max(200).nullable(),
})

/**
 * Says who may know that a source exists: for everybody else it is not there. Null opens it up. Of two people at once the second is
 * told. Gives null to somebody who took themselves out: it is not there for them any more.
 */
export async function changeCircle(
  ctx: SignedIn,
  { id, rev, people }: z.output<typeof ChangeCircleInput>,
): Promise<SourceRow | null> {
  const { read } = ctx
  const who = permitted(ctx, "source.write")
  const before = await sourceFor(read, who, id)
  if (people && !before.restricted) await refuseCited(ctx, before.id)
  const copies = copiesOf(before.id, (await derivationsIn(read, who)).derives)
  const questions = await ctx.transact(async tx => {
    const moved = await moveCircle(tx, ctx, before, people && [...new Set(people)])
    if (!(await changeSourceRow(tx, before.id, rev, { ...moved, updatedAt: ctx.now() })))
      throw await conflict(ctx, id)
    const touched = await questionsRestingOn(tx, [before.id, ...copies])
    await raiseQuestions(tx, touched, ctx.now())
    return touched
  })
  await tellDesks(ctx, questions)
  const after = await sourceById(read, who, id)
  return after && sourceRow(read, who, after)
}
