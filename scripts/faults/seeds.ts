import { existsSync } from "node:fs"
import { openFuzzing } from "../../server/testing/fuzzing"

// One core's part of the seeds. Divergence does not depend on the disk, waiting for it would take hours.
if (existsSync("/dev/shm")) process.env.TMPDIR = "/dev/shm"
const [from = 1, count = 1] = process.argv.slice(2).map(Number)
const problems: string[] = []
let fuzzing = await openFuzzing()
for (let seed = from; seed < from + count; seed++) {
  const problem = await fuzzing.run(seed)
  if (problem) problems.push(problem)
  // A fresh database now and then: thousands of articles in one would make the last seeds slow.
  if ((seed - from) % 500 === 499) {
    await fuzzing.close()
    fuzzing = await openFuzzing()
  }
}
await fuzzing.close()
process.send?.(problems)
process.disconnect()
