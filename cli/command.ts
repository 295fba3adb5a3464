import type { ParseArgsConfig } from "node:util"

/** What a command may touch of the world; tests give their own. */
export interface Terminal {
  out(text: string | Uint8Array): void
  err(text: string): void
  /** All of standard input. */
  stdin(): Promise<Uint8Array>
  env: Record<string, string | undefined>
  /** Whether a person is looking: no TTY, no coloured or aligned extras. */
  tty: boolean
}

export interface Given {
  values: Record<string, string | boolean | string[] | undefined>
  positionals: string[]
}

/** 0: done. 1: something was refused or failed; the rest was still answered. 2: the command was called wrongly. */
export type ExitCode = 0 | 1 | 2

export interface Command {
  /** One line, as the help shows it. */
  usage: string
  summary: string
  /** Further lines of the help: what goes in, what comes out. */
  help?: string
  options: NonNullable<ParseArgsConfig["options"]>
  /** How many words may follow the command: least and most. */
  words: [number, number]
  run(given: Given, terminal: Terminal): Promise<ExitCode>
}

/** A command called wrongly; `run` prints the sentence and the usage, exit code 2. */
export function usageError(message: string): Error {
  return Object.assign(new Error(message), { name: "UsageError" })
}
