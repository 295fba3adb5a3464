import { z } from "zod"
import type { SourceRow } from "@/core/desk/views"
import { appError } from "@/core/failing/app-error"
import { duplicateKeys } from "@/core/sources/duplicate-keys"
import { keepKeys } from "@/db/queries/source-keys"
import { changeSourceRow, sourceCounts } from "@/db/queries/sources"
import { id, OnlyId, rev } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { conflict } from "./change-source"
import { sourceFor, sourceToWrite } from "./permitted-source"
import { sourceRow } from "./source-rows"

export const TrashSourceInput = z.strictObject({ id, rev: rev.optional() })
export const RestoreSourceInput = OnlyId

/** Puts a source aside. One that evidence names stays: `unprocessable` with how often it is used. */
export async function trashSource(
  ctx: SignedIn,
  input: z.output<typeof TrashSourceInput>,
): Promise<SourceRow> {
  const source = await sourceToWrite(ctx.read, ctx.who, input.id)
  if (source.id !== input.id) throw appError("conflict", "source.merged_meanwhile")
  const uses = (await sourceCounts(ctx.read, [source.id])).evidence.get(source.id) ?? 0
  if (uses > 0) throw appError("unprocessable", "source.in_use", { n: uses })
  return move(ctx, source.id, input.rev ?? source.rev, "trashed")
}

/** Takes a source back from the trash. */
export async function restoreSource(
  ctx: SignedIn,
  input: z.output<typeof RestoreSourceInput>,
): Promise<SourceRow> {
  const source = await sourceToWrite(ctx.read, ctx.who, input.id)
  return source.state === "active"
    ? sourceRow(ctx.read, ctx.who, source)
    : move(ctx, source.id, source.rev, "active")
}

async function move(ctx: SignedIn, sourceId: string, rev: number, state: "active" | "trashed") {
  await ctx.transact(async tx => {
    const moved = await changeSourceRow(tx, sourceId, rev, { state, updatedAt: ctx.now() })
    if (!moved) throw await conflict(ctx, sourceId)
    const { workspaceId, csl } = moved
    await keepKeys(tx, workspaceId, [{ sourceId, keys: state === "active" ? duplicateKeys(csl) : [] }])
    await recordEvent(tx, ctx, {
      verb: state === "active" ? "source.restored" : "source.trashed",
      ...{ subject: sourceId, sourceId, to: { state } },
    })
  })
  return sourceRow(ctx.read, ctx.who, await sourceFor(ctx.read, ctx.who, sourceId))
}
