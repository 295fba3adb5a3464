import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { refusalOf } from "@/core/failing/app-error"
import { detectFigures } from "@/core/figures/detect"
import { schema } from "@/editor/model/schema"
import type { DocJson, Imported } from "../imported"
import { decodeText } from "../parts/decode"
import { mapFaults } from "../testing/map-faults"
import { findImporter } from "./index"
import { plain } from "./plain"
import { wikitext } from "./wikitext"

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string, title?: string): Imported => {
  const got = wikitext.read(bytes(text), title ? { title } : {})
  if (got instanceof Promise) throw new Error("reads at once")
  return got
}
const nodesOf = (node: DocJson, type: string): DocJson[] => [
  ...(node.type === type ? [node] : []),
  ...(node.content ?? []).flatMap(child => nodesOf(child, type)),
]
const words = (node: DocJson): string => (node.text ?? "") + (node.content ?? []).map(words).join("")
const marked = (doc: DocJson, mark: string) =>
  nodesOf(doc, "text")
    .filter(node => node.marks?.some(one => one.type === mark))
    .map(words)
const cited = (doc: DocJson) =>
  nodesOf(doc, "citation").map(node =>
    ((node.attrs?.items ?? []) as { sourceId: string; locator: string | null }[]).map(item =>
      [item.sourceId, item.locator].filter(Boolean).join(" "),
    ),
  )

const cite = (title: string) => `{{cite web|title=${title}|url=https://lorem.example/${title}}}`

describe("references", () => {
  it.each([
    ["defined later", `a<ref name=x/> b<ref name=x>${cite("Geese")}</ref>`, [["s1"], ["s1"]]],
    [
      "defined in an infobox",
      `{{Infobox pond|name=P|depth=3<ref name="x">${cite("Geese")}</ref>}}\na<ref name='x' />`,
      [["s1"], ["s1"]],
    ],
    [
      "defined in a list of references",
      `a<ref name=x/>\n{{reflist|refs=<ref name=x>${cite("Geese")}</ref>}}`,
      [["s1"]],
    ],
    [
      "of the same name in another group",
      `a<ref name=x>${cite("Geese")}</ref><ref name=x group=n>${cite("Ducks")}</ref><ref name=x group=n/>`,
      [["s1"], ["s2"], ["s2"]],
    ],
    [
      "that say the same without a name",
      `a<ref>${cite("Geese")}</ref> b<ref>${cite("Geese")}</ref>`,
      [["s1"], ["s1"]],
    ],
    [
      "with the page behind them",
      `a<ref name=x>${cite("Geese")}</ref>{{rp|5–7}} b<ref name=x/>{{rp|9}}`,
      [["s1 5–7"], ["s1 9"]],
    ],
    ["with two sources", `a<ref>${cite("Geese")}; ${cite("Ducks")}, p. 4.</ref>`, [["s1", "s2 4"]]],
    [
      "that name a work by author and year",
      "a{{sfn|Lorem|2010|p=5}}\n* {{cite book|last=Lorem|first=Ana|title=Geese|date=3 May 2010}}",
      [["s1 5"]],
    ],
    [
      "in a comment or nowiki",
      `a<!--<ref>${cite("Geese")}</ref>--><nowiki><ref>${cite("Ducks")}</ref></nowiki>`,
      [],
    ],
  ])("%s cite their source", (_, text, expected) => {
    expect(cited(read(text).doc)).toEqual(expected)
  })

  it("of free words are footnotes, with their words in place and what they cite in them", () => {
    const text = `a<ref name=w>Counted by ''Ana Lorem'' in the long cold spring, as ${cite("Geese")} says, on the meadow behind the mill.</ref>`
    const { doc, sources } = read(text)
    const [note] = nodesOf(doc, "footnote")
    expect(words(note as DocJson)).toContain("Counted by Ana Lorem in the long cold spring, as ")
    expect(nodesOf(note as DocJson, "citation")).toHaveLength(1)
    expect(sources.map(source => source.csl.title)).toEqual(["Geese"])
    expect(mapFaults(read(text), text)).toEqual([])
  })

  it("that nothing defines keep their source", () => {
    const [atom] = nodesOf(read("a<ref name=nowhere/>").doc, "template")
    expect(atom?.attrs).toEqual({ name: "ref: nowhere", source: "<ref name=nowhere/>" })
  })
})

describe("an infobox", () => {
  const box = `{{Infobox military conflict
|conflict=Goose War
|combatant1=Geese|combatant2=[[Swan]]s
|casualties1 = 3,798 total <br/> 504 killed
|casualties2=none
}}`

  it("has sides, fields and sections as the one of a plain dump has", () => {
    const { doc } = read(box)
    const cells = [...nodesOf(doc, "table_cell"), ...nodesOf(doc, "table_header")]
    const look = cells.map(cell => [
      cell.attrs?.field ?? null,
      cell.attrs?.side ?? null,
      (cell.content ?? []).map(words).join("/"),
    ])
    expect(look).toContainEqual(["casualties1", 1, "3,798 total/504 killed"])
    expect(look).toContainEqual(["combatant2", 2, "Swans"])
    expect(look).toContainEqual([null, null, "Casualties and losses"])
    expect(nodesOf(doc, "table")[0]?.attrs).toEqual({ role: "infobox", caption: "Goose War" })
    const [figure] = detectFigures("504 killed", { field: "casualties1", block: "infobox" })
    expect([figure?.measure, figure?.side]).toEqual(["killed", 1])
  })

  it("gives the cells that the importer of plain text gives for the same box", () => {
    const dump = `Goose War
Goose War | |||
---|---|---|---|
Belligerents | |||
Geese |
| Swans ||
Casualties and losses | |||
3,798 total
504 killed |
| none ||
`
    const plainly = plain.read(bytes(dump)) as Imported
    const cellsOf = (doc: DocJson) =>
      nodesOf(doc, "table_cell").map(cell => [cell.attrs, (cell.content ?? []).map(words)])
    expect(cellsOf(read(box).doc)).toEqual(cellsOf(plainly.doc))
  })

  it("ties a figure to the digits of its parameter", () => {
    const { doc, map } = read(box)
    const node = schema.nodeFromJSON(doc)
    let at = -1
    node.descendants((child, pos) => {
      if (child.isText && child.text?.includes("504")) at = pos + child.text.indexOf("504")
    })
    const run = map?.runs.find(one => one.pm <= at && at + 3 <= one.pm + one.len)
    expect(box.slice((run?.src ?? 0) + at - (run?.pm ?? 0)).slice(0, 3)).toBe("504")
  })
})

describe("the words of a line", () => {
  it.each([
    ["'''bold''' and ''italic''", ["bold"], ["italic"]],
    ["'''''both''' italic''", ["both"], ["both", " italic"]],
    ["''''four'''", ["four"], []],
    ["l'''goose'' is", [], ["goose"]],
    ["'''not\nover lines'''", ["not"], []],
    ["<b>by tag</b> <i>too</i>", ["by tag"], ["too"]],
  ])("%s", (text, strong, em) => {
    const { doc } = read(text)
    expect([marked(doc, "strong"), marked(doc, "em")]).toEqual([strong, em])
  })

  it.each([
    ["[[Goose|geese]]", "geese", "https://en.wikipedia.org/wiki/Goose"],
    ["[[goose]]s", "gooses", "https://en.wikipedia.org/wiki/goose"],
    ["[[Lorem Valley#Two halves|there]]", "there", "https://en.wikipedia.org/wiki/Lorem_Valley#Two_halves"],
    ["[[:de:Gans|Gans]]", "Gans", "https://de.wikipedia.org/wiki/Gans"],
    ["[[wikt:goose|goose]]", "goose", "https://en.wiktionary.org/wiki/goose"],
    ["[https://lorem.example/a words]", "words", "https://lorem.example/a"],
    ["https://lorem.example/b.", "https://lorem.example/b", "https://lorem.example/b"],
  ])("%s is a link", (text, shown, href) => {
    const links = nodesOf(read(text).doc, "text").filter(node => node.marks?.length)
    expect(links.map(node => [words(node), node.marks?.[0]?.attrs?.href])).toEqual([[shown, href]])
  })

  it("leads to the wiki whose names of categories it uses", () => {
    const { doc, language } = read("[[Gans]]\n[[Kategorie:Vögel]]")
    expect([language, nodesOf(doc, "text")[1]?.marks?.[0]?.attrs?.href]).toEqual([
      "de",
      "https://de.wikipedia.org/wiki/Gans",
    ])
  })
})

const token = fc.constantFrom(
  ...[
    "{{",
    "}}",
    "{{{",
    "}}}",
    "{|",
    "|}",
    "|-",
    "|+",
    "||",
    "!!",
    "|",
    "!",
    "[[",
    "]]",
    "[",
    "]",
    "=",
    "==",
    "'''",
    "''",
    "'",
  ],
  ...[
    "<!--",
    "-->",
    "<ref>",
    "<ref name=a>",
    "<ref name=a/>",
    "</ref>",
    "<nowiki>",
    "</nowiki>",
    "<br>",
    "<b>",
    "</b>",
    "<pre>",
    "</pre>",
  ],
  ...[
    "<blockquote>",
    "</blockquote>",
    "<gallery>",
    "</gallery>",
    "<references/>",
    "\n",
    "\n\n",
    "\r\n",
    "* ",
    "#",
    ":",
    ";",
    "----",
    " ",
  ],
  ...[
    "{{cite web|title=",
    "{{Infobox military conflict|conflict=",
    "|strength1=",
    "{{sfn|",
    "{{efn|",
    "{{nowrap|",
    "{{convert|20|mi}}",
  ],
  ...[
    "[[File:a.jpg|thumb|",
    "[[Category:",
    "http://a.example",
    "&nbsp;",
    "&amp",
    "__TOC__",
    "geese 127",
    "\ud800",
    "\u0000",
    "\u200b",
    "{{plainlist|\n* ",
  ],
)

describe("any text", () => {
  it("becomes a document of the schema, every run the same words and every range in its place", () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), tokens => {
        const source = tokens.join("")
        if (source.trim() === "" || source.includes("\u0000")) return
        const { text } = decodeText(bytes(source))
        expect(mapFaults(read(source, "Title"), text)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it("of 1 MB of any shape is read or refused within seconds", () => {
    /** 1 MB of pieces, as many as the first goes into it. */
    const many = (piece: (nth: number) => string) =>
      Array.from({ length: 1_000_000 / piece(0).length }, (_, nth) => piece(nth)).join("")
    const shapes = [
      ...[
        "{{",
        "}}",
        "{{a|",
        "{{a}}",
        "[[",
        "[[a|",
        "{|\n",
        "{|\n|a\n",
        "<ref>",
        "<ref name=a>",
        "<!--",
        "<nowiki>",
        "'''",
        "''a'''",
      ],
      ...[
        "* a\n",
        "#*",
        ":\n",
        "{{nowrap|",
        "{{plainlist|\n* ",
        "<blockquote>",
        "[http://a ",
        "http://a",
        "&",
        "__",
        "== a\n",
        "==a==\n",
      ],
      ...[
        "[[File:a.jpg|",
        "[[Category:a]]",
        "<br>",
        "<b>",
        "{{cite web|title=",
        "{{efn|",
        "{{sfn|a|1}}",
        "{{Infobox a|b=",
        "\n|",
        "||",
      ],
      ...["<ref>{{cite web|title=a}}</ref>", "<", "=", " \n", "-- ", "{{rp|5}}"],
      ...["ahttps://", "<poem><!--</poem>", "<poem><ref></poem>", "<poem>"],
    ].map(shape => many(() => shape))
    const closed = [
      `${many(() => "<ref ")}>`,
      `{{cite web|title=a|url=${many(() => "<poem>")}</poem>}}`,
      `{|\n!${many(() => "a!!")}\n|}`,
      `{|\n!${many(() => "https://a!!")}\n|}`,
      `{|\n|${many(() => "a||")}\n|}`,
      `{{Infobox a${many(nth => `|p${nth}=1`)}}}`,
      `{{ubl${many(() => "|a")}}}`,
    ]
    for (const text of [...shapes, ...closed]) {
      try {
        read(`Title\n${text}`)
      } catch (thrown) {
        expect(refusalOf(thrown)?.code, text.slice(0, 50)).toBe("import.too_many_nodes")
      }
    }
  }, 240_000)

  it("nests no deeper than a document may, whatever lies in each other", () => {
    for (const shape of ["{{nowrap|", "{{plainlist|\n* ", "{|\n|\n", "<blockquote>\n", "{{quote|", "[[a|"]) {
      const close = { "{": "}}", "[": "]]", "<": "</blockquote>" }[shape.charAt(0)] as string
      const text = `${shape.repeat(10_000)}geese${(shape.startsWith("{|") ? "\n|}" : close).repeat(10_000)}`
      const got = read(text)
      expect(mapFaults(got, text), shape).toEqual([])
    }
  })
})

describe("what looks like wikitext", () => {
  it.each([
    ["'''Geese''' live in [[Lorem Valley]].", "", "wikitext"],
    ["{{Infobox pond\n| name = Pond\n}}", "", "wikitext"],
    ["Only words.", "geese.wikitext", "wikitext"],
    ["Only words.", "geese.txt", "plain"],
    ["Title\n\n== Causes ==\nGeese [1] and 'ducks'.", "geese.txt", "plain"],
    ["<!doctype html><p>'''[[a]]'''</p>", "geese.wiki", "html"],
  ])("%s in a file called “%s” is read as %s", (text, name, expected) => {
    expect(findImporter(bytes(text), name)?.id).toBe(expected)
  })
})
