import { tasks } from "@/server/children/tasks"
import { threadTasks } from "@/server/children/thread-tasks"
import type { Children } from "../context"

/** What child processes do, done in this one: starting a process for each file would make up most of a test. */
export const childrenHere: Children = { run: async (task, input, bytes) => run(task, input, bytes) }

async function run(task: string, input: unknown, bytes: Uint8Array = new Uint8Array()): Promise<unknown> {
  const known = (
    { ...tasks, ...threadTasks } as Record<string, (input: unknown, bytes: Uint8Array) => unknown>
  )[task]
  if (!known) throw new Error(`no task is called ${task}`)
  // Through JSON, as it would come from a child process.
  return JSON.parse(JSON.stringify((await known(input, bytes)) ?? null))
}
