import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pino from "pino"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { lockFolder } from "@/adapters/folder-lock"
import { makeLog } from "./log"
import { type RunningServer, startServer } from "./start"
import { announcer } from "./starting/announce"
import { announceOwner } from "./starting/announce-owner"
import { tooOldNode } from "./starting/node-version"

let dataDir: string
let running: RunningServer | null
const { DATABASE_URL } = process.env
const env = (more: Record<string, string> = {}) => ({
  PORT: "0",
  DATA_DIR: dataDir,
  OBELUS_DEMO: "0",
  DATABASE_URL,
  ...more,
})
const options = { pages: false, log: makeLog("silent") }
const start = async (more: Record<string, string> = {}) => {
  running = await startServer(env(more), options)
  return running
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "obelus-test-"))
  running = null
})
afterEach(async () => {
  await running?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

describe("a start that cannot go on", () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ["a port that is no number", { PORT: "http" }, /^PORT must be a number/],
    [
      "an origin with a path",
      { PUBLIC_ORIGIN: "https://desk.example/obelus" },
      /^PUBLIC_ORIGIN must look like/,
    ],
    ["a switch that is neither 0 nor 1", { OBELUS_DEMO: "no" }, /^OBELUS_DEMO must be 0 or 1/],
    ["a database that is none", { DATABASE_URL: "mysql://x" }, /^DATABASE_URL must begin with postgres/],
    ["a token that is short", { METRICS_TOKEN: "short" }, /^METRICS_TOKEN must be 16 to 200/],
    ["an unknown level of the log", { LOG_LEVEL: "loud" }, /^LOG_LEVEL must be one of/],
    ["an address of another machine", { HOST: "203.0.113.9" }, /^HOST 203.0.113.9 is not an address/],
  ])("says in one sentence what is wrong with %s", async (_, more, sentence) => {
    await expect(start(more)).rejects.toMatchObject({
      name: "CannotStart",
      message: expect.stringMatching(sentence),
    })
  })

  it("names a free port's cure when its own is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1")
    await new Promise(done => other.once("listening", done))
    const { port } = other.address() as { port: number }
    const message = `Port ${port} is in use. Choose another: PORT=${port + 1} npm start`
    await expect(start({ PORT: String(port) })).rejects.toMatchObject({ message })
    other.close()
  })

  it("says so when nothing can be written where DATA_DIR points", async () => {
    const file = join(dataDir, "file")
    writeFileSync(file, "")
    await expect(start({ DATA_DIR: file })).rejects.toMatchObject({
      message: expect.stringContaining("cannot be written to"),
    })
  })

  // Several servers may share PostgreSQL.
  if (!DATABASE_URL) {
    it("does not put a second server on one folder, not even while the first is still starting", async () => {
      const release = lockFolder(dataDir)
      await expect(start()).rejects.toMatchObject({ message: expect.stringContaining("already runs on") })
      release?.()
    })
  }

  it("asks for a newer Node, and for nothing else than that", () => {
    expect(tooOldNode("v18.19.1")).toContain("needs Node 20.9 or newer; this is v18.19.1")
    expect(tooOldNode("v20.8.9")).not.toBeNull()
    expect([tooOldNode("v20.9.0"), tooOldNode("v22.0.0")]).toEqual([null, null])
  })
})

describe("a running server", () => {
  it("answers the probes and gives every answer the request's id", async () => {
    const { url } = await start()
    const ready = await fetch(`${url}/readyz`, { headers: { "x-request-id": "from-a-proxy-1" } })
    expect([ready.status, ready.headers.get("x-request-id")]).toEqual([200, "from-a-proxy-1"])
    expect((await fetch(`${url}/healthz`)).headers.get("x-request-id")).toMatch(/^[\w-]{36}$/)
  })

  it("shows its numbers to programs on this machine, and not to whom a proxy passes on", async () => {
    const { url } = await start()
    const ask = (headers: Record<string, string> = {}) => fetch(`${url}/metrics`, { headers })
    expect(await (await ask()).text()).toContain("obelus_live_sockets 0")
    for (const header of ["x-forwarded-for", "forwarded", "via"])
      expect((await ask({ [header]: "203.0.113.9" })).status, header).toBe(404)
  })

  it("shows its numbers to whoever brings METRICS_TOKEN, where there is one, and to nobody else", async () => {
    const { url } = await start({ METRICS_TOKEN: "lorem-valley-numbers" })
    const ask = (headers: Record<string, string> = {}) => fetch(`${url}/metrics`, { headers })
    expect((await ask()).status).toBe(404)
    expect((await ask({ authorization: "Bearer lorem-valley-number" })).status).toBe(404)
    const proxied = { authorization: "Bearer lorem-valley-numbers", "x-forwarded-for": "203.0.113.9" }
    expect((await ask(proxied)).status).toBe(200)
  })

  it("leaves the owner's link in a file that only its user can read, and takes server.json away when it stops", async () => {
    const { url, stop } = await start()
    const link = join(dataDir, "sign-in-link")
    expect(readFileSync(link, "utf8")).toMatch(new RegExp(`^Open ${url}/sign-in#token=[\\w-]{43}\n$`))
    expect(statSync(link).mode & 0o777).toBe(0o600)
    expect(existsSync(join(dataDir, "server.json"))).toBe(true)
    await stop()
    running = null
    expect(existsSync(join(dataDir, "server.json"))).toBe(false)
  })

  it("lets the command line in with the key of server.json, and nobody else", async () => {
    const { url } = await start()
    const { key } = JSON.parse(readFileSync(join(dataDir, "server.json"), "utf8")) as { key: string }
    const call = (bearer: string) =>
      fetch(`${url}/terminal/listArticles`, {
        method: "POST",
        headers: { authorization: `Bearer ${bearer}` },
        body: "{}",
      })
    expect((await call("guess")).status).toBe(404)
    expect(await (await call(key)).json()).toMatchObject({ ok: true, value: { items: expect.any(Array) } })
  })

  it("says at every start which sites inside the network may be fetched", async () => {
    const lines: string[] = []
    const log = pino({ base: null }, { write: line => void lines.push(line) })
    running = await startServer(env({ OBELUS_FETCH_INSIDE: "127.0.0.1:8080" }), { pages: false, log })
    const said = lines.map(line => JSON.parse(line)).filter(line => line.inside)
    expect(said).toMatchObject([{ level: 40, inside: ["127.0.0.1:8080"] }])
  })

  it("puts the seam where the pages look for it", async () => {
    await start()
    const seam = (globalThis as Record<symbol, unknown>)[Symbol.for("obelus")] as { ready(): boolean }
    expect(seam.ready()).toBe(true)
  })
})

describe("announcing", () => {
  it("says nothing of a sign-in link where nobody sits at a terminal", () => {
    expect(announcer(makeLog("silent"), false).say("Open http://…#token=secret")).toBe(false)
  })

  it("says then which file holds it, and not what is in the file", () => {
    const lines: string[] = []
    const log = pino({ base: null }, { write: line => void lines.push(line) })
    const folder = mkdtempSync(join(tmpdir(), "obelus-owner-"))
    announceOwner(folder, { url: "http://desk.example/sign-in#token=secret" }, announcer(log, false))
    expect(lines.join("")).toContain(JSON.stringify(join(folder, "sign-in-link")))
    expect(lines.join("")).not.toContain("secret")
    rmSync(folder, { recursive: true })
  })
})
