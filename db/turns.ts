import { AsyncLocalStorage } from "node:async_hooks"

/** One transaction's time on the writing connection. Over once committed or rolled back, whoever still holds its handle. */
export interface Turn {
  over: boolean
}

const yieldAfterMs = 10

/**
 * One queue over one writing connection. A turn asked for within a turn would wait for itself, so it throws instead; after
 * `yieldAfterMs` of turns without a pause the event loop gets one, or a long queue would starve sockets.
 */
export function makeTurns() {
  const current = new AsyncLocalStorage<Turn>()
  let tail: Promise<unknown> = Promise.resolve()
  let lastPause = 0
  let waiting = 0

  const inside = (): Turn | null => {
    const turn = current.getStore()
    return turn && !turn.over ? turn : null
  }

  async function take<T>(work: (turn: Turn) => Promise<T>): Promise<T> {
    if (performance.now() - lastPause > yieldAfterMs) {
      await new Promise(resume => setImmediate(resume))
      lastPause = performance.now()
    }
    const turn: Turn = { over: false }
    try {
      return await current.run(turn, () => work(turn))
    } finally {
      turn.over = true
    }
  }

  return {
    /** The turn the calling code runs in, or null. */
    inside,
    next<T>(work: (turn: Turn) => Promise<T>): Promise<T> {
      if (inside()) {
        return Promise.reject(
          new Error("A transaction was asked for inside a transaction: pass its tx on instead."),
        )
      }
      // A queue that was empty has just let the event loop run.
      if (waiting++ === 0) lastPause = performance.now()
      const mine = tail.then(() => take(work)).finally(() => waiting--)
      tail = mine.catch(() => {})
      return mine
    },
    /** When everything that waits now is done. */
    idle: () => tail,
  }
}
