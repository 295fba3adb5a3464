import type { Command } from "../command"
import { withDesk } from "../desk"
import { sentenceFor } from "../sentence"

interface Verified {
  ok: boolean
  articles: number
  commits: number
  blobs: number
  purged: number
  findings: { code: string; values: Record<string, string | number> }[]
}

export const verify: Command = {
  usage: "verify [--json]",
  summary:
    "Replays every article's log and re-hashes every stored file; says what is damaged and what was purged.",
  options: { json: { type: "boolean" } },
  words: [0, 0],
  async run({ values }, terminal) {
    const found = await withDesk(terminal, desk => desk.call<Verified>("verify", {}))
    if (values.json) terminal.out(`${JSON.stringify(found)}\n`)
    else {
      for (const { code, values: told } of found.findings) terminal.out(`${sentenceFor(code, told)}\n`)
      const counts = `${found.articles} articles, ${found.commits} commits, ${found.blobs} files`
      terminal.out(`${found.ok ? "Sound" : "Damaged"}: ${counts}, ${found.purged} purged.\n`)
    }
    return found.ok ? 0 : 1
  },
}
