import { spawn } from "node:child_process"
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expect, test } from "@playwright/test"
import { freePort } from "./fixtures/desk-server"

// The production path of docs/operating.md: the built server, started by a supervisor as an account that owns one folder.

const nobody = 65_534

const isOpenToAll = (path: string): boolean =>
  (statSync(path).mode & 0o005) === 0o005 && (dirname(path) === path || isOpenToAll(dirname(path)))

/** Root gives its rights away where the account it becomes can read this checkout; anybody else has none to give. */
const account = process.getuid?.() === 0 && isOpenToAll(process.cwd()) ? { uid: nobody, gid: nobody } : {}

async function answers(url: string, status: number) {
  await expect
    .poll(async () => (await fetch(url).catch(() => null))?.status ?? 0, { timeout: 30_000 })
    .toBe(status)
}

test("runs unprivileged with one writable folder, says when it is ready, and leaves nothing behind", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "obelus-production-"))
  if (account.uid) chownSync(dataDir, nobody, nobody)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    PATH: process.env.PATH ?? "",
    NODE_ENV: "production",
    PORT: String(port),
    DATA_DIR: dataDir,
  } as const
  const server = spawn(process.execPath, ["dist/server.mjs"], {
    env,
    ...account,
    stdio: ["ignore", "pipe", "pipe"],
  })
  let log = ""
  server.stdout.on("data", part => {
    log += part
  })
  server.stderr.on("data", part => {
    log += part
  })
  await answers(`${url}/readyz`, 200)
  await answers(`${url}/healthz`, 200)
  const link = join(dataDir, "sign-in-link")
  expect(statSync(link).mode & 0o777).toBe(0o600)
  const token = /token=(\S+)/.exec(readFileSync(link, "utf8"))?.[1] ?? "none"
  const since = Date.now()
  const ended = new Promise<number | null>(done => server.once("exit", code => done(code)))
  server.kill("SIGTERM")
  expect(await ended).toBe(0)
  expect(Date.now() - since).toBeLessThan(5_000)
  expect(readdirSync(dataDir)).not.toContain("server.json")
  // One JSON object a line, and in none of them the token or the sample's title.
  const lines = log.split("\n").filter(line => line.startsWith("{"))
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) JSON.parse(line)
  expect(log).not.toContain(token)
  expect(log).not.toContain("Latakia")
  rmSync(dataDir, { recursive: true, force: true })
})
