import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ended, freePort, startDesk, untilAnswered } from "./desk"
import { median, round } from "./statistics"

async function ours(folder: string): Promise<number> {
  const desk = await startDesk(folder)
  await desk.stop()
  return desk.firstByte
}

/** Peer: Next alone over the same build, without database, sockets or verbs. */
async function bareNext(): Promise<number> {
  const port = await freePort()
  const since = performance.now()
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: "ignore",
  })
  const firstByte = await untilAnswered(`http://127.0.0.1:${port}/icon.svg`, since)
  await ended(child)
  return firstByte
}

/** First start (database made, sample loaded) and later starts, to the first byte of a page. */
export async function benchStartUp(runs = 5) {
  const folder = mkdtempSync(join(tmpdir(), "obelus-bench-"))
  const first = await ours(folder)
  const [second, peer]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    second.push(await ours(folder))
    peer.push(await bareNext())
  }
  rmSync(folder, { recursive: true, force: true })
  return {
    "first start, ms": round(first, 0),
    "later start, ms (median)": round(median(second), 0),
    "next alone, ms (median)": round(median(peer), 0),
    "ratio to next alone": round(median(second) / median(peer), 2),
  }
}
