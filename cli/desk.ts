import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { appError, type ErrorKind, type Values } from "@/core/failing/app-error"
import type { Terminal } from "./command"

/** The desk a command works on: the running server's when there is one, else the database itself, opened here. */
export interface Desk {
  /** Calls a verb by its name in the registry; throws its refusal. */
  call<T>(verb: string, input: unknown): Promise<T>
  close(): Promise<void>
}

interface Running {
  url: string
  pid: number
  /** Lets whoever may read the owner's folder act as the terminal. */
  key: string
}

export const dataDirOf = (terminal: Terminal): string => terminal.env.DATA_DIR ?? "./data"

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** What `server.json` says of a server that is really running; null where none is. */
export async function runningServer(dataDir: string): Promise<Running | null> {
  const text = await readFile(join(dataDir, "server.json"), "utf8").catch(() => null)
  if (!text) return null
  try {
    const said = JSON.parse(text) as Running
    return isAlive(said.pid) ? said : null
  } catch {
    // Half-written while the server starts: it is not serving yet.
    return null
  }
}

interface Answer {
  ok: boolean
  value?: unknown
  error?: { kind: ErrorKind; code: string; values: Values; current?: unknown }
}

function take<T>(answer: Answer): T {
  if (answer.ok) return revive(answer.value) as T
  const error = answer.error
  throw appError(error?.kind ?? "busy", error?.code ?? "cli.no_answer", error?.values ?? {}, error?.current)
}

// Bytes cross the terminal's door as base64: JSON has no bytes.
const revive = (value: unknown): unknown => {
  const bytes = (value as { bytes?: { base64?: string } } | null)?.bytes
  if (typeof bytes?.base64 !== "string") return value
  return { ...(value as object), bytes: Buffer.from(bytes.base64, "base64") }
}

const pack = (input: unknown): unknown => {
  const bytes = (input as { bytes?: Uint8Array } | null)?.bytes
  if (!bytes) return input
  return { ...(input as object), bytes: { base64: Buffer.from(bytes).toString("base64") } }
}

function deskOfServer({ url, key }: Running): Desk {
  return {
    async call<T>(verb: string, input: unknown): Promise<T> {
      const response = await fetch(`${url}/terminal/${verb}`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify(pack(input)),
      })
      return take<T>((await response.json()) as Answer)
    },
    async close() {},
  }
}

/** Opens the desk of `DATA_DIR`. Close it, or the program does not end. */
export async function openDesk(terminal: Terminal): Promise<Desk> {
  const running = await runningServer(dataDirOf(terminal))
  if (running) return deskOfServer(running)
  const { openObelus } = await import("@/server/obelus-context")
  const obelus = await openObelus(terminal.env)
  return {
    call: async <T>(verb: string, input: unknown) => take<T>((await obelus.call(verb, input)) as Answer),
    close: () => obelus.close(),
  }
}

/** Opens the desk, works, and closes it whatever happens. */
export async function withDesk<T>(terminal: Terminal, work: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await openDesk(terminal)
  try {
    return await work(desk)
  } finally {
    await desk.close()
  }
}
