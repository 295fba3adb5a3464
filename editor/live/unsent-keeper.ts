import type { Unsent, UnsentStore } from "./unsent-store"

// Online, answers come within this time: kept is only what has waited for one longer. Offline, a pause in typing is enough.
const whileJoined = 400
const whileOffline = 100

export interface UnsentKeeper {
  /** Something was typed or confirmed. */
  changed(): void
  /** Keeps at once, as far as the browser still lets it. */
  flush(): void
  /** What an earlier page kept is this page's to forget. */
  adopt(unsent: Unsent): void
}

/** Keeps unsent words on this device shortly after they are typed, and forgets them once they are confirmed. */
export function keepingUnsent(
  store: UnsentStore | null,
  now: () => Unsent | null,
  isJoined: () => boolean,
  oldest: () => number | null,
): UnsentKeeper {
  let timer: ReturnType<typeof setTimeout> | null = null
  let kept: Unsent | null = null
  let busy: Promise<unknown> = Promise.resolve()

  // A browser that cannot keep (private window, full disk) says so here; typing goes on, the status still says "offline".
  const inOrder = (work: () => Promise<void>) => {
    busy = busy.then(work).catch(() => {})
  }

  function flush() {
    timer = null
    if (!store) return
    const unsent = now()
    if (unsent) inOrder(() => store.keep(unsent))
    else if (kept) {
      const { articleId, clientId } = kept
      inOrder(() => store.forget(articleId, clientId))
    }
    kept = unsent
  }

  let seen: number | null = null
  /** Writing to the disk costs what typing should not: words that are answered in time are not written. */
  function look() {
    timer = null
    const waiting = oldest()
    const isLate = waiting !== null && waiting === seen
    seen = waiting
    if (waiting !== null && !isLate && !kept && isJoined()) timer = setTimeout(look, whileJoined)
    else if (waiting !== null || kept) flush()
  }

  if (typeof window !== "undefined") window.addEventListener("pagehide", flush)

  return {
    changed() {
      timer ??= store ? setTimeout(look, isJoined() ? whileJoined : whileOffline) : null
    },
    flush() {
      if (timer) clearTimeout(timer)
      flush()
    },
    adopt(unsent) {
      kept = unsent
    },
  }
}
