import { firstWorkspace } from "@/db/queries/people-access"
import { workspaces } from "@/db/tables/people"
import type { Context } from "../context"
import { recordEvent } from "../recording"
import { systemViewer } from "./inside-viewers"

type Parts = Pick<Context, "transact" | "now" | "newId" | "request">

/** The workspace's id; made with this name at the very first start. `made` says whether that was now. */
export function ensureWorkspace(ctx: Parts, name = "Desk"): Promise<{ id: string; made: boolean }> {
  return ctx.transact(async tx => {
    const known = await firstWorkspace(tx)
    if (known) return { id: known.id, made: false }
    const id = ctx.newId()
    await tx.insert(workspaces).values({ id, name, settings: {}, lastEvent: 0, createdAt: ctx.now() })
    const who = systemViewer(id)
    await recordEvent(tx, { ...ctx, who }, { verb: "workspace.created", subject: id, to: { name } })
    return { id, made: true }
  })
}
