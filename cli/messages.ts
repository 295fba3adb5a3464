import type { Values } from "@/core/failing/app-error"
import type { Terminal } from "./command"
import { sentenceFor } from "./sentence"

export interface Said {
  code: string
  place?: string | number | null
  values?: Values
}

/** Prints what a format had to say, one sentence a line, to stderr: data alone goes to stdout. */
export function printMessages(messages: readonly Said[], terminal: Terminal): void {
  for (const { code, place, values } of messages) {
    const where = place === undefined || place === null || place === "" ? "" : `${place}: `
    terminal.err(`${where}${sentenceFor(code, values)}\n`)
  }
}
