import type { ErrorKind, Values } from "../failing/app-error"

/** How far an import is, entry by entry; 0 of 0 until the first of the file are read. `of` may be more than it holds in the end. */
export interface ImportProgress {
  step: "reading" | "writing"
  done: number
  of: number
}

/** An import that runs, or what became of it. */
export interface ImportView extends ImportProgress {
  id: string
  filename: string
  state: "running" | "done" | "stopped" | "refused"
  /** How many sources it added: where it was stopped, those that stay. */
  added: number
  known: number
  /** The first of the remarks on single entries, and how many there are. */
  messages: { code: string; place?: string | null | undefined; values: Values }[]
  remarks: number
  refusal: { kind: ErrorKind; code: string; values: Values } | null
}
