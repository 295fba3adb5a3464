import { z } from "zod"
import type { SourceRow } from "@/core/desk/views"
import { copiesOf } from "@/core/evidence/independence"
import { appError } from "@/core/failing/app-error"
import type { CslItem } from "@/core/sources/source"
import { raiseQuestions } from "@/db/queries/claims"
import { derivationsIn } from "@/db/queries/derivations"
import { admitReader, changeSourceRow, questionsOfSources } from "@/db/queries/sources"
import { id, rev, words } from "../inputs"
import { tellDesks } from "../questions/tell-desks"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { StandingInput, standingBy } from "./add-source"
import { CslInput, columnsOf } from "./csl-input"
import { checkOrigin, sourceFor, sourceToWrite } from "./permitted-source"
import { sourceRow } from "./source-rows"

export const ChangeSourceInput = z.strictObject({
  id,
  rev,
  csl: CslInput.optional(),
  restricted: z.boolean().optional(),
  derivesFrom: id.nullable().optional(),
  standing: StandingInput.nullable().optional(),
  interest: words(2000).nullable().optional(),
})

/** Changes a source for everybody who uses it. Its citekey stays: texts cite by it. */
export async function changeSource(
  ctx: SignedIn,
  input: z.output<typeof ChangeSourceInput>,
): Promise<SourceRow> {
  const { read, who } = ctx
  const before = await sourceToWrite(read, who, input.id)
  const copies = copiesOf(before.id, (await derivationsIn(read, who)).derives)
  const csl = input.csl && ({ ...input.csl, id: before.citekey } as CslItem)
  const change = {
    ...(csl ? columnsOf(csl) : {}),
    ...(input.restricted === undefined ? {} : { restricted: input.restricted }),
    ...(input.derivesFrom === undefined ? {} : { derivesFrom: input.derivesFrom }),
    ...(input.standing === undefined ? {} : { standing: standingBy(ctx, input.standing) }),
    ...(input.interest === undefined ? {} : { interest: input.interest }),
  }
  const touched = await ctx.transact(async tx => {
    if (input.derivesFrom) await checkOrigin(tx, who, before.id, input.derivesFrom)
    const changed = await changeSourceRow(tx, before.id, input.rev, { ...change, updatedAt: ctx.now() })
    if (!changed) throw await conflict(ctx, input.id)
    if (changed.restricted) await admitReader(tx, changed.id, who.userId, who.userId, ctx.now())
    const questions = await questionsOfSources(tx, [changed.id, ...copies])
    await raiseQuestions(tx, questions, ctx.now())
    await recordEvent(tx, ctx, {
      ...{ verb: "source.changed", subject: changed.id, sourceId: changed.id },
      from: Object.fromEntries(Object.keys(change).map(name => [name, before[name as keyof typeof before]])),
      to: change,
    })
    return questions
  })
  await tellDesks(ctx, touched)
  return sourceRow(read, who, await sourceFor(read, who, input.id))
}

/** What the other person saved, so that nothing is lost. */
export async function conflict(ctx: SignedIn, sourceId: string) {
  const current = await sourceRow(ctx.read, ctx.who, await sourceFor(ctx.read, ctx.who, sourceId))
  return appError("conflict", "source.changed_meanwhile", {}, current)
}
