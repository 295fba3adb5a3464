import { randomBytes } from "node:crypto"
import type { EventVerb } from "@/core/events/event"
import type { Transaction } from "@/db/handles"
import { appendEvents } from "@/db/queries/log-events"
import type { Context } from "./context"
import { payloadHash } from "./live/payload-hash"

export interface Recorded {
  verb: EventVerb
  /** What it happened to: `<kind>:<id>` or an id, as the subject's own views name it. */
  subject: string
  articleId?: string | null
  /** The source it tells of: it may be restricted later, and then only its circle sees this event. */
  sourceId?: string | null
  from?: unknown
  to?: unknown
  why?: string | null
  version?: number | null
}

const jsonOf = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value)

/** The hash that covers an event's payload. The reason joins it where there is one. */
export function eventHash(salt: string, from: string | null, to: string | null, why: string | null): string {
  return why === null ? payloadHash(salt, from, to) : payloadHash(salt, from, to, why)
}

type Recording = Pick<Context, "who" | "now" | "newId" | "request">

/**
 * Appends an event in the caller's transaction, so that nothing happens without being told and nothing is told that did not
 * happen. `workspaceId` and `by` are needed only where nobody is signed in yet (a link being redeemed).
 */
export function recordEvent(
  tx: Transaction,
  ctx: Recording,
  event: Recorded,
  stead?: { workspaceId: string; by: string; as: string },
): Promise<void> {
  return recordEvents(tx, ctx, [event], stead)
}

/** The same for many at once, in their order. */
export async function recordEvents(
  tx: Transaction,
  ctx: Recording,
  events: readonly Recorded[],
  stead?: { workspaceId: string; by: string; as: string },
): Promise<void> {
  const { who } = ctx
  const actor = stead ?? (who && { workspaceId: who.workspaceId, by: who.userId, as: who.role ?? "guest" })
  if (!actor) throw new Error(`the event ${events[0]?.verb} needs somebody who did it`)
  await appendEvents(
    tx,
    actor.workspaceId,
    events.map(event => rowOf(ctx, actor, event)),
  )
}

function rowOf(ctx: Recording, actor: { by: string; as: string }, event: Recorded) {
  const [from, to, why] = [jsonOf(event.from), jsonOf(event.to), event.why ?? null]
  const salt = randomBytes(16).toString("hex")
  return {
    ...{ id: ctx.newId(), articleId: event.articleId ?? null, sourceId: event.sourceId ?? null },
    ...{ at: ctx.now(), by: actor.by, as: actor.as, verb: event.verb, subject: event.subject, from, to, why },
    ...{ version: event.version ?? null, request: ctx.request },
    ...{ salt, payloadHash: eventHash(salt, from, to, why) },
  }
}
