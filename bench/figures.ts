import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import type { detectFigures } from "@/core/figures/detect"
import { percentile, round } from "./statistics"

const here = fileURLToPath(new URL(".", import.meta.url))

const sentences = [
  "At least 190 civilians were killed and 1,200 wounded when the column reached Lorem Valley.",
  "The river road stayed closed through the spring, and the market moved to the hill.",
  "Between 1,500 and 2,000 fighters held the bridge against about 5,000 soldiers.",
  "Officials of Ruritania said that the harvest had been poor and the winter long.",
  "The garrison lost 114–127 soldiers and 44 militiamen, dozens of them on the first day.",
  "Nobody had counted the carts that crossed, nor asked the clerk who kept the book.",
  "Two hundred and twelve prisoners were taken to the fort, among them 31 women.",
  "The council met again in the old school, where the roof had been mended.",
]

/** So many bytes of made-up prose, half of its sentences with figures. */
function prose(bytes: number): string {
  const parts: string[] = []
  for (let size = 0, i = 0; size < bytes; i++) {
    const sentence = sentences[i % sentences.length] ?? ""
    parts.push(sentence, i % 6 === 5 ? "\n" : " ")
    size += sentence.length + 1
  }
  return parts.join("").slice(0, bytes)
}

/**
 * The fastest of some runs in megabytes per second of processor time, which other work on the machine hardly touches. A run reads
 * the text `times` over, so that short texts pay for their share of collecting garbage too.
 */
function speed(text: string, read: (text: string) => unknown, runs: number, times = 1): number {
  const costs = Array.from({ length: runs }, () => {
    const start = process.cpuUsage()
    for (let i = 0; i < times; i++) read(text)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return (text.length * times) / 1000 / percentile(costs, 0)
}

interface Peers {
  recognizers: { recognizeNumber(text: string, culture: string): unknown[] }
  compromise: (text: string) => { numbers(): { json(): unknown[] } }
}

/** The libraries others would take, from a folder of their own so that the product never carries them. */
function peers(): Peers {
  if (!existsSync(`${here}node_modules/compromise`)) {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm"
    const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" })
    if (status !== 0) throw new Error("the libraries to measure against could not be installed")
  }
  const load = createRequire(`${here}figures.ts`)
  return { recognizers: load("@microsoft/recognizers-text-number"), compromise: load("compromise") }
}

/**
 * The engine as the product ships it: bundled as `scripts/build.mjs` does. What runs a bench's own sources names every function
 * anew each time it is made, which the peers from their packages are spared.
 */
async function shipped(): Promise<typeof detectFigures> {
  const folder = mkdtempSync(join(tmpdir(), "obelus-bench-"))
  const outfile = join(folder, "detect.mjs")
  const root = fileURLToPath(new URL("..", import.meta.url))
  await build({
    entryPoints: [join(root, "core/figures/detect.ts")],
    ...{
      outfile,
      alias: { "@": root.replace(/\/$/, "") },
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20.9",
    },
  })
  const engine = (await import(outfile)) as { detectFigures: typeof detectFigures }
  rmSync(folder, { recursive: true })
  return engine.detectFigures
}

/** Megabytes per second at sizes a thousandfold apart, and how many times faster than the faster peer. */
export async function benchFigures(): Promise<Record<string, Record<string, number>>> {
  const { recognizers, compromise } = peers()
  const table: Record<string, Record<string, number>> = {}
  const detect = await shipped()
  const ours = (text: string) => detect(text)
  speed(prose(300_000), ours, 5)
  for (const [name, size] of [
    ["10 kB", 1e4],
    ["100 kB", 1e5],
    ["1 MB", 1e6],
    ["10 MB", 1e7],
  ] as const)
    table[`figures, ${name}`] = { "MB/s": round(speed(prose(size), ours, 3, 1e7 / size), 2) }
  const rivals = {
    "@microsoft/recognizers-text-number": (text: string) => recognizers.recognizeNumber(text, "en-us"),
    compromise: (text: string) => compromise(text).numbers().json(),
  }
  // A page and a book: the peers slow down with length, and would take minutes for ten megabytes.
  for (const [name, size, runs] of [
    ["20 kB", 2e4, 3],
    ["500 kB", 5e5, 1],
  ] as const) {
    const shared = prose(size)
    const own = speed(shared, ours, 5, Math.ceil(2e6 / size))
    let fastest = 0
    for (const [rival, read] of Object.entries(rivals)) {
      read(prose(2e3))
      const reached = speed(shared, read, runs)
      fastest = Math.max(fastest, reached)
      table[`${rival}, ${name}`] = { "MB/s": round(reached, 4), "times slower": round(own / reached) }
    }
    table[`figures, ${name}`] = { "MB/s": round(own, 2), "times the faster peer": round(own / fastest) }
  }
  return table
}
