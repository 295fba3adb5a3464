import { describe, expect, it } from "vitest"
import { refusalOf } from "@/core/failing/app-error"
import type { DocJson } from "../imported"
import { findImporter } from "./index"
import { plain } from "./plain"

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => {
  const got = plain.read(bytes(text))
  if (got instanceof Promise) throw new Error("reads at once")
  return got
}
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

function refusal(act: () => unknown) {
  try {
    act()
  } catch (thrown) {
    return refusalOf(thrown)
  }
  return null
}

describe("plain text", () => {
  it("keeps a side that has a cell without words apart from a value for both sides", () => {
    const box =
      "Box | |||\n---|---|---|---|\nStrength | |||\n20 men |\n| ||\nCasualties and losses | |||\n3 dead |\n"
    const rows = rowsOf(read(`Fight\n${box}`).doc)
    expect(rows).toContainEqual(["strength1: 20 men", "strength2: "])
    expect(rows).toContainEqual(["casualties3: 3 dead"])
  })

  it("refuses an empty file, one of white space, and one that is no text", () => {
    expect(refusal(() => read(""))).toMatchObject({ kind: "unprocessable", code: "import.empty" })
    expect(refusal(() => read(" \n\t\r\n"))).toMatchObject({ code: "import.empty" })
    expect(refusal(() => read("\x00\x01 text"))).toMatchObject({ kind: "unsupported", code: "import.binary" })
    expect(refusal(() => read("%PDF-1.7 …"))).toMatchObject({ code: "import.binary" })
  })

  it("refuses 20 MB with the limit, and more blocks than a document holds", () => {
    const large = refusal(() => plain.read(new Uint8Array(20_000_000).fill(97)))
    expect(large).toMatchObject({ kind: "too_large", values: { limit: 10_000_000, bytes: 20_000_000 } })
    expect(refusal(() => read("a\n\n".repeat(300_000)))).toMatchObject({ code: "import.too_many_nodes" })
  })

  it("opens a line of 1 MB and a table of 500 columns", () => {
    expect(words(read(`Long\n${"lorem ".repeat(180_000)}`).doc).length).toBeGreaterThan(1_000_000)
    const row = Array.from({ length: 500 }, (_, i) => `c${i}`).join(" | ")
    const doc = read(`Wide\n\n${row}\n${"---|".repeat(499)}---\n${row}\n`).doc
    expect(rowsOf(doc).map(cells => cells.length)).toEqual([500, 500])
  })

  it("says which encoding it assumed", () => {
    const got = plain.read(new Uint8Array([0x43, 0x61, 0x66, 0xe9, 10, 0x80, 0x35]))
    if (got instanceof Promise) throw new Error("reads at once")
    expect(words(got.doc)).toBe("Café€5")
    expect(got.messages).toContainEqual({
      code: "import.encoding_assumed",
      place: null,
      values: { encoding: "windows-1252" },
    })
  })

  it("reads or refuses 1 MB of any shape within seconds", () => {
    const shapes = [
      "a | b\n",
      "---|---\n",
      "| |||\nx\n",
      "- a\n\n",
      `${"x".repeat(79)}\n`,
      " ".repeat(200),
      "|".repeat(100),
      "== a\n",
      "Box | ||\n---|---|---|\nA | B | |\n",
    ]
    for (const shape of shapes) {
      const text = `Title\n${shape.repeat(1_000_000 / shape.length)}end`
      expect([undefined, "too_large"]).toContain(refusal(() => read(text))?.kind)
    }
  }, 120_000)
})

describe("finding the importer", () => {
  it("takes text for plain text and nothing for bytes that are none", () => {
    expect(findImporter(bytes("Lorem"), "lorem.txt")?.id).toBe("plain")
    expect(findImporter(bytes("\x00\x00\x01binary"), "lorem.txt")).toBeNull()
  })
})
