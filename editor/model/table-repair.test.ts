import fc from "fast-check"
import type { Node } from "prosemirror-model"
import { TableMap } from "prosemirror-tables"
import { Transform } from "prosemirror-transform"
import { describe, expect, it } from "vitest"
import { refusalOf } from "@/core/failing/app-error"
import { article, claim, p, table, td, th, tr } from "../testing/build"
import { claimsIn } from "./claims-in-document"
import { schema } from "./schema"
import { repairTables } from "./table-repair"
import { isTooLarge } from "./table-size"
import { textOf } from "./text-map"

const rectangular = (doc: Node) => {
  let broken = 0
  doc.descendants(node => {
    if (node.type.name === "table" && TableMap.get(node).problems) broken++
  })
  return broken === 0
}
const replaced = (by: Node): Transform => {
  const tr = new Transform(article(p("before"), p("after")))
  return tr.insert(10, by)
}

describe("repairing tables", () => {
  it("fills a row that lost a cell", () => {
    const doc = article(table(tr(th("North"), th("South")), tr(td("600"), td("44"))))
    const transform = new Transform(doc)
    const row = doc.child(1).child(1)
    const pos = doc.content.size - 1 - row.nodeSize
    transform.delete(pos, pos + row.child(0).nodeSize)
    repairTables(transform)
    expect(rectangular(transform.doc)).toBe(true)
    expect(textOf(transform.doc)).toBe("Untitled\nNorth\nSouth\n\n44")
  })

  it("leaves whole tables, and those that nobody touched, as they are", () => {
    const broken = table(tr(td("a"), td("b")), tr(td("c")))
    const transform = new Transform(article(broken, p("text")))
    transform.insert(transform.doc.content.size - 1, schema.text("!"))
    repairTables(transform)
    expect(transform.steps.length).toBe(1)
    expect(transform.doc.child(1).eq(broken)).toBe(true)
  })

  it("makes any table rectangular and keeps every word and claim", () => {
    const cell = fc
      .record({
        colspan: fc.integer({ min: 1, max: 4 }),
        rowspan: fc.integer({ min: 1, max: 4 }),
        id: fc.nat(5),
      })
      .map(({ id, ...attrs }) => td(attrs, p(claim(`c${id}`, `w${id}`))))
    const row = fc.array(cell, { maxLength: 4 }).map(cells => tr(...cells))
    const rows = fc
      .array(row, { minLength: 1, maxLength: 5 })
      .filter(list => list.some(one => one.childCount > 0))
    fc.assert(
      fc.property(rows, list => {
        const transform = replaced(table(...list))
        const was = transform.doc
        repairTables(transform)
        expect(rectangular(transform.doc)).toBe(true)
        transform.doc.check()
        expect(textOf(transform.doc).split("\n").filter(Boolean)).toEqual(
          textOf(was).split("\n").filter(Boolean),
        )
        expect([...claimsIn(transform.doc).keys()]).toEqual([...claimsIn(was).keys()])
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ["rows without cells", table(tr(), tr())],
    ["a table of empty rows beside the last block", table(tr())],
  ])("takes away what has no cells: %s", (_, broken) => {
    const transform = replaced(broken)
    repairTables(transform)
    expect(rectangular(transform.doc)).toBe(true)
    transform.doc.check()
  })

  it.each([
    ["too many rows", table(...Array.from({ length: 5_001 }, () => tr(td("x"))))],
    [
      "a few cells that span everything",
      table(...Array.from({ length: 300 }, () => tr(td({ colspan: 1_000 }, p())))),
    ],
    [
      "cells that reach down across each other",
      table(...Array.from({ length: 1_000 }, () => tr(td({ rowspan: 60_000 }, p())))),
    ],
  ])("refuses %s at once", (_, large) => {
    const transform = replaced(large)
    expect(isTooLarge(large)).toBe(true)
    let kind: string | undefined
    try {
      repairTables(transform)
    } catch (thrown) {
      kind = refusalOf(thrown)?.kind
    }
    expect(kind).toBe("too_large")
  })
})
