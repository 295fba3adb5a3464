import type { Logger } from "../log"

const seconds = (ms: number) => (ms < 100 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`)

/** Says each step of a start with how long it took: to a person at a terminal in words, else to the log. */
export function announcer(log: Logger, isTerminal = process.stdout.isTTY === true) {
  return {
    /** Runs a step and says how long it took. */
    async step<T>(name: string, work: () => Promise<T> | T): Promise<T> {
      const start = performance.now()
      const value = await work()
      const ms = performance.now() - start
      if (isTerminal) process.stdout.write(`${name} … ${seconds(ms)}\n`)
      else log.info({ step: name, ms: Math.round(ms) }, "started a step")
      return value
    },
    /** A line for a person at the terminal. Never logged: it may hold a sign-in link. */
    say(line: string): boolean {
      if (isTerminal) process.stdout.write(`${line}\n`)
      return isTerminal
    },
    /** Where nobody sits at a terminal: the file that holds what was not said. The path only, never what is in it. */
    pointTo(file: string): void {
      log.info({ file }, "the owner's sign-in link is in this file")
    },
  }
}

export type Announcer = ReturnType<typeof announcer>
