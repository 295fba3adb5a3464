import { resolve } from "node:path"
import type { Command } from "../command"
import { withDesk } from "../desk"

interface Kept {
  folder: string
  articles: number
  blobs: number
}

export const backup: Command = {
  usage: "backup DIR [--json]",
  summary: "Writes a whole, consistent copy of the desk into an empty folder, also while people work.",
  options: { json: { type: "boolean" } },
  words: [1, 1],
  async run({ values, positionals }, terminal) {
    const folder = resolve(positionals[0] ?? "")
    const kept = await withDesk(terminal, desk => desk.call<Kept>("backup", { folder }))
    terminal.out(
      values.json
        ? `${JSON.stringify(kept)}\n`
        : `Kept ${kept.articles} articles and ${kept.blobs} files in ${kept.folder}\n`,
    )
    return 0
  },
}
