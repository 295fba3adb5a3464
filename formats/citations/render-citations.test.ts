import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runsText } from "@/core/sources/citation"
import { type CitationStyle, citationLocales, citationStyles } from "@/core/sources/citation-style"
import type { CslItem } from "@/core/sources/source"
import type { CitationItem } from "@/editor/model/nodes/inline"
import { type Cluster, renderCitations } from "./render-citations"

const book = (id: string, more: Partial<CslItem> = {}) => ({
  id,
  csl: {
    ...{ id, type: "book", title: `On the geese of ${id}`, publisher: "Lorem Press" },
    ...{ author: [{ family: "Ander", given: "Ann" }], issued: { "date-parts": [[2013]] } },
    ...more,
  } as CslItem,
})
const ander = book("Lorem Valley")
const swans = book("Sitmere", {
  ...{ type: "webpage", title: "Swans counted", author: [{ literal: "Swan Post" }] },
  ...{ issued: { "date-parts": [[2014, 5, 3]] }, URL: "https://swans.example/count?a=1&b=2" },
  publisher: "",
})
const plain = { locator: null, label: null, prefix: null, suffix: null }
const cite = (sourceId: string, more: Partial<CitationItem> = {}): Cluster => ({
  items: [{ ...plain, sourceId, ...more }],
})
const labelsIn = (style: CitationStyle, clusters: Cluster[], sources = [ander, swans]) =>
  renderCitations({ style, locale: "en-US", clusters, sources }).labels.map(label => runsText(label.runs))

// The first citation of a style reads it, which takes its time where others are at work.
describe("citations written by a style", { timeout: 120_000 }, () => {
  const thrice = [
    cite(ander.id, { locator: "10–15", label: "page", prefix: "see" }),
    cite(swans.id),
    cite(ander.id),
  ]

  it.each([
    ["apa", ["(see Ander, 2013, pp. 10–15)", "(Swan Post, 2014)", "(Ander, 2013)"]],
    ["harvard", ["(see Ander, 2013, pp. 10–15)", "(Swan Post, 2014)", "(Ander, 2013)"]],
    ["vancouver", ["(see 1)", "(2)", "(1)"]],
    ["wikipedia", ["see [1]:10–15", "[2]", "[1]"]],
    [
      "notes",
      [
        "see Ann Ander, On the geese of Lorem Valley, Lorem Press, 2013, 10–15.",
        "Swan Post, “Swans counted,” May 3, 2014, https://swans.example/count?a=1&b=2.",
        "Ander, On the geese of Lorem Valley.",
      ],
    ],
  ] as const)("read as %s has them", (style, labels) => {
    expect(labelsIn(style, thrice)).toEqual(labels)
  })

  it("are notes with numbers of their own in a style of notes, but not in a footnote", () => {
    const clusters = [cite(ander.id), { ...cite(ander.id), inNote: true }, cite(swans.id)]
    const { labels } = renderCitations({ style: "notes", locale: "en-US", clusters, sources: [ander, swans] })
    expect(labels.map(label => label.note)).toEqual([1, null, 2])
    expect(runsText(labels[1]?.runs ?? [])).toBe("Ibid.")
  })

  it("are told apart by letters where author and year are the same", () => {
    expect(labelsIn("apa", [cite("A"), cite("B")], [book("A"), book("B")])).toEqual([
      "(Ander, 2013a)",
      "(Ander, 2013b)",
    ])
  })

  it("leave out what is not there for whoever asks, and say how much", () => {
    const clusters = [
      { items: [...cite("gone").items, ...cite(swans.id).items] },
      cite("gone"),
      cite(ander.id),
    ]
    const { labels, bibliography } = renderCitations({
      ...{ style: "wikipedia", locale: "en-US", clusters, sources: [ander, swans] },
    })
    expect(labels.map(label => [runsText(label.runs), label.missing])).toEqual([
      ["[1]", 1],
      ["", 1],
      ["[2]", 0],
    ])
    expect(bibliography.map(entry => entry.sourceId)).toEqual([swans.id, ander.id])
  })

  it("bring a bibliography that counts how often each source is cited", () => {
    const { bibliography } = renderCitations({
      ...{ style: "apa", locale: "en-US", clusters: thrice, sources: [ander, swans] },
    })
    expect(bibliography.map(({ runs, used }) => [runsText(runs), used])).toEqual([
      ["Ander, A. (2013). On the geese of Lorem Valley. Lorem Press.", 2],
      ["Swan Post. (2014, May 3). Swans counted. https://swans.example/count?a=1&b=2", 1],
    ])
    expect(bibliography[1]?.runs.at(-1)).toEqual({
      text: "https://swans.example/count?a=1&b=2",
      href: "https://swans.example/count?a=1&b=2",
    })
  })

  it("come out as nothing for a text that cites nothing", () => {
    for (const style of citationStyles)
      expect(renderCitations({ style, locale: "en-US", clusters: [], sources: [] })).toEqual({
        labels: [],
        bibliography: [],
      })
  })

  it("speak each language", () => {
    const and = citationLocales.map(locale => {
      const two = book("Lorem", { author: [{ family: "Ander" }, { family: "Beck" }] })
      const { labels } = renderCitations({
        style: "harvard",
        locale,
        clusters: [cite("Lorem")],
        sources: [two],
      })
      return runsText(labels[0]?.runs ?? [])
    })
    expect(and).toEqual([
      "(Ander and Beck, 2013)",
      "(Ander und Beck, 2013)",
      "(Ander y Beck, 2013)",
      "(Ander et Beck, 2013)",
      "(Ander en Beck, 2013)",
    ])
  })

  it("hold a record's markup as words, with nothing to follow but web addresses", () => {
    const hostile = book("Hostile", {
      ...{
        title: `<img src=x onerror=alert(1)><script>alert(2)</script><a href="javascript:alert(3)">geese</a>`,
      },
      ...{ type: "webpage", URL: "javascript:alert(4)", publisher: `<iframe srcdoc="x">` },
      note: "{:type: legal_case} URL: https://other.example",
    })
    for (const style of citationStyles) {
      const { labels, bibliography } = renderCitations({
        ...{
          style,
          locale: "en-US",
          clusters: [cite("Hostile", { prefix: "<b onclick=x>", suffix: "</b><svg>" })],
        },
        sources: [hostile],
      })
      const runs = [...labels, ...bibliography].flatMap(one => one.runs)
      expect(runs.filter(run => run.href)).toEqual([])
      for (const run of runs) expect(Object.keys(run).sort().join()).toMatch(/^(styles,)?text$/)
    }
  })

  it("are written of records that hold nonsense", () => {
    const odd = {
      ...{
        id: "Odd",
        type: "report",
        title: 7,
        author: "Ander",
        editor: [null, { family: {} }, { family: "Beck" }],
      },
      ...{
        issued: { "date-parts": [["x"], null], season: [] },
        accessed: "2013",
        page: { from: 1 },
        volume: [],
      },
    } as unknown as CslItem
    for (const style of citationStyles)
      expect(labelsIn(style, [cite("Odd")], [{ id: "Odd", csl: odd }])[0]).not.toBe("")
  })

  const names = ["A", "B", "C", "D", "E"]
  const library = names.map((name, at) =>
    book(name, {
      author: [{ family: at % 2 ? "Ander" : "Beck", given: "Ann" }],
      issued: { "date-parts": [[2010 + (at % 3)]] },
    }),
  )
  const cluster = fc
    .tuple(fc.subarray(names, { minLength: 1, maxLength: 2 }), fc.constantFrom(null, "7"), fc.boolean())
    .map(([ids, locator, inNote]) => ({
      items: ids.map(sourceId => ({ ...plain, sourceId, locator, label: locator && "page" })),
      ...(inNote ? { inNote } : {}),
    }))

  it.each(["apa", "wikipedia", "notes"] as const)(
    "read after any changes of a text as if %s wrote them for the first time",
    style => {
      let n = 0
      fc.assert(
        fc.property(
          fc.array(fc.array(cluster, { maxLength: 6 }), { minLength: 2, maxLength: 4 }),
          versions => {
            const text = `changing-${style}-${n++}`
            const given = { style, locale: "en-US" as const, sources: library }
            const kept = versions.map(clusters => renderCitations({ ...given, clusters, text })).at(-1)
            const anew = renderCitations({ ...given, clusters: versions.at(-1) ?? [], text: `new-${text}` })
            expect(kept).toEqual(anew)
          },
        ),
        { numRuns: 15 },
      )
    },
  )

  it("follow a record that was corrected", () => {
    const given = {
      style: "apa" as const,
      locale: "en-US" as const,
      clusters: [cite("A")],
      text: "corrected",
    }
    renderCitations({ ...given, sources: [book("A")] })
    const { labels } = renderCitations({
      ...given,
      sources: [book("A", { issued: { "date-parts": [[1999]] } })],
    })
    expect(runsText(labels[0]?.runs ?? [])).toBe("(Ander, 1999)")
  })
})
