import { describe, expect, it } from "vitest"
import { detectFigures } from "./detect"
import { checkTotal } from "./totals"

const cpu = (work: () => unknown): number => {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

describe("hostile text", () => {
  it("keeps a line of a million digits as text, without a number", () => {
    const digits = "7".repeat(1_000_000)
    const [found] = detectFigures(`${digits} people were killed.`)
    expect(found).toMatchObject({ state: "beyond", low: null, high: null })
    expect(found?.raw.length).toBe(1_000_000)
  })

  it("says of a number beyond 2^53 that it is, and of the largest below that it is read", () => {
    expect(detectFigures("9007199254740993 people were killed.")[0]?.state).toBe("beyond")
    expect(detectFigures("9007199254740991 people were killed.")[0]?.low).toBe(Number.MAX_SAFE_INTEGER)
  })

  it("reads past parentheses ten thousand deep and never closed", () => {
    const deep = "(".repeat(10_000)
    const found = detectFigures(`At least 12 people ${deep} were killed.\n14 people were hurt.`)
    expect(found.map(one => one.low)).toEqual([12, 14])
  })

  it.each([
    ["Arabic-Indic", "٤٠ soldiers were killed."],
    ["Devanagari", "४० soldiers were killed."],
    ["full-width", "４０ soldiers were killed."],
    ["isolated right-to-left", "\u2067٤٠\u2069 soldiers were killed."],
    ["marked left-to-right", "\u200e40\u200f soldiers were killed."],
  ])("reads %s digits", (_, text) => {
    expect(detectFigures(text)[0]).toMatchObject({ low: 40, measure: "killed", population: "soldiers" })
  })

  it.each([
    ["prose", "At least 40 soldiers were killed, and 12 of the 300 villagers fled from their homes. "],
    ["one sentence", "40 men were killed and 12 carried off, "],
    ["open parentheses", "(40 men ("],
    ["quotes left open", "\u201c40 men said \u201c"],
  ])(
    "costs ten times as much for ten times as much %s, give or take",
    (_, unit) => {
      const text = (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
      detectFigures(text(20_000))
      const small = Math.max(
        5,
        cpu(() => detectFigures(text(20_000))),
      )
      expect(cpu(() => detectFigures(text(200_000)))).toBeLessThan(small * 30 + 500)
    },
    60_000,
  )

  it("reads ten megabytes of prose whole, and its last sentence like its first", () => {
    const line = "At least 40 soldiers were killed near Lorem Valley, and 12 of the villagers fled.\n"
    const lines = Math.ceil(10_000_000 / line.length)
    const found = detectFigures(line.repeat(lines))
    expect(found).toHaveLength(2 * lines)
    const [first, last] = [found[0]!, found.at(-2)!]
    expect({ ...last, start: first.start, end: first.end }).toEqual(first)
  }, 60_000)

  it("reads quotes that never close, and numbers in the wrong pairs of brackets", () => {
    const text =
      "“At least 12 people were killed, he said. ‘A second “14 people” were hurt, and (16] soldiers died.”"
    expect(detectFigures(text).map(one => [one.low, one.measure])).toEqual([
      [12, "killed"],
      [14, "wounded"],
      [16, "killed"],
    ])
  })

  it("takes a reversed range as read and says so", () => {
    expect(detectFigures("205–190 civilians were killed.")[0]).toMatchObject({
      low: 190,
      high: 205,
      reversed: true,
    })
  })

  it("judges an impossible total without a crash", () => {
    const parts = [
      { low: Number.MAX_SAFE_INTEGER, high: Number.MAX_SAFE_INTEGER },
      { low: 0, high: null },
    ]
    expect(checkTotal({ low: 3, high: 3 }, parts).verdict).toBe("inconsistent")
  })
})
