import type { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { moveStyle, styleById } from "@/db/queries/citation-styles"
import type { Handle } from "@/db/queries/visible"
import { OnlyId } from "../../inputs"
import { permitted } from "../../people/permitted"
import { recordEvent } from "../../recording"
import type { SignedIn } from "../../verb"
import { stylesInUse } from "./known-style"

export const RemoveStyleInput = OnlyId
export const RestoreStyleInput = OnlyId

async function styleFor(db: Handle, workspaceId: string, id: string) {
  const found = await styleById(db, workspaceId, id)
  if (!found) throw appError("not_found", "style.not_found")
  return found
}

/** Takes an uploaded style off the lists. One that an article or the workspace is written by stays: `unprocessable`. */
export async function removeStyle(ctx: SignedIn, { id }: z.output<typeof RemoveStyleInput>): Promise<object> {
  const { workspaceId } = permitted(ctx, "style.write")
  await ctx.transact(async tx => {
    const { title } = await styleFor(tx, workspaceId, id)
    const used = await stylesInUse(tx, workspaceId)
    const [n, usual] = [used.articles.get(id) ?? 0, used.usual === id]
    if (usual) throw appError("unprocessable", "style.is_usual", { title })
    if (n > 0) throw appError("unprocessable", "style.in_use", { title, n })
    if (await moveStyle(tx, id, "active", "removed"))
      await recordEvent(tx, ctx, { verb: "style.removed", subject: id, from: { title } })
  })
  return {}
}

/** Brings a removed style back. */
export async function restoreStyle(
  ctx: SignedIn,
  { id }: z.output<typeof RestoreStyleInput>,
): Promise<object> {
  const { workspaceId } = permitted(ctx, "style.write")
  await ctx.transact(async tx => {
    const { title } = await styleFor(tx, workspaceId, id)
    if (await moveStyle(tx, id, "removed", "active"))
      await recordEvent(tx, ctx, { verb: "style.restored", subject: id, to: { title } })
  })
  return {}
}
