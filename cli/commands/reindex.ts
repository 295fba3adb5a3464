import type { Command } from "../command"
import { withDesk } from "../desk"

export const reindex: Command = {
  usage: "reindex",
  summary: "Makes the search index anew: empties it, and a running desk fills it again while people work.",
  options: {},
  words: [0, 0],
  async run(_, terminal) {
    await withDesk(terminal, desk => desk.call("rebuildSearch", {}))
    terminal.out("The search index is empty now; it fills while the desk runs.\n")
    return 0
  },
}
