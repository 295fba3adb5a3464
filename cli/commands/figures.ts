import { detectFigures } from "@/core/figures/detect"
import { figureKinds } from "@/core/figures/figure"
import { figuresOfLine } from "@/core/figures/lines"
import { printFigure } from "@/core/figures/print"
import { type Command, usageError } from "../command"
import { readText } from "../input"
import { answerLines } from "../json-lines"

type Kinds = "all" | (typeof figureKinds)[number][]

function kindsOf(value: string): Kinds {
  if (value === "all") return "all"
  const kinds = value.split(",").map(kind => figureKinds.find(known => known === kind.trim()))
  if (kinds.some(kind => kind === undefined)) {
    throw usageError(`--kinds takes all, or some of ${figureKinds.join(",")}; not “${value}”.`)
  }
  return kinds as Kinds
}

/** Line and column of a UTF-16 offset, both counted from 1. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset)
  return `${before.split("\n").length}:${offset - before.lastIndexOf("\n")}`
}

export const figures: Command = {
  usage: "figures [FILE|-] [--jsonl] [--json] [--kinds people|all|…]",
  summary: "Finds the figures of a text: bounds, qualifier, what is counted and of whom.",
  help: `
With --jsonl each input line {"id", "text", "field"?} gives one line {"id", "figures": […]}.
Offsets are UTF-16 code units, the end exclusive; null is an open end. Kinds: ${figureKinds.join(", ")}; people unless told.`,
  options: { jsonl: { type: "boolean" }, json: { type: "boolean" }, kinds: { type: "string" } },
  words: [0, 1],
  async run({ values, positionals }, terminal) {
    const kinds = kindsOf(String(values.kinds ?? "people"))
    const text = await readText(positionals[0], terminal)
    if (values.jsonl) return answerLines(text, terminal, line => figuresOfLine(line, { kinds }))
    const found = detectFigures(text, { kinds })
    if (values.json) terminal.out(`${JSON.stringify(found)}\n`)
    else {
      for (const one of found) {
        terminal.out(
          `${placeOf(text, one.start)}\t${one.raw}\t${printFigure(one)}\t${one.measure}\t${one.population}\n`,
        )
      }
    }
    return 0
  },
}
