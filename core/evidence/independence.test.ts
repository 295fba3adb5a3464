import { describe, expect, it } from "vitest"
import { closesCircle, type Derived, independentOf, originOf } from "./independence"

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

describe("closesCircle", () => {
  const derives = new Map([
    ["a", "b"],
    ["b", "c"],
  ])
  it.each([
    ["a", "a", true],
    ["c", "a", true],
    ["a", "c", false],
    ["d", "a", false],
  ])("says of %s from %s: %s", (from, to, circle) => expect(closesCircle(from, to, derives)).toBe(circle))
  it("ends on a circle that is there already", () => {
    const circle = new Map([
      ["a", "b"],
      ["b", "a"],
    ])
    expect(closesCircle("x", "a", circle)).toBe(false)
    expect(["a", "b"]).toContain(originOf("a", circle))
  })
})
