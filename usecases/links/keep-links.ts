import { refusalOf } from "@/core/failing/app-error"
import { servicesIn } from "@/core/outbound/service"
import { dueLinks, type LinkRecord, putOffLinks, takeLink } from "@/db/queries/links"
import { settingsOfWorkspace } from "@/db/queries/settings"
import type { Context, Viewer } from "../context"
import { systemViewer } from "../people/inside-viewers"
import { storageFull } from "../unstorable"
import type { SignedIn } from "../verb"
import { lookAtLink } from "./look-at-link"

export interface LinkKeeper {
  /** Looks at due links from now on, slowly. */
  start(): void
  /** One look at one link that is due; null where none may be looked at now. For tests, which do not wait. */
  once(): Promise<LinkRecord | null>
  /** Ends after the look in hand. */
  stop(): Promise<void>
}

interface KeeperParts {
  contextFor(who: Viewer): Context
  workspaceId: string
  /** Nothing goes out of this machine: nothing is looked at. */
  offline: boolean
  fault(error: unknown): void
}

/** One page in this time, whoever serves it. */
const everyMs = 15_000
/** One host is asked at most this often. */
const sameHostMs = 120_000
/** So many of the longest due are looked through for a host that was left alone long enough. */
const lookAhead = 20
const behindMs = 1_800_000
/** A look that ends with this program is due again after this. */
const inHandMs = 600_000
/** Where no link is due, or the service is off. */
const idleMs = 60_000

const isPassing = (thrown: unknown) => refusalOf(thrown) !== null || storageFull(thrown) !== null

/** Makes whoever looks at the links that are due, one after the other, where an owner turned that on. */
export function makeLinkKeeper({ contextFor, workspaceId, offline, fault }: KeeperParts): LinkKeeper {
  const askedAt = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let running: Promise<void> = Promise.resolve()
  let isStopping = false

  async function once(): Promise<LinkRecord | null> {
    const ctx = offline ? null : await contextOfKeeper()
    if (!ctx) return null
    const row = await takeDue(ctx)
    return row && lookAtLink(ctx, row)
  }

  async function contextOfKeeper(): Promise<SignedIn | null> {
    const ctx = contextFor(systemViewer(workspaceId)) as SignedIn
    return servicesIn(await settingsOfWorkspace(ctx.read, workspaceId)).includes("links") ? ctx : null
  }

  /** The longest due whose host was left alone long enough, taken in hand. */
  async function takeDue(ctx: SignedIn): Promise<LinkRecord | null> {
    const now = ctx.now()
    for (const [host, at] of askedAt) if (now - at >= sameHostMs) askedAt.delete(host)
    const due = await dueLinks(ctx.read, workspaceId, now, lookAhead)
    for (const row of due) {
      const { hostname } = new URL(row.url)
      if (askedAt.has(hostname)) continue
      askedAt.set(hostname, now)
      if (await ctx.transact(tx => takeLink(tx, row, now + inHandMs))) return row
    }
    // A host with hundreds of pages would stand before all others.
    const ids = due.map(row => row.sourceId)
    if (ids.length === lookAhead) await ctx.transact(tx => putOffLinks(tx, ids, now + behindMs))
    return null
  }

  const later = (ms: number) => {
    if (!isStopping) timer = setTimeout(look, ms).unref()
  }
  const look = () => {
    running = once().then(
      row => later(row ? everyMs : idleMs),
      thrown => {
        if (!isPassing(thrown)) fault(thrown)
        later(idleMs)
      },
    )
  }

  return {
    start: () => later(idleMs),
    once,
    async stop() {
      isStopping = true
      if (timer) clearTimeout(timer)
      await running
    },
  }
}
