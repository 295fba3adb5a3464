import { relateLine } from "@/core/figures/lines"
import type { Command } from "../command"
import { readText } from "../input"
import { answerLines } from "../json-lines"

export const relate: Command = {
  usage: "relate [FILE|-]",
  summary: "Compares pairs of figures: a claim's with its evidence's.",
  help: `
Each input line {"id", "claim", "evidence"} gives one line {"id", "relation", "flags", "reasons"}. A relation is a fact
about intervals, never support.`,
  options: { json: { type: "boolean" }, jsonl: { type: "boolean" } },
  words: [0, 1],
  async run({ positionals }, terminal) {
    return answerLines(await readText(positionals[0], terminal), terminal, relateLine)
  },
}
