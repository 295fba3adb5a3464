import { appError, refusalOf } from "@/core/failing/app-error"
import { type OutboundService, servicesIn } from "@/core/outbound/service"
import { endOutbound, insertOutbound } from "@/db/queries/outbound"
import { settingsOfWorkspace } from "@/db/queries/settings"
import type { OutboundAnswer } from "../context"
import type { SignedIn } from "../verb"

export interface Wanted {
  url: string
  service: OutboundService
  accept?: string
  method?: "GET" | "HEAD"
  /** What the site is told of why it is asked. */
  purpose?: string
  /** An answer of 400 and more is an answer as well. */
  anyStatus?: boolean
}

/**
 * The only way out: asks for a page or record in the name of whoever is signed in, through the guarded client. Each host is on record
 * before anything is sent to it. Refuses `outbound.service_off` where no owner turned the service on, `outbound.status` for answers
 * of 400 and more unless they are asked for, and what the client refuses.
 */
export async function reach(
  ctx: SignedIn,
  { service, anyStatus, ...asking }: Wanted,
): Promise<OutboundAnswer> {
  if (!servicesIn(await settingsOfWorkspace(ctx.read, ctx.who.workspaceId)).includes(service))
    throw appError("forbidden", "outbound.service_off", { service })
  const asked: string[] = []
  const before = async (host: string) => {
    const id = ctx.newId()
    const who = { workspaceId: ctx.who.workspaceId, by: ctx.who.userId }
    await ctx.transact(tx => insertOutbound(tx, { id, ...who, at: ctx.now(), host, service }))
    asked.push(id)
  }
  const end = async (how: { status?: number; refusal?: string }) => {
    const last = asked.at(-1)
    if (last) await ctx.transact(tx => endOutbound(tx, last, how))
  }
  try {
    const answer = await ctx.outbound({ ...asking, before })
    await end({ status: answer.status })
    if (answer.status >= 400 && !anyStatus)
      throw appError("unprocessable", "outbound.status", { status: answer.status })
    return answer
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (refusal && refusal.code !== "outbound.status") await end({ refusal: refusal.code })
    throw thrown
  }
}
