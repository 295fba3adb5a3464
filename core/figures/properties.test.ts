import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compareEnds } from "./compare-ends"
import { detectFigures } from "./detect"
import { apart, envelope, inside } from "./envelope"
import {
  type Figure,
  figureKinds,
  figureStates,
  measures,
  populations,
  type Qualifier,
  qualifiers,
  relations,
} from "./figure"
import { lexiconOf } from "./lexicons"
import { printFigure } from "./print"
import { readFigure } from "./read-figure"
import { relateFigures } from "./relate"
import { readSentence } from "./sentence"
import { figure } from "./testing/figure-line"
import { readSegment, type Token } from "./tokens"
import { checkTotal } from "./totals"

const words = fc.array(
  fc.constantFrom(
    "40",
    "1,200",
    "–",
    "-",
    "to",
    "between",
    "and",
    "killed",
    "were",
    "soldiers",
    "(",
    ")",
    ",",
    ".",
    "of",
    "the",
    "at least",
    "dozens",
    "hundred",
    "$",
    "%",
    "May",
    "1944",
    "not",
    "\n",
    "[",
    "constructor",
    "__proto__",
    "†",
    "٣",
    "half",
    "a",
  ),
  { maxLength: 40 },
)
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  words.map(list => list.join(" ")),
  words.map(list => list.join("")),
)

describe("detectFigures", () => {
  it("never throws and gives valid offsets and ordered bounds for any string", () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(null, "strength1", "casualties2"),
        fc.constantFrom("en", "es"),
        (source, field, language) => {
          for (const found of detectFigures(source, { field, language, kinds: "all" })) {
            expect(found.start).toBeGreaterThanOrEqual(0)
            expect(found.end).toBeGreaterThan(found.start)
            expect(found.end).toBeLessThanOrEqual(source.length)
            expect(found.raw).toBe(source.slice(found.start, found.end))
            if (found.low !== null && found.high !== null) expect(found.low).toBeLessThanOrEqual(found.high)
          }
        },
      ),
      { numRuns: 1500 },
    )
  })

  it("never lets two figures overlap", () => {
    fc.assert(
      fc.property(text, source => {
        const found = detectFigures(source, { kinds: "all" })
        for (let i = 1; i < found.length; i++)
          expect(found[i]!.start).toBeGreaterThanOrEqual(found[i - 1]!.end)
      }),
      { numRuns: 800 },
    )
  })

  it("looks at each word a bounded number of times, whatever the sentence", () => {
    const lexicon = lexiconOf("en")
    const looks = (source: string) => {
      const { tokens } = readSegment(source, 0, lexicon, true)
      let count = 0
      const watched = new Proxy(tokens, {
        get(target, key) {
          if (typeof key === "string" && /^\d+$/.test(key)) count++
          return Reflect.get(target, key) as Token
        },
      })
      readSentence(watched, lexicon, { field: null, lines: false })
      return count / tokens.length
    }
    for (const unit of [
      "1 ",
      "1944 ",
      "(1 ",
      "2 and ",
      "40 men ",
      "killed ",
      "of the 20 ",
      "1 - ",
      "hundreds of ",
      "4 August ",
      "3 tanks ",
    ]) {
      expect(looks(unit.repeat(900)), unit).toBeLessThan(looks(unit.repeat(100)) * 1.3 + 5)
    }
  })

  it("reads a sentence of ten thousand words in pieces", () => {
    const long = "40 men were killed, ".repeat(10_000)
    expect(detectFigures(long).length).toBe(10_000)
  })
})

const count = fc.integer({ min: 2, max: 9_000_000 })
const styles: Record<string, (n: string, m: string) => [string, Qualifier]> = {
  exact: n => [n, "exact"],
  dash: (n, m) => [`${n}–${m}`, "range"],
  hyphen: (n, m) => [`${n}-${m}`, "range"],
  spaced: (n, m) => [`${n} – ${m}`, "range"],
  to: (n, m) => [`${n} to ${m}`, "range"],
  between: (n, m) => [`between ${n} and ${m}`, "range"],
  from: (n, m) => [`from ${n} to ${m}`, "range"],
  atLeast: n => [`at least ${n}`, "at_least"],
  noFewer: n => [`no fewer than ${n}`, "at_least"],
  sign: n => [`≥ ${n}`, "at_least"],
  moreThan: n => [`more than ${n}`, "more_than"],
  over: n => [`over ${n}`, "more_than"],
  plus: n => [`${n}+`, "more_than"],
  upTo: n => [`up to ${n}`, "up_to"],
  asMany: n => [`as many as ${n}`, "up_to"],
  noMore: n => [`no more than ${n}`, "up_to"],
  fewer: n => [`fewer than ${n}`, "less_than"],
  about: n => [`about ${n}`, "approximately"],
  tilde: n => [`~${n}`, "approximately"],
  circa: n => [`c. ${n}`, "approximately"],
  nearly: n => [`nearly ${n}`, "nearly"],
}
const grouped = (n: number) => n.toLocaleString("en-US")

describe("readFigure", () => {
  it("reads back every style an interval can be written in", () => {
    fc.assert(
      fc.property(
        count,
        fc.integer({ min: 1, max: 5_000 }),
        fc.constantFrom(...Object.keys(styles)),
        fc.constantFrom("civilians killed", "soldiers", "people were wounded"),
        (n, more, style, noun) => {
          const [written, qualifier] = styles[style]!(grouped(n), grouped(n + more))
          const found = readFigure(`${written} ${noun}`)
          expect(found?.qualifier, written).toBe(qualifier)
          const [low, high] =
            qualifier === "range"
              ? [n, n + more]
              : qualifier === "at_least" || qualifier === "more_than"
                ? [n, null]
                : qualifier === "up_to" || qualifier === "less_than"
                  ? [null, n]
                  : [n, n]
          expect([found?.low, found?.high], written).toEqual([low, high])
        },
      ),
      { numRuns: 1500 },
    )
  })

  it("reads back what printFigure writes", () => {
    fc.assert(
      fc.property(anyFigure, one => {
        const back = readFigure(printFigure(one))
        expect([back?.low, back?.high, back?.qualifier]).toEqual([one.low, one.high, one.qualifier])
      }),
      { numRuns: 1000 },
    )
  })
})

const anyFigure: fc.Arbitrary<Figure> = fc
  .tuple(
    count,
    fc.integer({ min: 1, max: 100_000 }),
    fc.constantFrom<Qualifier>(
      "exact",
      "approximately",
      "nearly",
      "at_least",
      "more_than",
      "up_to",
      "less_than",
      "range",
    ),
  )
  .map(([n, more, qualifier]) => {
    switch (qualifier) {
      case "range":
        return figure(n, n + more)
      case "at_least":
      case "more_than":
        return figure(n, null, { qualifier })
      case "up_to":
      case "less_than":
        return figure(null, n, { qualifier })
      default:
        return figure(n, n, { qualifier })
    }
  })

const mirrored = { within: "contains", contains: "within" } as const

describe("relateFigures", () => {
  it("is symmetric where it must be", () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, (a, b) => {
        const there = relateFigures(a, b).relation
        const back = relateFigures(b, a).relation
        expect(back).toBe(there in mirrored ? mirrored[there as keyof typeof mirrored] : there)
      }),
      { numRuns: 2000 },
    )
  })

  it("calls a figure equal to itself", () => {
    fc.assert(fc.property(anyFigure, a => relateFigures(a, a).relation === "equal"))
  })

  it("says within only where the envelope lies inside, and contradicts only where nothing is shared", () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, (a, b) => {
        const { relation } = relateFigures(a, b)
        const [ours, theirs] = [envelope(a)!, envelope(b)!]
        if (relation === "within") expect(inside(ours, theirs)).toBe(true)
        if (relation === "contradicts") expect(apart(ours, theirs)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it("spans every figure by its own ends, and the middle it names", () => {
    fc.assert(
      fc.property(anyFigure, a => {
        const { low, high } = envelope(a)!
        // An open bound leaves its number out; "nearly" stays below it.
        const strict = a.qualifier === "more_than" || a.qualifier === "less_than" || a.qualifier === "nearly"
        if (!strict && a.low !== null) expect(low).toBeLessThanOrEqual(a.low)
        if (!strict && a.high !== null) expect(high).toBeGreaterThanOrEqual(a.high)
        expect(low).toBeLessThanOrEqual(high)
        expect(low).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 1000 },
    )
  })

  it("never says less of a wider claim than of a narrower: what holds the wider holds the narrower", () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, anyFigure, (a, b, c) => {
        const [ours, middle, theirs] = [envelope(a)!, envelope(b)!, envelope(c)!]
        fc.pre(inside(ours, middle) && inside(middle, theirs))
        expect(inside(ours, theirs)).toBe(true)
        expect(["equal", "rounding_equal", "within"]).toContain(relateFigures(a, c).relation)
      }),
      { numRuns: 2000 },
    )
  })

  it("never crashes on any pair of figures, whatever they count, and answers with a known relation", () => {
    const bound = fc.option(fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.maxSafeInteger()), {
      nil: null,
    })
    const odd = fc
      .record({
        low: bound,
        best: bound,
        high: bound,
        qualifier: fc.constantFrom(...qualifiers),
        state: fc.constantFrom(...figureStates),
        kind: fc.constantFrom(...figureKinds),
        measure: fc.constantFrom(...measures),
        population: fc.constantFrom(...populations),
        side: fc.constantFrom(null, 1 as const, 2 as const),
        asOf: fc.constantFrom(undefined, "2013-08-04", "yesterday", ""),
        unit: fc.constantFrom(undefined, "EUR", "km"),
      })
      .map(one => figure(one.low, one.high, one as Partial<Figure>))
    fc.assert(
      fc.property(odd, odd, (a, b) => {
        const { relation, reasons } = relateFigures(a, b)
        expect(relations).toContain(relation)
        expect(reasons.every(reason => reason.code.startsWith("figures."))).toBe(true)
        const evidence = { id: "e", figure: b, quoteFound: true, independent: true }
        expect(() => compareEnds(a, [evidence, { ...evidence, id: "f", figure: a }])).not.toThrow()
        expect(() => checkTotal(a, [b, a])).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  })

  it("never crashes on any interval", () => {
    const bound = fc.option(fc.oneof(fc.integer(), fc.double({ noNaN: true })), { nil: null })
    fc.assert(
      fc.property(
        bound,
        bound,
        fc.constantFrom<Qualifier>("exact", "range", "vague", "nearly", "approximately", "less_than"),
        (low, high, qualifier) => {
          const odd = figure(low, high, { qualifier })
          expect(() => relateFigures(odd, figure(10, 20))).not.toThrow()
        },
      ),
      { numRuns: 1000 },
    )
  })
})
