import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { detectFigures } from "./detect"
import type { Qualifier } from "./figure"
import { en } from "./languages/en"
import { es } from "./languages/es"
import { readFigure } from "./read-figure"
import { inWords, numberStyles } from "./testing/write-numbers"

type Ends = { low: number | null; best: number | null; high: number | null; qualifier: Qualifier }

const exact = (n: number): Ends => ({ low: n, best: n, high: n, qualifier: "exact" })

/** What the words of a qualifier make of a number. */
function qualified(n: number, qualifier: Qualifier): Ends {
  if (qualifier === "at_least" || qualifier === "more_than")
    return { low: n, best: null, high: null, qualifier }
  if (qualifier === "up_to" || qualifier === "less_than") return { low: null, best: null, high: n, qualifier }
  return { low: n, best: n, high: n, qualifier }
}

const count = fc.oneof(fc.integer({ min: 2, max: 999 }), fc.integer({ min: 1000, max: 9_999_999 }))
const pair = fc
  .tuple(count, count)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  // "25–50,000" shares its thousands: nobody means 25.
  .filter(([a, b]) => b % 1000 !== 0 || b <= a * 1000 || b > a * 3000)

const sentences = [
  (n: string) => `The shelling killed ${n} soldiers near the river.`,
  (n: string) => `In the first week ${n} soldiers were killed.`,
  (n: string) => `They said that ${n} soldiers had been killed by the shelling.`,
]

function ends(text: string, language = "en"): Ends | null {
  const found = detectFigures(text, { language }).filter(
    one => one.measure === "killed" || one.kind !== "people",
  )
  const [only] = found
  if (!only || found.length > 1) return null
  const { low, best, high, qualifier } = only
  return { low, best, high, qualifier }
}

function typed(text: string): Ends | null {
  const read = readFigure(text)
  return read && { low: read.low, best: read.best, high: read.high, qualifier: read.qualifier }
}

describe("a number", () => {
  it.each(Object.entries(numberStyles))("reads back from %s", (_, write) => {
    fc.assert(
      fc.property(count, fc.constantFrom(...sentences), (n, sentence) => {
        const { value, words } = write(n)
        expect(ends(sentence(words)), sentence(words)).toEqual(exact(value))
        expect(typed(words), words).toEqual(exact(value))
      }),
      { numRuns: 300 },
    )
  })
})

const ranges: Record<string, (a: string, b: string) => string> = {
  "an en dash": (a, b) => `${a}–${b}`,
  "a spaced en dash": (a, b) => `${a} – ${b}`,
  "a hyphen": (a, b) => `${a}-${b}`,
  "a word": (a, b) => `${a} to ${b}`,
  "between and": (a, b) => `between ${a} and ${b}`,
  "from to": (a, b) => `from ${a} to ${b}`,
}
const writers = (["bare digits", "digits grouped by commas", "thin spaces"] as const).map(
  style => (n: number) => numberStyles[style](n).words,
)

describe("a range", () => {
  it.each(Object.entries(ranges))("reads back from %s", (_, join) => {
    fc.assert(
      fc.property(
        pair,
        fc.constantFrom(...writers),
        fc.constantFrom(...sentences),
        ([a, b], write, sentence) => {
          const words = join(write(a), write(b))
          const wanted = { low: a, best: null, high: b, qualifier: "range" }
          expect(ends(sentence(words)), sentence(words)).toEqual(wanted)
          expect(typed(words), words).toEqual(wanted)
        },
      ),
      { numRuns: 300 },
    )
  })

  it("reads back from words", () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...sentences), ([a, b], sentence) => {
        // "Between two and five thousand" shares its thousand: no style writes 2–5,000 so.
        fc.pre(b % 100 !== 0)
        const words = `from ${inWords(a)} to ${inWords(b)}`
        expect(ends(sentence(words)), sentence(words)).toMatchObject({ low: a, high: b })
      }),
      { numRuns: 300 },
    )
  })
})

const bounding = (list: readonly (readonly [string, string])[]) =>
  list.filter(([, qualifier]) => qualifier !== "hedge" && qualifier !== "skip") as [string, Qualifier][]

describe("a qualifier before the number", () => {
  it.each(bounding(en.before))("reads back from %s: %s", (phrase, qualifier) => {
    fc.assert(
      fc.property(count, fc.constantFrom(...writers), fc.constantFrom(...sentences), (n, write, sentence) => {
        // A hedged bare number that is not round reads as a year ("around 1943").
        fc.pre(qualifier !== "approximately" || n < 1000 || n > 2999 || n % 10 === 0)
        const words = `${phrase} ${write(n)}`
        expect(ends(sentence(words)), sentence(words)).toEqual(qualified(n, qualifier))
      }),
      { numRuns: 60 },
    )
  })
})

describe("a qualifier after the number", () => {
  it.each(bounding(en.after))("reads back from %s: %s", (phrase, qualifier) => {
    fc.assert(
      fc.property(count, fc.constantFrom(...writers), (n, write) => {
        const words = phrase === "+" ? `${write(n)}+` : `${write(n)} ${phrase}`
        expect(typed(words), words).toEqual(qualified(n, qualifier))
      }),
      { numRuns: 60 },
    )
  })
})

describe("Spanish", () => {
  const styles = [
    String,
    (n: number) => numberStyles.points(n).words,
    (n: number) => numberStyles.spaces(n).words,
  ]

  it.each(bounding(es.before))("reads back from %s: %s", (phrase, qualifier) => {
    fc.assert(
      fc.property(count, fc.constantFrom(...styles), (n, write) => {
        fc.pre(n < 1000 || n > 2999 || n % 10 === 0)
        const sentence = `Murieron ${phrase} ${write(n)} soldados en la batalla.`
        expect(ends(sentence, "es"), sentence).toEqual(qualified(n, qualifier))
      }),
      { numRuns: 60 },
    )
  })

  it.each(["–", " – ", "-", " a "])("reads back a range from %j", join => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...styles), ([a, b], write) => {
        const sentence = `Murieron ${write(a)}${join}${write(b)} soldados en la batalla.`
        expect(ends(sentence, "es"), sentence).toEqual({ low: a, best: null, high: b, qualifier: "range" })
      }),
      { numRuns: 200 },
    )
  })
})
