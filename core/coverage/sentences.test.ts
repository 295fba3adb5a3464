import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type SentenceOptions, sentencesOf } from "./sentences"

const read = (text: string, options?: SentenceOptions) =>
  sentencesOf(text, options).map(({ start, end }) => text.slice(start, end))

/** Written with a bar where a sentence ends. */
const marked = (text: string) =>
  [text.replaceAll("| ", " ").replaceAll("|", ""), text.split("|").map(part => part.trim())] as const

describe("a sentence", () => {
  it.each([
    // Titles, ranks, initials
    "Dr. Lorem met Gen. Ipsum.| They left.",
    "J. R. Ipsum and A. Dolor came.| Both stayed.",
    "St. Lorem lies under Mt. Ipsum.| It is small.",
    "The war is called Lorem War I.| Ruritania lost.",
    "They chose plan B.| The others did not.",
    // Acronyms
    "In the U.R. the army lost.| In the U.R. Army many wept.",
    "He came from the U.R.| The others stayed.",
    "It began at 5 p.m. on Monday.| It ended at 6 p.m.| The geese slept.",
    // Numbers, dates, pages
    "About 3.5 million geese.| No. 5 was lost.| No.| He said so.",
    "On Aug. 4 they came.| From Jan. to Mar. nothing.",
    "See p. 4 and pp. 4–5 in vol. 3.| See also no. 2.",
    "It cost £3.5m.| Then it sank (c. 1910).",
    // Abbreviations that may end
    "Geese, ducks, etc. were counted.| Geese, ducks, etc.| The rest flew.",
    "Lorem Co. Ltd. was founded.| Ipsum et al. counted it.",
    "Some birds, e.g. Geese, i.e. Anser, stayed.",
    // Quotations and brackets
    "He said “Stop!” and left.| She asked: “Why?”| He went.",
    'He said "Stop."| Then he left.',
    "(He came.| He saw.)| Then he left.",
    // References
    "They were killed.[1]| The army left.[2][3]| It rained.[citation needed]| Nobody knew. [4]| Then it ended.",
    // Dots that end nothing
    "Wait… the army came.| Wait...| The army left.",
    "1. First thing.| 2. Second thing.",
  ])("ends where a reader ends it: %s", text => {
    const [plain, parts] = marked(text)
    expect(read(plain)).toEqual(parts)
  })

  it.each<[string, string, string[]]>([
    [
      "es",
      "El Sr. Lorem llegó. ¿Qué dijo? «No.» El gral. Ipsum no.",
      ["El Sr. Lorem llegó.", "¿Qué dijo?", "«No.»", "El gral. Ipsum no."],
    ],
    ["de", "Dr. Lorem zählte z.B. Gänse. Nr. 5 fehlte.", ["Dr. Lorem zählte z.B. Gänse.", "Nr. 5 fehlte."]],
    ["fr", "M. Lorem compte. Mme Ipsum aussi.", ["M. Lorem compte.", "Mme Ipsum aussi."]],
    ["ar", "انتهى الأمر. ثم عاد؟ نعم.", ["انتهى الأمر.", "ثم عاد؟", "نعم."]],
    ["zh", "完了。次へ。", ["完了。", "次へ。"]],
    ["not a tag!", "One. Two.", ["One.", "Two."]],
  ])("ends as its language (%s) ends it", (language, text, parts) => {
    expect(read(text, { language })).toEqual(parts)
  })

  it("is a whole entry in a cell: a line of its own, whatever it begins with", () => {
    expect(read("1,500–2,000 fighters\nfrom Lorem\n| —", { lines: true })).toEqual([
      "1,500–2,000 fighters",
      "from Lorem",
    ])
    expect(read("Walid Lorem † (Leader of Ipsum) Ans Dolor †", { lines: true })).toHaveLength(1)
  })

  it("runs on over a break in prose that is none in its words", () => {
    expect(read("The geese\nwere counted. They\nflew.")).toEqual(["The geese\nwere counted.", "They\nflew."])
    expect(read("First verse\nSecond verse")).toEqual(["First verse", "Second verse"])
  })

  it("needs a letter or a digit", () => {
    expect(read(" — … | † ")).toEqual([])
    expect(read("")).toEqual([])
    expect(read("42")).toEqual(["42"])
  })

  it("is found in time that grows with the text, whatever it holds", () => {
    expect(read("! ".repeat(300_000))).toEqual([])
    expect(read(`a${" . b".repeat(100_000)}`)).toHaveLength(1)
    expect(read("Dr. ".repeat(100_000))).toHaveLength(1)
  })

  it("holds every letter and digit of its text once, in order", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "Dr.",
        "No.",
        "5",
        "U.R.",
        "[1]",
        "etc.",
        "“",
        "”",
        ".",
        "!",
        "?",
        "\n",
        " ",
        "(",
        ")",
        "The",
        "geese",
        "𝟘",
        "é",
        "…",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, lines) => {
        const text = pieces.join("")
        let last = 0
        for (const { start, end } of sentencesOf(text, { lines })) {
          expect(text.slice(last, start)).not.toMatch(/[\p{L}\p{N}]/u)
          expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          last = end
        }
        expect(text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u)
      }),
      { numRuns: 500 },
    )
  })
})
