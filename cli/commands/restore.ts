import { resolve } from "node:path"
import { appError } from "@/core/failing/app-error"
import { restoreBackup } from "@/usecases/keeping/restore"
import type { Command } from "../command"
import { dataDirOf, runningServer } from "../desk"

export const restore: Command = {
  usage: "restore DIR",
  summary: "Brings a backup into an empty DATA_DIR.",
  help: "Name a folder that does not exist yet, or an empty one, in DATA_DIR; nothing is ever overwritten.",
  options: { json: { type: "boolean" } },
  words: [1, 1],
  async run({ values, positionals }, terminal) {
    const dataDir = resolve(dataDirOf(terminal))
    if (await runningServer(dataDir))
      throw appError("conflict", "keeping.server_running", { folder: dataDir })
    const done = await restoreBackup({ from: resolve(positionals[0] ?? ""), dataDir })
    terminal.out(
      values.json
        ? `${JSON.stringify(done)}\n`
        : `Restored ${done.articles} articles and ${done.blobs} files.\n`,
    )
    return 0
  },
}
