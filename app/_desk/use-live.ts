"use client"
import { useEffect, useMemo, useState, useSyncExternalStore } from "react"
import type { Role } from "@/core/people/role"
import { newId } from "@/editor/commands/new-id"
import { type Changed, connectLive, type LiveSession } from "@/editor/live/connect-live"
import type { GivenBack, LiveStatus } from "@/editor/live/live-status"
import { schemaHash } from "@/editor/model/schema"
import { useGivenBack } from "./use-given-back"

/** What changes seldom. Whether the text is saved and who is here is asked of the session by what shows it. */
export interface LiveArticle {
  session: LiveSession | null
  role: Role | null
  /** Words the server could not keep. */
  refused: GivenBack | null
  dismissRefusal: () => void
  /** Why the text can only be gone on with after a new load. */
  stopped: "reload" | "signed_out" | "gone" | "replaced" | null
}

const first: LiveStatus = { state: "connecting", role: null, peers: [], version: 0 }
const nothing = () => () => {}

/**
 * One value of a session's status: renders again only when that value is another. A status changes with every key that is
 * typed here or elsewhere, so nobody should read the whole of it.
 */
export function useLiveValue<Value>(session: LiveSession | null, read: (status: LiveStatus) => Value): Value {
  return useSyncExternalStore(
    session?.subscribe ?? nothing,
    () => read(session?.status ?? first),
    () => read(first),
  )
}

/** Words typed inside a claim change it with every commit; its record is asked for this often at most. Milliseconds. */
const every = 300

/** Hands on what changed at once, and what changes soon after that together. */
function gathering(tell: (changed: Changed) => unknown) {
  let waiting: Changed | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const rest = () => {
    timer = waiting ? setTimeout(rest, every) : null
    if (waiting) tell(waiting)
    waiting = null
  }
  return {
    add(changed: Changed) {
      const before = waiting ?? { claims: [], questions: [], notes: [], article: false }
      waiting = {
        claims: [...new Set([...before.claims, ...changed.claims])],
        questions: [...new Set([...before.questions, ...changed.questions])],
        notes: [...new Set([...before.notes, ...changed.notes])],
        article: before.article || changed.article,
      }
      if (timer === null) rest()
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
      if (waiting) tell(waiting)
    },
  }
}

type IsUnsent = LiveSession["isUnsent"]

/**
 * The live text of an article, for as long as the desk is open. `changed` is told what to ask for again, and which claims of the
 * text the server does not hold yet.
 */
export function useLive(
  articleId: string,
  changed: (changed: Changed, isUnsent: IsUnsent) => unknown,
): LiveArticle {
  const [session, setSession] = useState<LiveSession | null>(null)
  useEffect(() => {
    const address = new URL(`/live/${articleId}`, window.location.href)
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:"
    const opened = connectLive({ url: address.href, articleId, clientId: newId(), schemaHash })
    setSession(opened)
    return () => opened.close()
  }, [articleId])
  useEffect(() => {
    if (!session) return
    const gathered = gathering(what => changed(what, session.isUnsent))
    const stop = session.onChanged(gathered.add)
    return () => {
      stop()
      gathered.stop()
    }
  }, [session, changed])
  const role = useLiveValue(session, status => status.role)
  const refusedNow = useLiveValue(session, status => status.refused ?? null)
  const { back: refused, dismiss: dismissRefusal } = useGivenBack(articleId, refusedNow, session)
  const stopped = useLiveValue(session, status => status.ended ?? (status.reload ? "reload" : null))
  return useMemo(
    () => ({ session, role, refused, dismissRefusal, stopped }),
    [session, role, refused, dismissRefusal, stopped],
  )
}
