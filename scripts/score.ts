import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { figuresOfLine, relateLine, totalLine } from "@/core/figures/lines"

// Scores the figure engine on the labelled sets beside the checkout. The sets are small, so the floors are the lowest
// scores that count as no regression; the goals stand in docs/figures.md.

interface Scores {
  [row: string]: { P: number; R: number; F1: number }
}

const data = join(dirname(fileURLToPath(import.meta.url)), "../../shared/data/figures")
const errors = process.argv.includes("--errors")
const floors = {
  prose: { span: 94, "value~": 92, joint: 75 },
  infobox: { "value~": 97, joint: 92 },
  relations: 10,
  totals: 6,
  phrases: 90,
}
let failed = false

const rows = (name: string) =>
  readFileSync(join(data, name), "utf8")
    .split("\n")
    .filter(Boolean)
    .map(line => JSON.parse(line) as Record<string, unknown>)

function below(what: string, value: number, floor: number): string {
  if (value >= floor) return ""
  failed = true
  return `  below its floor of ${floor} (${what})`
}

function scoreFile(name: string, floor: Record<string, number>): void {
  const folder = mkdtempSync(join(tmpdir(), "obelus-score-"))
  const predicted = join(folder, "predicted.jsonl")
  writeFileSync(
    predicted,
    rows(name)
      .map(row => JSON.stringify(figuresOfLine(row)))
      .join("\n"),
  )
  const run = (...more: string[]) =>
    spawnSync(process.execPath, [join(data, "score.mjs"), join(data, name), predicted, ...more], {
      encoding: "utf8",
    }).stdout
  const scores = JSON.parse(run("--json")) as Scores
  console.log(`\n${name}\n${run(...(errors ? ["--errors", "80"] : []))}`.trimEnd())
  for (const [row, lowest] of Object.entries(floor)) {
    const note = below(`${name} ${row}`, scores[row]?.F1 ?? 0, lowest)
    if (note) console.log(note)
  }
  rmSync(folder, { recursive: true })
}

function tell(name: string, right: number, all: number, floor: number, wrong: string[]): void {
  console.log(`\n${name}: ${right}/${all}${below(name, right, floor)}`)
  if (errors) for (const line of wrong) console.log(`  ${line}`)
}

function scoreRelations(): void {
  const wrong: string[] = []
  const all = rows("dev-relations.jsonl")
  for (const row of all) {
    const { relation, flags } = relateLine(row)
    const missing = (row.flags as string[]).filter(flag => !flags.includes(flag as never))
    if (relation !== row.relation || missing.length > 0)
      wrong.push(`${row.id}: ${relation} [${flags}] for ${row.relation} [${row.flags}]`)
  }
  tell("dev-relations.jsonl", all.length - wrong.length, all.length, floors.relations, wrong)
}

function scoreTotals(): void {
  const all = rows("dev-totals.jsonl")
  const wrong = all
    .filter(row => totalLine(row).verdict !== row.verdict)
    .map(row => `${row.id}: ${totalLine(row).verdict} for ${row.verdict}`)
  tell("dev-totals.jsonl", all.length - wrong.length, all.length, floors.totals, wrong)
}

function scorePhrases(): void {
  const all = rows("phrases-synthetic.jsonl")
  const wrong: string[] = []
  for (const row of all) {
    const [first] = figuresOfLine(row).figures
    const fits =
      first &&
      first.low === row.low &&
      first.high === row.high &&
      first.measure === row.measure &&
      (row.population === "unspecified" || first.population === row.population)
    if (!fits)
      wrong.push(
        `${row.id} ${row.text}: ${first ? `${first.low}–${first.high} ${first.measure} ${first.population}` : "nothing"}`,
      )
  }
  tell("phrases-synthetic.jsonl", all.length - wrong.length, all.length, floors.phrases, wrong)
}

if (!existsSync(data)) {
  console.log("Scoring is skipped: ../shared/data/figures is not there.")
} else {
  scoreFile("dev-sentences.jsonl", floors.prose)
  scoreFile("dev-infobox.jsonl", floors.infobox)
  scoreRelations()
  scoreTotals()
  scorePhrases()
  if (failed) process.exitCode = 1
}
