import { describe, expect, it } from "vitest"
import {
  article,
  br,
  claim,
  footnote,
  h,
  image,
  infobox,
  li,
  p,
  table,
  td,
  th,
  title,
  tr,
  ul,
} from "@/editor/testing/build"
import { readAhead, sectionsOf, sentencesOfBlock } from "./coverage-in-document"

const counts = (doc: ReturnType<typeof article>) =>
  sectionsOf(doc, "en").map(({ heading, nth, level, counts: { uncovered, partly, covered } }) => [
    ...[heading, nth, level],
    ...[uncovered, partly, covered],
  ])

describe("the sections of an article", () => {
  it("begin with the lead and go by their headings, told apart where two say the same", () => {
    const doc = article(
      title("On 9 geese"),
      p("Some 42 geese came. They left."),
      h(1, "Losses"),
      p(claim("c1", "Nine geese fell.")),
      h(2, "Later"),
      p("Of ", claim("c2", "30 geese"), " none came back."),
      h(1, " Losses "),
      p("Nobody knows."),
    )
    expect(counts(doc)).toEqual([
      ["", 0, 0, 2, 0, 0],
      ["Losses", 0, 1, 0, 0, 1],
      ["Later", 0, 2, 0, 1, 0],
      ["Losses", 1, 1, 1, 0, 0],
    ])
    expect(sectionsOf(doc, "en").map(section => section.claims)).toEqual([[], ["c1"], ["c2"], []])
    expect(sectionsOf(doc, "en").map(({ from, to }) => doc.textBetween(from, to, "|"))).toEqual([
      "On 9 geese|Some 42 geese came. They left.",
      "Losses|Nine geese fell.",
      "Later|Of 30 geese none came back.",
      " Losses |Nobody knows.",
    ])
  })

  it("count cells by their lines and no labels, captions, list items and footnotes by their sentences", () => {
    const doc = article(
      infobox(
        tr(th("Strength")),
        tr(td(p("1,500 geese", br(), "from Lorem")), td("5,000 ducks. All white.")),
        tr(td("—")),
      ),
      table(tr(th("Village"), th("Geese")), tr(th("Lorem"), td("12"))),
      image({ src: "https://example.org/a.png" }, "Geese over Lorem. Taken at dawn."),
      ul(li("one goose"), li("two geese")),
      p("Counted", footnote("By Dr. Lorem. Twice."), " at dawn."),
    )
    // Two lines and two sentences in the infobox, one cell, two in the caption, two items, and three around the footnote.
    expect(counts(doc)).toEqual([["", 0, 0, 2 + 2 + 1 + 2 + 2 + 3, 0, 0]])
  })

  it("do not begin at a heading without words", () => {
    expect(counts(article(p("One."), h(1, " "), p("Two.")))).toEqual([["", 0, 0, 2, 0, 0]])
  })

  it("read only what changed again", () => {
    const doc = article(p("Some geese came."), h(1, "Losses"), p("None."))
    const before = sentencesOfBlock(doc.child(1), "en")
    sectionsOf(doc, "en")
    expect(sentencesOfBlock(doc.child(1), "en")).toBe(before)
  })

  it("give sentences their places in the document", () => {
    const doc = article(p("Some 42 geese came. They left."), ul(li("Dr. Lorem counted.")))
    const said = [1, 2].flatMap(index => {
      const block = doc.child(index)
      const start = index === 1 ? doc.child(0).nodeSize : doc.child(0).nodeSize + doc.child(1).nodeSize
      return sentencesOfBlock(block, "en").map(({ from, to }) => doc.textBetween(start + from, start + to))
    })
    expect(said).toEqual(["Some 42 geese came.", "They left.", "Dr. Lorem counted."])
  })
})

describe("reading ahead", () => {
  const long = () =>
    article(title("Geese"), ...Array.from({ length: 300 }, (_, n) => p(`${n} geese came. `.repeat(30))))

  it("rests between pieces of a long text, and reads no block twice", async () => {
    const doc = long()
    let rests = 0
    const rest = async () => {
      rests++
    }
    await readAhead(doc, "en", rest)
    expect(rests).toBeGreaterThan(3)
    const before = rests
    const more = doc.copy(doc.content.addToEnd(p("One goose left.")))
    await readAhead(more, "en", rest)
    expect(rests).toBe(before)
  })

  it("changes nothing of what the sections say", async () => {
    const [one, other] = [long(), long()]
    await readAhead(one, "en", async () => {})
    expect(sectionsOf(one, "en")).toEqual(sectionsOf(other, "en"))
  })
})
