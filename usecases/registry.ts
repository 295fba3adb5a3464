import { articles } from "./registry/articles"
import { claims } from "./registry/claims"
import { notes } from "./registry/notes"
import { people } from "./registry/people"
import { snapshots } from "./registry/snapshots"
import { sources } from "./registry/sources"
import { workspace } from "./registry/workspace"
import type { Verb } from "./verb"

/**
 * Every verb once, by its name: its address under /api/v1, who may ask, what it takes and what it does. Each is a line in the
 * file of its room under `registry/`.
 */
export const verbs = {
  ...people,
  ...articles,
  ...claims,
  ...sources,
  ...snapshots,
  ...notes,
  ...workspace,
} as const satisfies Record<string, Verb>

export type VerbName = keyof typeof verbs
