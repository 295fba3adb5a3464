import type { ChildLimits } from "@/adapters/children"

/** What a process may take that reads or shows a stranger's page or file: one at a time, so that nobody's import waits for it. */
export const copyLimits: Partial<ChildLimits> = { seconds: 30, megabytes: 256, atOnce: 1 }
