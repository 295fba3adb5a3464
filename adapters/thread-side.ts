import { parentPort } from "node:worker_threads"
import { refusalOf } from "../core/failing/app-error"
import type { ChildAnswer } from "./child-frame"

export type ThreadTasks = Record<string, (input: unknown) => unknown>

async function answer(tasks: ThreadTasks, name: string, input: unknown): Promise<ChildAnswer> {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (!task) throw new Error(`no task is called ${name}`)
  try {
    return { ok: true, value: (await task(input)) ?? null }
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    const { kind, code, values } = refusal
    return { ok: false, error: { kind, code, values } }
  }
}

/** The whole life of a thread: a request, its answer, the next request. What is no refusal ends it. */
export function serveThread(tasks: ThreadTasks): void {
  parentPort?.on("message", async ({ task, input }: { task: string; input: unknown }) => {
    parentPort?.postMessage(await answer(tasks, task, input))
  })
}
