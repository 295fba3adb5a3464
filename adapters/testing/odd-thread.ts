import { appError } from "../../core/failing/app-error"
import { serveThread } from "../thread-side"

let asked = 0

// A thread that keeps count, refuses, breaks and hangs, for the tests of adapters/thread.ts.
serveThread({
  count: () => ++asked,
  refuse: () => {
    throw appError("invalid", "odd.refused", { n: 1 })
  },
  throw: () => {
    throw new Error("broken")
  },
  hang: () => {
    for (;;) asked++
  },
})
