import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { crowded, type Placed, placeCards } from "./place-cards"

const gap = 10
const card = (id: string, top: number, height = 100): Placed => ({ id, top, height })
const tops = (cards: Placed[], active: string | null) => Object.fromEntries(placeCards(cards, active, gap))

const column = fc
  .array(fc.record({ top: fc.integer({ min: 0, max: 3000 }), height: fc.integer({ min: 20, max: 160 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map(cards => cards.sort((a, b) => a.top - b.top).map((one, n) => ({ id: `c${n}`, ...one })))

describe("placeCards", () => {
  it("puts each card beside its words where there is room", () => {
    expect(tops([card("a", 0), card("b", 300)], null)).toEqual({ a: 0, b: 300 })
  })

  it("leaves the first of two that crowd at its words and moves the second down", () => {
    expect(tops([card("a", 200), card("b", 220), card("c", 900)], null)).toEqual({ a: 200, b: 310, c: 900 })
  })

  it("moves a crowd both ways, so that none goes far", () => {
    const crowd = [card("a", 500), card("b", 500), card("c", 500), card("d", 500), card("e", 500)]
    expect(tops(crowd, null)).toEqual({ a: 280, b: 390, c: 500, d: 610, e: 720 })
  })

  it("does not rise above the column", () => {
    expect(tops([card("a", 0), card("b", 10), card("c", 20)], null)).toEqual({ a: 0, b: 110, c: 220 })
  })

  it("gives the active card its exact place and moves the others away from it", () => {
    expect(tops([card("a", 190), card("b", 200), card("c", 210)], "b")).toEqual({ a: 90, b: 200, c: 310 })
  })

  it("never lets two cards overlap or change their order, and keeps the active one at its words", () => {
    fc.assert(
      fc.property(column, fc.nat(), (cards, n) => {
        const active = n % 2 === 0 ? (cards[n % cards.length]?.id ?? null) : null
        const placed = placeCards(cards, active, gap)
        for (const [at, one] of cards.entries()) {
          const next = cards[at + 1]
          const end = (placed.get(one.id) ?? 0) + one.height + gap
          if (next) expect(placed.get(next.id)).toBeGreaterThanOrEqual(end)
          if (one.id === active) expect(placed.get(one.id)).toBe(one.top)
        }
      }),
    )
  })

  it("moves no card where all have room", () => {
    fc.assert(
      fc.property(column, cards => {
        let free = 0
        const roomy = cards.map(one => {
          const top = free + one.top
          free = top + one.height + gap
          return { ...one, top }
        })
        for (const { id, top } of roomy) expect(placeCards(roomy, null, gap).get(id)).toBe(top)
      }),
    )
  })
})

describe("crowded", () => {
  it("names nobody while every card comes near its words", () => {
    expect(crowded([card("a", 100), card("b", 130), card("c", 600)], gap, 120)).toEqual(new Set())
  })

  it("names a whole run where one of it would be far away, and not what stands alone", () => {
    const run = [card("a", 500), card("b", 505), card("c", 510), card("d", 515), card("e", 520)]
    expect(crowded([card("z", 0), ...run, card("y", 2000)], gap, 120)).toEqual(
      new Set(run.map(one => one.id)),
    )
  })
})
