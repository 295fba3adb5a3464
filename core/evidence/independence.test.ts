import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { circleOf, copiesOf, type Derived, independentOf, originOf } from "./independence"

const one = (id: string, sourceId: string, derivesFrom: string | null = null): Derived => ({
  ...{ id, sourceId, derivesFrom },
})

describe("independentOf", () => {
  const derives = new Map([
    ["wire", "report"],
    ["daily", "wire"],
  ])
  it.each<[string, Derived[], string[]]>([
    [
      "counts a report and not the outlets that repeat it",
      [one("a", "wire"), one("b", "report"), one("c", "daily")],
      ["b"],
    ],
    [
      "counts the first of two copies whose origin nobody cites",
      [one("a", "daily"), one("b", "wire")],
      ["a"],
    ],
    ["counts sources that derive from nothing", [one("a", "x"), one("b", "y")], ["a", "b"]],
    ["counts both passages of one source", [one("a", "report"), one("b", "report")], ["a", "b"]],
    ["believes the evidence before its source", [one("a", "x", "report"), one("b", "report")], ["b"]],
  ])("%s", (_, evidence, expected) => expect([...independentOf(evidence, derives)]).toEqual(expected))
})

describe("independentOf along a chain of pieces", () => {
  const none = new Map<string, string>()
  it.each<[string, Derived[], string[]]>([
    [
      "follows what the pieces in between say of themselves",
      [one("a", "daily", "wire"), one("b", "wire", "report"), one("c", "report")],
      ["c"],
    ],
    [
      "counts the first along a chain whose origin nobody cites",
      [one("a", "daily", "wire"), one("b", "wire", "report")],
      ["a"],
    ],
    [
      "leaves a source that also speaks for itself to itself",
      [one("a", "daily", "wire"), one("b", "wire", "report"), one("c", "wire")],
      ["b", "c"],
    ],
    ["counts one of those that repeat each other", [one("a", "x", "y"), one("b", "y", "x")], ["a"]],
  ])("%s", (_, evidence, expected) => expect([...independentOf(evidence, none)]).toEqual(expected))

  it("counts one of a circle of sources, and what repeats it with it", () => {
    const circle = new Map([
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
      ["copy", "b"],
    ])
    const pieces = ["copy", "c", "b"].map(id => one(id, id))
    expect([...independentOf(pieces, circle)]).toEqual(["copy"])
    expect([...independentOf([...pieces, one("a", "a")], circle)]).toEqual(["a"])
  })

  it("counts each origin once, however sources repeat each other", () => {
    const ids = fc.constantFrom("a", "b", "c", "d", "e")
    const links = fc
      .array(fc.tuple(ids, ids))
      .map(pairs => new Map(pairs.filter(([from, to]) => from !== to)))
    fc.assert(
      fc.property(links, fc.uniqueArray(ids, { minLength: 1 }), (derives, cited) => {
        const counted = [
          ...independentOf(
            cited.map(id => one(id, id)),
            derives,
          ),
        ]
        const origins = counted.map(id => originOf(id, derives))
        expect(new Set(origins)).toEqual(new Set(cited.map(id => originOf(id, derives))))
        expect(origins).toHaveLength(new Set(origins).size)
      }),
    )
  })
})

describe("circleOf", () => {
  const derives = new Map([
    ["a", "b"],
    ["b", "c"],
  ])
  it.each([
    ["a", "a", ["a", "a"]],
    ["c", "a", ["c", "a", "b", "c"]],
    ["a", "c", null],
    ["d", "a", null],
  ])("of %s from %s is %j", (from, to, circle) => expect(circleOf(from, to, derives)).toEqual(circle))

  it("ends on a circle that is there already", () => {
    const circle = new Map([
      ["a", "b"],
      ["b", "a"],
    ])
    expect(circleOf("x", "a", circle)).toBeNull()
    expect(originOf("b", circle)).toBe("a")
  })
})

describe("copiesOf", () => {
  it("names all that repeat a source, however far off", () => {
    const derives = new Map([
      ["wire", "report"],
      ["daily", "wire"],
      ["other", "leaflet"],
    ])
    expect(copiesOf("report", derives)).toEqual(["wire", "daily"])
  })
})
