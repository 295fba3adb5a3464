import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { schema } from "@/editor/model/schema"
import { articleOf } from "@/usecases/live/testing/temporary-article"
import { openObelus } from "../obelus-context"
import { storedArticle, storePerson } from "./stored-desk"
import { type Typist, typist } from "./typist"

export interface Killed {
  acknowledged: number
  lost: number
  doubled: number
  /** Still unsent after everybody had time to come back. */
  unfinished: number
}

const program = fileURLToPath(new URL("./serve-live.ts", import.meta.url))

function freePort(): Promise<number> {
  return new Promise(done => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

async function serve(dataDir: string, port: number): Promise<ChildProcess> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: "silent", OBELUS_DEMO: "0" }
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  })
  await new Promise<void>((ready, failed) => {
    child.stdout?.once("data", () => ready())
    child.once("exit", code => failed(new Error(`the server ended with ${code}`)))
  })
  return child
}

/** Several people type over real sockets while the server is killed again and again; says what became of acknowledged edits. */
export async function killAndReturn(kills: number, people = 4): Promise<Killed> {
  const dataDir = mkdtempSync(join(tmpdir(), "obelus-kill-"))
  const port = await freePort()
  const obelus = await openObelus({ DATA_DIR: dataDir })
  const articleId = await storedArticle(
    obelus.database,
    obelus.workspaceId,
    articleOf(...Array.from({ length: people }, (_, at) => `Line of person ${at}: `)),
  )
  const tokens = await Promise.all(
    Array.from({ length: people }, (_, at) =>
      storePerson(obelus.database, obelus.workspaceId, `P${at}`, "editor"),
    ),
  )
  await obelus.close()

  let server = await serve(dataDir, port)
  const typists: Typist[] = await Promise.all(
    tokens.map(({ token }, at) => typist(`ws://127.0.0.1:${port}/live/${articleId}`, articleId, token, at)),
  )
  for (let kill = 0; kill < kills; kill++) {
    await pause(300 + ((kill * 137) % 500))
    const gone = new Promise(done => server.once("exit", done))
    server.kill("SIGKILL")
    await gone
    server = await serve(dataDir, port)
  }
  for (const one of typists) one.rest()
  for (let waited = 0; waited < 60_000 && typists.some(one => !one.isSaved()); waited += 100) await pause(100)
  const acknowledged = typists.flatMap(one => one.acknowledged())
  const unfinished = typists.filter(one => !one.isSaved()).length
  for (const one of typists) one.close()
  server.kill("SIGKILL")

  const words = await textAfter(dataDir, articleId)
  rmSync(dataDir, { recursive: true, force: true })
  const times = (word: string) => words.split(word).length - 1
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(word => times(word) === 0).length,
    doubled: acknowledged.filter(word => times(word) > 1).length,
    unfinished,
  }
}

/** What the database holds, read by a program that has never seen the text. */
async function textAfter(dataDir: string, articleId: string): Promise<string> {
  const obelus = await openObelus({ DATA_DIR: dataDir })
  const { doc } = await obelus.live.read(articleId)
  await obelus.close()
  return schema.nodeFromJSON(doc).textContent
}
