import fc from "fast-check"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { article, claim, del, h, infobox, ins, p, strong, td, title, tr, uuid } from "../testing/build"
import { anyArticle, anyEdits, edited } from "../testing/random"
import { type BlockChange, compareDocuments } from "./compare-documents"

const told = (changes: readonly BlockChange[]): unknown[] =>
  changes.map(change =>
    change.kind === "changed" && change.inside.length > 0 ? told(change.inside) : change.kind,
  )

const before = article(
  title("Lorem Valley"),
  p("In early spring the council counted the goats."),
  h(1, "Losses"),
  p("North lost 600 ships and many men."),
  infobox(tr(td("North"), td("600 ships")), tr(td("South"), td("44 ships"))),
)
const withChild = (index: number, ...by: Node[]) => {
  const blocks = [...before.children]
  blocks.splice(index, 1, ...by)
  return article(...blocks)
}

describe("comparing two versions", () => {
  it.each([
    ["finds all blocks the same in one version", before, ["same", "same", "same", "same", "same"]],
    [
      "leaves claims and suggestions aside",
      withChild(
        3,
        p("North lost ", claim("c1", del(uuid(1), "600"), ins(uuid(1), "700")), " ships and many men."),
      ),
      ["same", "same", "same", "same", "same"],
    ],
    [
      "knows a block whose figure changed",
      withChild(3, p("North lost 700 ships and many men.")),
      ["same", "same", "same", "changed", "same"],
    ],
    [
      "knows a block whose look changed",
      withChild(3, p("North lost ", strong("600"), " ships and many men.")),
      ["same", "same", "same", "changed", "same"],
    ],
    [
      "names the cell that changed",
      withChild(4, infobox(tr(td("North"), td("700 ships")), tr(td("South"), td("44 ships")))),
      ["same", "same", "same", "same", [["same", ["changed"]], "same"]],
    ],
    [
      "knows a title and a cell that say something else altogether",
      article(
        title("Ipsum"),
        ...before.children.slice(1, 4),
        infobox(tr(td("North"), td("nobody")), tr(td("South"), td("44 ships"))),
      ),
      ["changed", "same", "same", "same", [["same", ["removed", "added"]], "same"]],
    ],
    [
      "tells a new block from a changed one",
      withChild(3, p("A word about the weather first."), p("North lost 700 ships and many men.")),
      ["same", "same", "same", "added", "changed", "same"],
    ],
    ["names a block that is gone", withChild(2), ["same", "same", "removed", "same", "same"]],
    [
      "takes a block with other words for another block",
      withChild(1, p("Nobody knows.")),
      ["same", "removed", "added", "same", "same", "same"],
    ],
  ])("%s", (_, after, expected) => {
    expect(told(compareDocuments(before, after))).toEqual(expected)
  })

  it("tells of every block of both versions once and in order, for any edits", () => {
    fc.assert(
      fc.property(anyArticle, anyEdits, (old, edits) => {
        const now = edited(old, edits).doc
        const changes = compareDocuments(old, now)
        const olds = changes.flatMap(change => ("before" in change ? [change.before] : []))
        const nows = changes.flatMap(change => ("after" in change ? [change.after] : []))
        expect(olds.map(block => block.index)).toEqual(old.children.map((_, at) => at))
        expect(nows.map(block => block.index)).toEqual(now.children.map((_, at) => at))
        for (const { node, pos } of olds) expect(old.nodeAt(pos)).toBe(node)
        for (const { node, pos } of nows) expect(now.nodeAt(pos)).toBe(node)
        if (old.eq(now)) expect(changes.every(change => change.kind === "same")).toBe(true)
      }),
    )
  })

  it("compares two long articles that share nothing without comparing all with all", () => {
    const many = (word: string) =>
      article(...Array.from({ length: 3_000 }, (_, at) => p(`${word} ${at} ${word}${at}`)))
    expect(compareDocuments(many("goat"), many("sheep")).length).toBeGreaterThan(0)
  })
})
