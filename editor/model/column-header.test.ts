import { describe, expect, it } from "vitest"
import { article, p, table, td, tr } from "@/editor/testing/build"
import { placeOf } from "@/editor/testing/states"
import { columnHeader } from "./column-header"

const rows = [tr(td("Town"), td("Dead")), tr(td("Upper Lorem"), td("12")), tr(td("only one"))]

function headerAt(words: string): string | null {
  const doc = article(p("before"), table(...rows))
  const $pos = doc.resolve(placeOf(doc, words).from)
  for (let depth = $pos.depth; depth > 0; depth--)
    if ($pos.node(depth).type.name === "table") return columnHeader($pos, depth)
  return null
}

describe("a cell's column", () => {
  it.each([
    ["12", "Dead"],
    ["Upper Lorem", "Town"],
    ["Dead", null],
    ["only one", null],
    ["before", null],
  ])("of %s is called %s", (words, header) => {
    expect(headerAt(words)).toBe(header)
  })
})
