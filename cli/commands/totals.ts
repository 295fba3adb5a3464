import { totalLine } from "@/core/figures/lines"
import type { Command } from "../command"
import { readText } from "../input"
import { answerLines } from "../json-lines"

export const totals: Command = {
  usage: "totals [FILE|-]",
  summary: "Checks whether parts make up their total.",
  help: `Each input line {"id", "total", "parts": […]} gives one line {"id", "verdict", "why"}.`,
  options: { json: { type: "boolean" }, jsonl: { type: "boolean" } },
  words: [0, 1],
  async run({ positionals }, terminal) {
    return answerLines(await readText(positionals[0], terminal), terminal, totalLine)
  },
}
