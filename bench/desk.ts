import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"

export interface Desk {
  url: string
  dataDir: string
  process: ChildProcess
  /** Milliseconds from spawning to the first byte of the sign-in page. */
  firstByte: number
  stop(): Promise<void>
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })

/** Milliseconds until this address answers with a page; throws after a minute. */
export async function untilAnswered(url: string, since: number): Promise<number> {
  while (performance.now() - since < 60_000) {
    const response = await fetch(url, { redirect: "manual" }).catch(() => null)
    if (response && response.status < 500) return performance.now() - since
    await pause(5)
  }
  throw new Error(`${url} did not answer within a minute`)
}

/** Ends a process the polite way and waits until it is gone. */
export const ended = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    if (child.exitCode !== null) return resolve()
    child.once("exit", () => resolve())
    child.kill("SIGTERM")
  })

/** Starts the built server on a free port, over a new folder or the one given. */
export async function startDesk(folder?: string): Promise<Desk> {
  const dataDir = folder ?? mkdtempSync(join(tmpdir(), "obelus-bench-"))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const since = performance.now()
  const child = spawn(process.execPath, ["dist/server.mjs"], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  })
  const firstByte = await untilAnswered(`${url}/sign-in`, since)
  return {
    ...{ url, dataDir, process: child, firstByte },
    async stop() {
      await ended(child)
      if (!folder) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Makes the owner through the printed link; gives the session's cookie. */
export async function signIn({ url, dataDir }: Desk): Promise<string> {
  const file = join(dataDir, "sign-in-link")
  while (!existsSync(file)) await pause(20)
  const token = /token=([\w-]+)/.exec(readFileSync(file, "utf8"))?.[1]
  const response = await fetch(`${url}/api/v1/auth/links/redeem`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ token, name: "Bench", email: "bench@example.org", password: "made-up-for-bench" }),
  })
  if (!response.ok) throw new Error(`signing in: ${response.status} ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map(cookie => cookie.split(";")[0])
    .join("; ")
}
