import type { Values } from "@/core/failing/app-error"
import type { Terminal } from "./command"
import { sentenceFor } from "./sentence"

export interface Said {
  code: string
  place?: string | number | null
  values?: Values
}

const placeOf = ({ place }: Said) =>
  place === undefined || place === null || place === "" ? "" : `${place}: `

/**
 * Prints what a format had to say, one sentence a line, to stderr: data alone goes to stdout. What is said of several things alike
 * is said once, with their number.
 */
export function printMessages(messages: readonly Said[], terminal: Terminal): void {
  const times = new Map<string, number>()
  for (const said of messages) {
    const line = `${placeOf(said)}${sentenceFor(said.code, said.values)}`
    times.set(line, (times.get(line) ?? 0) + 1)
  }
  for (const [line, n] of times) terminal.err(n > 1 ? `${line} (${n} ×)\n` : `${line}\n`)
}
