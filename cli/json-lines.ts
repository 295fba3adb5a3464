import { refusalOf } from "@/core/failing/app-error"
import type { ExitCode, Terminal } from "./command"
import { sentenceFor } from "./sentence"

function answer(line: string, ask: (input: unknown) => unknown): string {
  let input: unknown
  try {
    input = JSON.parse(line)
  } catch {
    throw new Error("this line is not JSON")
  }
  return JSON.stringify(ask(input))
}

function whyOf(error: unknown): string {
  const refusal = refusalOf(error)
  return refusal ? sentenceFor(refusal.code, refusal.values) : (error as Error).message
}

/** Answers each line of JSON with one line of JSON. A bad line goes to stderr with its number; the others are answered. */
export function answerLines(text: string, terminal: Terminal, ask: (input: unknown) => unknown): ExitCode {
  let exit: ExitCode = 0
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim()) continue
    try {
      terminal.out(`${answer(line, ask)}\n`)
    } catch (error) {
      terminal.err(`line ${at + 1}: ${whyOf(error)}\n`)
      exit = 1
    }
  }
  return exit
}
