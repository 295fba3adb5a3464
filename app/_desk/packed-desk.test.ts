import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { DeskView } from "./desk-view"
import { packDesk, unpackDesk } from "./packed-desk"

const desk = (claims: object[]) =>
  ({ article: { id: "a" }, claims, me: { role: "owner" } }) as unknown as DeskView
const there = (claims: object[]) => unpackDesk(packDesk(desk(claims)))

describe("a packed desk", () => {
  it("comes out as JSON would bring it, whatever its rows hold", () => {
    const value = fc.oneof(
      ...[fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined)],
      fc.constantFrom(
        "1",
        "true",
        "null",
        "[]",
        "number 1",
        1,
        true,
        '{"a":1}',
        { a: 1 },
        { a: 1, b: { c: 2 } },
        { a: 1, b: { c: 3 } },
        {},
        [],
        [1],
      ),
    )
    const row = fc.dictionary(fc.constantFrom("id", "words", "figure", "flags", "__proto__x"), value)
    fc.assert(
      fc.property(fc.array(row), claims => {
        expect(there(claims)).toEqual(JSON.parse(JSON.stringify(desk(claims))))
      }),
    )
  })

  it("is the same object for the same pack", () => {
    const packed = packDesk(desk([{ id: "c" }]))
    expect(unpackDesk(packed)).toBe(unpackDesk(packed))
  })

  it("holds what rows have in common once", () => {
    const claims = Array.from({ length: 1_000 }, (_, at) => ({
      ...{ id: `claim ${at}`, articleId: "of all of them", by: { id: "p", name: "Made-up Person" } },
      figure: { kind: "people", low: 7, best: 7, high: 7, raw: "7" },
    }))
    const { json } = packDesk(desk(claims))
    expect(json.split("Made-up Person")).toHaveLength(2)
    expect(json.length).toBeLessThan(JSON.stringify(claims).length / 4)
  })
})
