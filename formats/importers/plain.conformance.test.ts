import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { DocJson, Imported } from "../imported"
import { plain } from "./plain"

const file = join(import.meta.dirname, "../../../shared/data/article/2013-latakia-offensive.txt")
const words = (node: DocJson): string => (node.text ?? "") + (node.content ?? []).map(words).join("")
const rowsOf = (doc: DocJson) =>
  (doc.content ?? [])
    .filter(node => node.type === "table")
    .flatMap(table => table.content ?? [])
    .map(row =>
      (row.content ?? []).map(
        cell => `${cell.attrs?.field ?? cell.type}: ${(cell.content ?? []).map(words).join("/")}`,
      ),
    )

describe.runIf(existsSync(file))("the first article", () => {
  it("reads the sample's infobox: five sections, two sides, a figure that belongs to both", () => {
    const got = plain.read(new Uint8Array(readFileSync(file))) as Imported
    expect(got.title).toBe("2013 Latakia offensive")
    const rows = rowsOf(got.doc)
    const sections = rows.filter(row => row[0]?.startsWith("table_header")).map(row => row[0]?.slice(14))
    expect(sections).toEqual([
      "Belligerents",
      "Commanders and leaders",
      "Units involved",
      "Strength",
      "Casualties and losses",
    ])
    expect(rows).toContainEqual(["strength1: 1,500–2,000 fighters", "strength2: 5,000 soldiers"])
    expect(rows).toContainEqual([expect.stringMatching(/^units1: Suqour/), "units2: "])
    expect(rows).toContainEqual(["casualties3: 190–205 civilians killed"])
    expect(rows).toContainEqual([
      "combatant1: Junud al-Sham/Harakat Sham al-Islam",
      "combatant2: Syrian Resistance",
    ])
    expect(words(got.doc).match(/†/g)).toHaveLength(5)
    expect(got.messages).toEqual([{ code: "import.empty_row_dropped", place: "line 8", values: {} }])
  })
})
