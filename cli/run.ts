import { parseArgs } from "node:util"
import { refusalOf } from "@/core/failing/app-error"
import type { Command, ExitCode, Terminal } from "./command"
import { commands } from "./commands/index"
import { sentenceFor } from "./sentence"

const pad = (name: string) => name.padEnd(14)

async function overview(terminal: Terminal): Promise<ExitCode> {
  terminal.out("obelus COMMAND …\n\n")
  for (const [name, load] of Object.entries(commands)) {
    terminal.out(`  ${pad(name)} ${(await load()).summary}\n`)
  }
  terminal.out(
    "\nobelus COMMAND --help tells more. Exit code 0: done, 1: refused or failed, 2: called wrongly.\n",
  )
  return 0
}

function helpOf(command: Command): string {
  const help = command.help ? `\n${command.help.trim()}\n` : ""
  return `obelus ${command.usage}\n\n${command.summary}\n${help}`
}

function parse(command: Command, args: string[]) {
  const options = { ...command.options, help: { type: "boolean" as const, short: "h" } }
  return parseArgs({ args, options, allowPositionals: true, strict: true })
}

function wrongly(command: Command, terminal: Terminal, why: string): ExitCode {
  terminal.err(`${why}\nUsage: obelus ${command.usage}\n`)
  return 2
}

async function carryOut(command: Command, args: string[], terminal: Terminal): Promise<ExitCode> {
  let given: ReturnType<typeof parse>
  try {
    given = parse(command, args)
  } catch (error) {
    return wrongly(command, terminal, (error as Error).message.split(". ")[0] ?? "")
  }
  if (given.values.help) {
    terminal.out(helpOf(command))
    return 0
  }
  const [least, most] = command.words
  const words = given.positionals.length
  if (words < least || words > most) {
    return wrongly(command, terminal, words < least ? "Something is missing." : "That is one word too many.")
  }
  return command.run(given, terminal)
}

/** Runs one command line (without `obelus` itself); prints to the terminal and answers the exit code. Never throws. */
export async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args
  if (!name || name === "help" || name === "--help" || name === "-h") return overview(terminal)
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    terminal.err(`There is no command “${name}”. Commands: ${Object.keys(commands).join(", ")}.\n`)
    return 2
  }
  const command = await load()
  try {
    return await carryOut(command, rest, terminal)
  } catch (error) {
    if ((error as Error).name === "UsageError") return wrongly(command, terminal, (error as Error).message)
    const refusal = refusalOf(error)
    if (refusal) terminal.err(`${sentenceFor(refusal.code, refusal.values)}\n`)
    else terminal.err(`obelus ${name} failed: ${(error as Error).message}\n`)
    if (!refusal && terminal.env.LOG_LEVEL === "debug") terminal.err(`${(error as Error).stack}\n`)
    return 1
  }
}
