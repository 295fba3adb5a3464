import { exporters } from "@/formats/exporters/index"
import { importers } from "@/formats/importers/index"
import type { Command } from "../command"

export const formats: Command = {
  usage: "formats [--json]",
  summary: "Lists the formats that can be read and written.",
  options: { json: { type: "boolean" } },
  words: [0, 0],
  async run({ values }, terminal) {
    const reads = importers.map(one => ({ id: one.id, label: one.label, extensions: one.extensions }))
    const writes = exporters.map(one => ({ id: one.id, label: one.label, extension: one.extension }))
    if (values.json) {
      terminal.out(`${JSON.stringify({ importers: reads, exporters: writes })}\n`)
      return 0
    }
    for (const id of new Set([...reads, ...writes].map(one => one.id))) {
      const label = [...reads, ...writes].find(one => one.id === id)?.label ?? id
      const ways = [
        reads.some(one => one.id === id) && "reads",
        writes.some(one => one.id === id) && "writes",
      ]
      terminal.out(`${id.padEnd(16)} ${ways.filter(Boolean).join(", ").padEnd(14)} ${label}\n`)
    }
    return 0
  },
}
