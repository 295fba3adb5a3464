import { existsSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Fuzzing, openFuzzing } from "../testing/fuzzing"

// Divergence does not depend on the disk: a memory file system, where there is one, saves minutes of waiting for fsync.
if (existsSync("/dev/shm")) process.env.TMPDIR = "/dev/shm"
const seeds = Number(process.env.FUZZ_SEEDS ?? 100)
const first = Number(process.env.FUZZ_FIRST ?? 1)

describe("several people editing at random", () => {
  let fuzzing: Fuzzing
  beforeAll(async () => {
    fuzzing = await openFuzzing()
  })
  afterAll(() => fuzzing.close())

  it(`ends with one document for all, on the server and in the log, in ${seeds} seeds`, {
    timeout: 600_000,
  }, async () => {
    const problems: string[] = []
    for (let seed = first; seed < first + seeds; seed++) {
      const problem = await fuzzing.run(seed)
      if (problem) problems.push(problem)
    }
    expect(problems).toEqual([])
  })
})
