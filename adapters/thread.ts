import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"
import { Worker } from "node:worker_threads"
import { appError } from "../core/failing/app-error"
import type { ChildAnswer } from "./child-frame"
import { answered } from "./children"
import { programOf } from "./program-of"

export interface ThreadLimits {
  seconds: number
  megabytes: number
  waiting: number
}
const usual: ThreadLimits = { seconds: 60, megabytes: 512, waiting: 50 }

/** A thread of Node 20 does not take `--import tsx` for its own program: a line in front of it asks for tsx first. */
function throughTsx(file: string): URL {
  const tsx = pathToFileURL(
    createRequire(import.meta.url)
      .resolve("tsx/esm/api")
      .replace(/\.cjs$/, ".mjs"),
  )
  const code = `import { register } from ${JSON.stringify(tsx)}; register(); await import(${JSON.stringify(pathToFileURL(file))})`
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`)
}

/**
 * Runs tasks that keep something between two requests (engines, read files) in one thread of this process, one after the other,
 * so that they hold up nobody. A task beyond its time or memory ends the thread; the next one starts another. Refuses
 * `unprocessable` (child.too_slow, child.too_big) and `busy` when too many wait.
 */
export function makeThread(
  options: { program?: { file: string; flags: string[] }; limits?: Partial<ThreadLimits> } = {},
) {
  const limits = { ...usual, ...options.limits }
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  function start(): Worker {
    const { file, flags } = options.program ?? programOf("thread")
    const started = new Worker(flags.length > 0 ? throughTsx(file) : file, {
      // Nothing of the server's surroundings: no address of a database, no secret.
      env: { NODE_ENV: process.env.NODE_ENV ?? "production", TZ: "UTC" },
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    })
    // Nobody waits for an idle thread when the server stops.
    started.unref()
    return started
  }

  function one(task: string, input: unknown): Promise<unknown> {
    worker ??= start()
    const at = worker
    return new Promise((answer, refuse) => {
      const end = (settle: () => void) => {
        clearTimeout(clock)
        at.off("message", heard).off("error", failed).off("exit", ended)
        settle()
      }
      const stop = (why: unknown) => {
        if (worker === at) worker = null
        void at.terminate()
        end(() => refuse(why))
      }
      const heard = (said: ChildAnswer) => end(() => answer(said))
      const failed = (error: NodeJS.ErrnoException) =>
        stop(
          error.code === "ERR_WORKER_OUT_OF_MEMORY"
            ? appError("unprocessable", "child.too_big", { megabytes: limits.megabytes })
            : Object.assign(new Error(`the thread for ${task} failed`), {
                name: "ThreadFailed",
                cause: error,
              }),
        )
      const ended = () =>
        stop(Object.assign(new Error(`the thread for ${task} ended`), { name: "ThreadFailed" }))
      const clock = setTimeout(
        () => stop(appError("unprocessable", "child.too_slow", { seconds: limits.seconds })),
        limits.seconds * 1000,
      )
      at.on("message", heard).on("error", failed).on("exit", ended)
      at.postMessage({ task, input })
    }).then(said => answered(said as ChildAnswer))
  }

  return {
    async run(task: string, input: unknown): Promise<unknown> {
      if (waiting >= limits.waiting) throw appError("busy", "child.busy")
      waiting++
      const mine = last.then(() => one(task, input))
      last = mine.catch(() => {})
      try {
        return await mine
      } finally {
        waiting--
      }
    },
  }
}
