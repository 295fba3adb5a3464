import { writeFile } from "node:fs/promises"
import { basename } from "node:path"
import { convert as convertBytes } from "@/formats/convert"
import type { Command } from "../command"
import { readBytes } from "../input"
import { printMessages } from "../messages"

export const convert: Command = {
  usage: "convert IN OUT [--from ID] [--to ID]",
  summary: "Turns one format into another, without a database. `-` is standard input or output.",
  options: { from: { type: "string" }, to: { type: "string" } },
  words: [2, 2],
  async run({ values, positionals }, terminal) {
    const [from, to] = positionals as [string, string]
    const bytes = await readBytes(from, terminal)
    const done = await convertBytes(bytes, {
      filename: from === "-" ? "" : basename(from),
      target: to === "-" ? "" : basename(to),
      ...(values.from ? { from: String(values.from) } : {}),
      ...(values.to ? { to: String(values.to) } : {}),
    })
    printMessages(done.messages, terminal)
    if (to === "-") terminal.out(done.bytes)
    else await writeFile(to, done.bytes)
    return 0
  },
}
