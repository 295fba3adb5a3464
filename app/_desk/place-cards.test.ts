import { describe, expect, it } from "vitest"
import { type Placed, placeCards } from "./place-cards"

const card = (id: string, top: number, height = 100): Placed => ({ id, top, height })
const tops = (cards: Placed[], active: string | null) => Object.fromEntries(placeCards(cards, active, 10))

describe("placeCards", () => {
  it("puts each card beside its words where there is room", () => {
    expect(tops([card("a", 0), card("b", 300)], null)).toEqual({ a: 0, b: 300 })
  })

  it("moves a card down where the one above needs the room", () => {
    expect(tops([card("a", 0), card("b", 20), card("c", 500)], null)).toEqual({ a: 0, b: 110, c: 500 })
  })

  it("gives the active card its exact place and moves the others away from it", () => {
    expect(tops([card("a", 190), card("b", 200), card("c", 210)], "b")).toEqual({ a: 90, b: 200, c: 310 })
  })

  it("never lets two cards overlap, whatever their order of tops", () => {
    const cards = Array.from({ length: 40 }, (_, n) => card(`c${n}`, (n * 37) % 400, 60 + (n % 5) * 20))
    cards.sort((a, b) => a.top - b.top)
    const placed = placeCards(cards, "c20", 8)
    const sorted = cards
      .map(one => [placed.get(one.id) ?? 0, one.height] as const)
      .sort((a, b) => a[0] - b[0])
    for (const [index, [top]] of sorted.entries()) {
      const before = sorted[index - 1]
      if (before) expect(top).toBeGreaterThanOrEqual(before[0] + before[1] + 8)
    }
    expect(placed.get("c20")).toBe(cards.find(one => one.id === "c20")?.top)
  })
})
