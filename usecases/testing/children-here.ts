import type { ChildTasks } from "@/adapters/child-side"
import { tasks } from "@/server/children/tasks"
import { threadTasks } from "@/server/children/thread-tasks"
import type { Children } from "../context"

/** What child processes do, done in this one: starting a process for each file would make up most of a test. */
export const childrenHere: Children = { run }

// Through JSON, as it would come from a child process.
const passed = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

async function run(
  task: string,
  input: unknown,
  bytes: Uint8Array = new Uint8Array(),
  take: (part: unknown) => boolean = () => true,
): Promise<unknown> {
  const known = ({ ...tasks, ...threadTasks } as ChildTasks)[task]
  if (!known) throw new Error(`no task is called ${task}`)
  return passed(await known(input, bytes, part => void take(passed(part))))
}
