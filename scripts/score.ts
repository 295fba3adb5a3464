import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { figuresOfLine } from "@/core/figures/lines"
import { type Labelled, type Scored, scoreFigures, scoreRows } from "@/core/figures/testing/score-figures"
import { scorePhrases, scoreRelations, scoreTotals, type Tally } from "@/core/figures/testing/score-lines"

// Scores the figure engine on folders of labelled sets: those beside the checkout and the project's own unless others
// are named (`npm run score -- DIR… [--errors]`). A file is known by its name: sentences, infobox, relations, totals,
// phrases. The development set has floors, the lowest scores that count as no regression (docs/figures.md has the goals).

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const development = resolve(root, "../shared/data/figures")
const own = join(root, "core/figures/holdout")
const words = process.argv.slice(2)
const errors = words.includes("--errors")
const named = words.filter(word => !word.startsWith("-")).map(word => resolve(word))
const folders = named.length > 0 ? named : [development, own]
const floors: Record<string, Record<string, number>> = {
  sentences: { span: 94, "value~": 92, joint: 75 },
  infobox: { "value~": 97, joint: 92 },
  relations: { right: 10 },
  totals: { right: 6 },
  phrases: { right: 90 },
}
let failed = false

function below(row: string, value: number, floor: number | undefined): string {
  if (floor === undefined || value >= floor) return ""
  failed = true
  return `  below its floor of ${floor} (${row})`
}

const cell = (n: number) => n.toFixed(1).padStart(5)

function printTable(scored: Scored, floor: Record<string, number>): void {
  const { items, gold, predicted, negatives, clean } = scored
  console.log(`items ${items}  gold ${gold}  predicted ${predicted}  negatives clean ${clean}/${negatives}`)
  for (const row of scoreRows) {
    const { P, R, F1 } = scored.rows[row]
    console.log(`${row.padEnd(10)} P ${cell(P)}  R ${cell(R)}  F1 ${cell(F1)}${below(row, F1, floor[row])}`)
  }
  if (errors) for (const { id, what, text } of scored.errors) console.log(`  ${id} ${what}: ${text}`)
}

/** The scorer that came with a set must agree with ours; where it does not, that is said. */
function compare(folder: string, file: string, rows: readonly Labelled[], scored: Scored): void {
  const theirs = join(folder, "score.mjs")
  if (!existsSync(theirs)) return
  const scratch = mkdtempSync(join(tmpdir(), "obelus-score-"))
  const predicted = join(scratch, "predicted.jsonl")
  writeFileSync(predicted, rows.map(row => JSON.stringify(figuresOfLine(row))).join("\n"))
  const run = spawnSync(process.execPath, [theirs, join(folder, file), predicted, "--json"], {
    encoding: "utf8",
  })
  rmSync(scratch, { recursive: true })
  const judged = JSON.parse(run.stdout) as Record<string, { F1: number }>
  const differing = scoreRows.filter(row => judged[row]?.F1 !== scored.rows[row].F1)
  if (differing.length === 0) return
  failed = true
  console.log(`  score.mjs beside the set scores otherwise: ${differing.join(", ")}`)
}

function tell({ right, all, wrong }: Tally, floor: Record<string, number>): void {
  console.log(`${right}/${all}${below("right", right, floor.right)}`)
  if (errors) for (const line of wrong) console.log(`  ${line}`)
}

const counted = { relations: scoreRelations, totals: scoreTotals, phrases: scorePhrases }

function scoreFile(folder: string, file: string): void {
  const rows = readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map(line => JSON.parse(line) as Labelled & Record<string, unknown>)
  const kind = Object.keys(floors).find(known => file.includes(known))
  if (!kind) return
  console.log(`\n${basename(folder)}/${file}`)
  const floor = folder === development ? (floors[kind] ?? {}) : {}
  if (kind === "sentences" || kind === "infobox") {
    const scored = scoreFigures(rows, row => figuresOfLine(row).figures)
    printTable(scored, floor)
    compare(folder, file, rows, scored)
  } else tell(counted[kind as keyof typeof counted](rows), floor)
}

for (const folder of folders) {
  if (!existsSync(folder)) {
    console.log(`Not scored: ${folder} is not there.`)
    if (named.length > 0) failed = true
    continue
  }
  for (const file of readdirSync(folder).filter(name => name.endsWith(".jsonl"))) scoreFile(folder, file)
}
if (failed) process.exitCode = 1
