import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { dropApartRow, keepApartRow } from "@/db/queries/source-keys"
import { id } from "../inputs"
import { permitted } from "../people/permitted"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { sourceFor } from "./permitted-source"

export const KeepSourcesApartInput = z.strictObject({ id, other: id })
export const UndoSourcesApartInput = KeepSourcesApartInput
type Input = z.output<typeof KeepSourcesApartInput>

async function pairFor(ctx: SignedIn, input: Input) {
  const who = permitted(ctx, "source.merge")
  const [one, other] = [await sourceFor(ctx.read, who, input.id), await sourceFor(ctx.read, who, input.other)]
  if (one.id === other.id) throw appError("unprocessable", "source.merge_itself")
  return { one, other }
}

/** Keeps that two sources which look like one are two: they are not suggested again. */
export async function keepSourcesApart(ctx: SignedIn, input: Input): Promise<{ apart: true }> {
  const { one, other } = await pairFor(ctx, input)
  await ctx.transact(async tx => {
    await keepApartRow(tx, one.id, other.id, ctx.who.userId, ctx.now())
    await recordEvent(tx, ctx, {
      ...{ verb: "source.kept_apart", subject: one.id, sourceId: one.id },
      to: { from: other.id },
    })
  })
  return { apart: true }
}

/** Takes that back. */
export async function undoSourcesApart(ctx: SignedIn, input: Input): Promise<{ apart: false }> {
  const { one, other } = await pairFor(ctx, input)
  await ctx.transact(async tx => {
    if (!(await dropApartRow(tx, one.id, other.id))) return
    await recordEvent(tx, ctx, {
      ...{ verb: "source.apart_undone", subject: one.id, sourceId: one.id },
      to: { from: other.id },
    })
  })
  return { apart: false }
}
