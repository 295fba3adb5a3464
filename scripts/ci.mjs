// Runs every suite, keeps each one's counts, and ends with one line: N passed, N failed, N skipped.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { ofJourneys, ofUnits } from "./ci/remarks.mjs"

// Not inside test-results: the journeys empty that when they begin.
const folder = "ci-results"
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const npm = (...args) => ["npm", args]
// Where the engines differ most; `npm run test:postgres` runs all, which would not leave half an hour for the journeys.
const onPostgres = [
  "vitest",
  "run",
  "--project",
  "unit",
  "db",
  "usecases/search",
  "usecases/live",
  "usecases/sources",
]
const suites = [
  { name: "set-up", run: ["node", ["scripts/setup.mjs", "deps", "build", "browser"]] },
  { name: "validators", run: ["node", ["scripts/validators.mjs"]] },
  { name: "npm test", run: npm("test"), counts: ["unit", "journeys"] },
  { name: "PostgreSQL", run: ["node", ["scripts/postgres.mjs", ...onPostgres]], counts: ["postgres"] },
  { name: "conformance", run: npm("run", "-s", "conformance"), counts: ["conformance"] },
]
const total = { passed: 0, failed: 0, skipped: 0 }
/** What is to be looked at, told again just above the last line: what CI keeps of a long output is its end. */
const remarks = []

function countVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function countPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

function add(path) {
  const report = JSON.parse(readFileSync(path, "utf8"))
  const counted = report.stats ? countPlaywright(report) : countVitest(report)
  for (const key of Object.keys(total)) total[key] += counted[key]
  remarks.push(...(report.stats ? ofJourneys(report) : ofUnits(report)))
  return counted
}

for (const { name, run, counts = [] } of suites) {
  const started = Date.now()
  console.log(`\n=== ${name}`)
  const env = { ...process.env, TEST_RESULTS_DIR: folder, CI: "1" }
  if (name === "PostgreSQL") env.TEST_RESULTS_NAME = "postgres"
  if (name === "conformance") env.TEST_RESULTS_NAME = "conformance"
  const { status } = spawnSync(run[0], run[1], { stdio: "inherit", env })
  const found = counts
    .map(one => `${folder}/${one}.json`)
    .filter(existsSync)
    .map(add)
  // A suite that broke before it could count is one failure, not none.
  if (status !== 0 && !found.some(one => one.failed > 0)) {
    total.failed++
    remarks.push(`FAILED ${name}: ended with ${status}, and no test of it says why`)
  }
  console.log(
    `=== ${name}: ${status === 0 ? "done" : "FAILED"} in ${Math.round((Date.now() - started) / 1000)} s`,
  )
  if (status !== 0 && name === "set-up") break
}

for (const remark of remarks) console.log(`\n${remark}`)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed === 0 ? 0 : 1)
