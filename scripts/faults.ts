import { fork } from "node:child_process"
import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { killAndReturn } from "../server/testing/kill-and-return"

// npm run faults [-- seeds] [-- kills]: what may never happen, tried for a long time. Ends with 1 where it did.
const seeds = Number(process.argv[2] ?? 10_000)
const kills = Number(process.argv[3] ?? 20)

const part = fileURLToPath(new URL("./faults/seeds.ts", import.meta.url))

/** Seeds share nothing, so each core takes a part of them. */
function fuzz(): Promise<string[]> {
  const workers = availableParallelism()
  const each = Math.ceil(seeds / workers)
  const runs = Array.from({ length: workers }, (_, at) => {
    const from = 1 + at * each
    const count = Math.min(each, seeds - at * each)
    return new Promise<string[]>((done, failed) => {
      if (count <= 0) return done([])
      const child = fork(part, [String(from), String(count)], { execArgv: ["--import", "tsx"] })
      let problems: string[] | null = null
      child.on("message", said => {
        problems = said as string[]
      })
      child.on("exit", code =>
        problems ? done(problems) : failed(new Error(`seeds from ${from} ended with ${code}`)),
      )
    })
  })
  return Promise.all(runs).then(all => all.flat())
}

const start = performance.now()
const problems = await fuzz()
for (const problem of problems.slice(0, 20)) console.error(problem)
console.log(
  `${seeds} seeds: ${problems.length} divergences, ${Math.round((performance.now() - start) / 1000)} s`,
)

const killed = await killAndReturn(kills)
console.log(
  `${kills} × kill -9: ${killed.acknowledged} acknowledged edits, ${killed.lost} lost, ${killed.doubled} doubled, ` +
    `${killed.unfinished} left unsent`,
)
process.exit(problems.length + killed.lost + killed.doubled + killed.unfinished > 0 ? 1 : 0)
