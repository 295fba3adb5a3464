import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { matchQuote, searchable } from "./match-quote"
import { normaliseForMatch } from "./normalise-for-match"

const found = (text: string, exact: string) => {
  const match = matchQuote(text, { exact })
  return match && [text.slice(match.start, match.end), match.match.kind, match.match.digitDiff]
}

describe("matchQuote", () => {
  it.each([
    ["the words themselves", "Some 600 ships sank.", "600 ships", ["600 ships", "exact", false]],
    ["other spaces", "Some 600\u00a0\n ships sank.", "600 ships", ["600\u00a0\n ships", "normalised", false]],
    ["other quotation marks", "called “a ‘loss’”", "\"a 'loss'\"", ["“a ‘loss’”", "normalised", false]],
    ["another dash", "190–205 civilians", "190-205 civilians", ["190–205 civilians", "normalised", false]],
    ["a dash at a line's end", "190-\n205 dead", "190-205 dead", ["190-\n205 dead", "normalised", false]],
    ["soft hyphens", "civi\u00adlians fled", "civilians fled", ["civi\u00adlians fled", "normalised", false]],
    ["digits of another script", "قُتل ١٩٠ شخصا", "190", ["١٩٠", "normalised", false]],
    ["letters in two parts", "in Zu\u0308rich today", "Zürich", ["Zu\u0308rich", "normalised", false]],
    ["a ligature", "oﬃcial count", "official", ["oﬃcial", "normalised", false]],
    ["a quote inside a ligature", "oﬃcial count", "icial count", ["ﬃcial count", "normalised", false]],
    [
      "a slip",
      "at least 190 civillians were killed",
      "at least 190 civilians were",
      ["at least 190 civillians were", "fuzzy", false],
    ],
  ])("finds %s", (_, text, exact, expected) => {
    expect(found(text, exact)).toEqual(expected)
  })

  it.each([
    ["another number", "at least 180 civilians were killed there", "at least 190 civilians were killed"],
    [
      "another number word",
      "at least five civilians were killed there",
      "at least four civilians were killed",
    ],
    ["a number that is the tail of another", "killed 1,190 civilians in all", "190 civilians"],
    ["a number that is the head of another", "killed 190,000 in all", "killed 190"],
  ])("says that %s differs", (_, text, exact) => {
    expect(matchQuote(text, { exact })?.match.digitDiff).toBe(true)
  })

  it.each([
    ["nothing alike", "A quiet valley in spring.", "at least 190 civilians were killed"],
    ["a short quote with a slip", "quiet vally", "valley"],
    ["an empty quote", "quiet", ""],
    ["a quote of spaces", "quiet", " \n"],
    ["two places that fit a slip equally", "the quiet walley x the quiet balley", "the quiet valley"],
  ])("finds nothing for %s", (_, text, exact) => {
    expect(matchQuote(text, { exact })).toBeNull()
  })

  it("finds a part of a number where it was a part of a number", () => {
    const quote = { exact: "190", prefix: "at least 1,", suffix: " dead" }
    expect(matchQuote("It says: at least 1,190 dead.", quote)?.match.digitDiff).toBe(false)
  })

  it("takes the place whose surroundings fit", () => {
    const text = "North lost 600 ships. South lost 600 men."
    expect(matchQuote(text, { exact: "600", prefix: "South lost ", suffix: " men" })?.start).toBe(33)
    expect(matchQuote(text, { exact: "600", suffix: " ships" })?.start).toBe(11)
  })

  it("takes the nearest of equal places, and says that others fit", () => {
    const text = "600, 600, 600"
    expect(matchQuote(text, { exact: "600" }, 6)).toMatchObject({ start: 5, unique: false })
    expect(matchQuote(text, { exact: "600" }, 10)).toMatchObject({ start: 10, unique: true })
  })

  it("prefers the words with the same numbers to closer ones with others", () => {
    const text = "at least 191 civilians were killed. at lest 190 civilans were killed."
    const match = matchQuote(text, { exact: "at least 190 civilians were killed" })
    expect(match).toMatchObject({ start: 36, match: { kind: "fuzzy", digitDiff: false } })
  })

  it("finds any stretch of any text where it stands", () => {
    const letters = fc.constantFrom(..."ab –-\u00ad\u0301ﬁ‘é\n😀")
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (units, one, other) => {
          const from = one % units.length
          const to = from + 1 + (other % (units.length - from))
          const exact = units.slice(from, to).join("")
          expect(matchQuote(units.join(""), { exact })?.match.kind).toBe("exact")
        },
      ),
    )
  })
})

describe("normaliseForMatch", () => {
  it("leads every range back to where its characters stand", () => {
    const unit = fc.constantFrom(..."ab 1–-\u00ad\u0301\u0327ﬃ…‘é\n\r😀٣\u1112\u1161\u11abＡ\u200b")
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), units => {
        const text = units.join("")
        const readable = normaliseForMatch(text)
        let last = 0
        for (let at = 0; at < readable.text.length; at++) {
          const { start, end } = readable.original(at, at + 1)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          if (!/[\ud800-\udfff]/.test(readable.text[at] ?? ""))
            expect(normaliseForMatch(text.slice(start, end)).text).toContain(readable.text[at])
          last = start
        }
        expect(normaliseForMatch(readable.text).text).toBe(readable.text)
      }),
    )
  })

  it.each([["10²"], ["1½"], ["①"]])("leaves %s as it is, it is another number without its form", text => {
    expect(normaliseForMatch(text).text).toBe(text)
  })
})

describe("searching ten megabytes", () => {
  const sentence = (at: number) =>
    `In village ${at} of the lorem valley the council counted ${at * 7} goats and some. `
  const text = Array.from({ length: 140_000 }, (_, at) => sentence(at)).join("")
  const source = searchable(text)

  it.each([
    ["normalised", `In village 77777 of the  lorem valley the council`],
    ["fuzzy", `In village 77777 of the lorem vally the council cuonted 544439 goats`],
    [
      "absent",
      `Nobody in the whole lorem ipsum dolor wrote such a long sentence about 12 geese and 3 swans.`,
    ],
    ["long", `${sentence(70_000)}${sentence(70_001)}`.repeat(20)],
  ])(
    "answers without comparing everything with everything: %s",
    (kind, exact) => {
      // Squaring ten megabytes would take hours: the test's own limit tells that from a busy machine.
      const match = matchQuote(source, { exact })
      if (kind === "normalised" || kind === "fuzzy") expect(match?.match.kind).toBe(kind)
    },
    120_000,
  )

  it.each([
    ["one letter", "a".repeat(1_000_000), `${"a".repeat(4_999)}b`],
    ["one letter, which it does hold", "a".repeat(1_000_000), "a".repeat(4_999)],
    ["one short word", "ab ".repeat(330_000), `${"ab ".repeat(1_600)}x`],
    ["a line of noughts", "0, ".repeat(330_000), `${"0, ".repeat(1_600)}1`],
  ])(
    "takes no longer over a text of %s",
    (_, text, exact) => {
      expect(() => matchQuote(text, { exact })).not.toThrow()
    },
    60_000,
  )
})
