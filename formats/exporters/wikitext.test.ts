import { describe, expect, it } from "vitest"
import type { DocJson } from "../imported"
import { p, t } from "../testing/make-bundle"
import { blockWith, cite, imported, nodeIn, reword, rewritten, words, written } from "../testing/wikitext-out"

const geese = "{{cite web |last=Ander |first=Ida |title=Geese |url=https://example.org/geese |odd=kept}}"
const ducks = "{{cite news|title=Ducks|newspaper=Courier|date=4 August 2013}}"
const battle = `{{Infobox military conflict
| conflict   = Fight at Lorem
| casualties1 = '''127''' geese<ref name="geese">${geese}</ref>
| casualties2 = {{plainlist|
* 40 ducks
* 3 swans}}
}}
'''Lorem''' fell in [[Lorem Valley|the valley]] with 127 geese.<ref name=geese /> It cost 40 ducks.<ref>${ducks}</ref>{{efn|A ''late'' count.}}

== Toll ==
* 12 geese <!-- see talk -->
** 3 ducks
{| class="wikitable"
! Side !! Dead
|-
| Geese || 12
|}
{{reflist}}
`
const into = (doc: DocJson, part: string, ...nodes: DocJson[]) => {
  const block = blockWith(doc, part)
  block.content = [...(block.content ?? []), ...nodes]
}
const replaced = (from: string, to: string) => battle.replace(from, () => to)

describe("wikitext out", () => {
  it("is byte for byte what came in where nothing changed", async () => {
    for (const source of [battle, `\ufeff${battle.replaceAll("\n", "\r\n")}`, "Lorem"])
      expect((await written(imported(source))).text).toBe(source)
  })

  it("does not mind claims and suggestions", async () => {
    const text = await rewritten(battle, doc => {
      const node = nodeIn(doc, one => one.text?.includes("with 127 geese") ?? false) as DocJson
      node.marks = [{ type: "claim", attrs: { id: "c1" } }]
    })
    expect(text).toBe(battle)
  })

  it.each([
    ["127", "130", "'''127''' geese<", "'''130''' geese<"],
    ["with 127", "with 130", "with 127 geese", "with 130 geese"],
    ["40 ducks", "41 ducks and | a pipe", "* 40 ducks", "* 41 ducks and {{!}} a pipe"],
    ["the valley", "the dale", "[[Lorem Valley|the valley]]", "[[Lorem Valley|the dale]]"],
    ["late", "very late", "''late''", "''very late''"],
    ["12 geese", "14 geese", "* 12 geese <!--", "* 14 geese <!--"],
    ["Toll", "Toll = sum", "== Toll ==", "== Toll = sum =="],
    [
      "It cost",
      "It [[cost]] '''much''' {{x}} <b>",
      "It cost",
      "It &#91;&#91;cost&#93;&#93; &#39;&#39;&#39;much&#39;&#39;&#39; &#123;&#123;x&#125;&#125; &lt;b>",
    ],
    ["3 ducks", "* 3 ducks", "** 3 ducks", "** * 3 ducks"],
  ])("splices %s into %s, and every other byte stays", async (from, to, before, after) => {
    expect(await rewritten(battle, doc => reword(doc, from, to))).toBe(replaced(before, after))
  })

  it("makes several small changes of one line", async () => {
    const text = await rewritten(battle, doc => {
      reword(doc, "with 127 geese", "with 128 geese")
      reword(doc, "It cost 40", "It took 44")
    })
    expect(text).toBe(replaced("with 127", "with 128").replace("It cost 40", "It took 44"))
  })

  it("names the page of a link whose words are no longer its name", async () => {
    const source = "Lorem of [[geese]] and [https://example.org/a ducks] fell.\n"
    expect(await rewritten(source, doc => reword(doc, "geese", "grey geese"))).toBe(
      source.replace("[[geese]]", "[[geese|grey geese]]"),
    )
    expect(await rewritten(source, doc => reword(doc, "ducks", "drakes"))).toBe(
      source.replace("ducks]", "drakes]"),
    )
  })

  it("takes the signs along when all bold words go", async () => {
    const source = "Lorem '''ipsum''' dolor, ''sit'' amet.\n"
    const text = await rewritten(source, doc => {
      const block = blockWith(doc, "Lorem")
      block.content = (block.content ?? []).filter(node => node.text !== "ipsum")
    })
    expect(text).toBe("Lorem  dolor, ''sit'' amet.\n")
  })

  it("lets no line begin as something else", async () => {
    const source = "Lorem * ipsum\n\nDolor\n"
    expect(await rewritten(source, doc => reword(doc, "Lorem *", "*"))).toBe("<nowiki/>* ipsum\n\nDolor\n")
    expect(await rewritten(source, doc => reword(doc, "Dolor", "== Dolor =="))).toBe(
      "Lorem * ipsum\n\n<nowiki/>== Dolor ==\n",
    )
  })

  it("puts paragraphs, items and rows in as they stand there, and takes them out", async () => {
    expect(await rewritten(battle, doc => void doc.content?.splice(3, 0, p("Sit amet.")))).toBe(
      replaced("== Toll", "Sit amet.\n\n== Toll"),
    )
    const tight = "Lorem\n== Toll ==\nIpsum\n"
    expect(await rewritten(tight, doc => void doc.content?.splice(2, 0, p("Sit amet.")))).toBe(
      "Lorem\n\nSit amet.\n\n== Toll ==\nIpsum\n",
    )
    const item = await rewritten(battle, doc => {
      const list = nodeIn(doc, node => node.type === "bullet_list" && words(node).startsWith("12")) as DocJson
      list.content?.push({ type: "list_item", content: [p("9 drakes")] })
    })
    expect(item).toBe(replaced("** 3 ducks", "** 3 ducks\n* 9 drakes"))
    const row = await rewritten(battle, doc => {
      const table = nodeIn(doc, node => node.type === "table" && words(node).startsWith("Side")) as DocJson
      table.content?.push(JSON.parse(JSON.stringify(table.content[1]).replace("12", "13")))
    })
    expect(row).toBe(replaced("| Geese || 12\n", "| Geese || 12\n|-\n| Geese\n| 13\n"))
    expect(await rewritten(battle, doc => void doc.content?.splice(3, 1))).toBe(replaced("== Toll ==\n", ""))
  })

  it("moves an infobox as it stands", async () => {
    const text = await rewritten(battle, doc => {
      const [box] = doc.content?.splice(1, 1) ?? []
      doc.content?.splice(2, 0, box as DocJson)
    })
    const box = battle.slice(0, battle.indexOf("}}\n'''") + 2)
    expect(text.startsWith("'''Lorem'''")).toBe(true)
    expect(text).toContain(`\n\n${box}\n\n== Toll ==`)
    expect(text.replace(`${box}\n\n`, "")).toBe(battle.slice(box.length + 1))
  })

  it("says that a title is not part of wikitext, and that a box has no place for another row", async () => {
    const { text, codes } = await written(imported(battle), doc => {
      ;(doc.content as DocJson[])[0] = { type: "title", content: [t("Another")] }
      const box = nodeIn(doc, node => node.attrs?.role === "infobox") as DocJson
      box.content?.push(structuredClone(box.content.at(-1) as DocJson))
    })
    expect(text).toBe(battle)
    expect(codes).toEqual(["export.title_beside", "export.box_change_left_out"])
  })
})

const [a, b] = ["s1", "s2"]
const fresh = {
  id: "x1",
  csl: { id: "", type: "book" as const, title: "On Swans", author: [{ family: "Sit" }] },
}

describe("references in wikitext", () => {
  it("mention a source by the name that the text has for it, with the place in it", async () => {
    const text = await rewritten(battle, doc =>
      into(doc, "12 geese", cite(a, { locator: "5", label: "page" })),
    )
    expect(text).toBe(replaced("* 12 geese", '* 12 geese<ref name="geese" />{{rp|5}}'))
  })

  it("name a definition that has no name when it is used again", async () => {
    const text = await rewritten(battle, doc => into(doc, "12 geese", cite(b), t(" and"), cite(b)))
    const key = /<ref name="([^"]+)">\{\{cite news/.exec(text)?.[1] as string
    expect(key).toBe("courier2013ducks")
    expect(text).toBe(
      replaced("<ref>{{cite news", `<ref name="${key}">{{cite news`).replace(
        "* 12 geese",
        `* 12 geese<ref name="${key}" /> and<ref name="${key}" />`,
      ),
    )
  })

  it("define a new source once, under its citekey", async () => {
    const text = await rewritten(battle, doc => into(doc, "12 geese", cite("x1"), t(" or"), cite("x1")), [
      fresh,
    ])
    expect(text).toBe(
      replaced(
        "* 12 geese",
        '* 12 geese<ref name="sitswans">{{cite book |last=Sit |title=On Swans}}</ref> or<ref name="sitswans" />',
      ),
    )
  })

  it("move with their words", async () => {
    const text = await rewritten(battle, doc => {
      const block = blockWith(doc, "It cost")
      const at = (block.content ?? []).findLastIndex(node => node.type === "citation")
      const [moved] = block.content?.splice(at, 1) ?? []
      into(doc, "12 geese", moved as DocJson)
    })
    const ref = `<ref>${ducks}</ref>`
    expect(text).toBe(replaced(ref, "").replace("* 12 geese", `* 12 geese${ref}`))
  })

  it("keep their definition when it is deleted and used elsewhere", async () => {
    const text = await rewritten(battle, doc => {
      const cell = nodeIn(doc, node => node.attrs?.field === "casualties1") as DocJson
      const line = cell.content?.[0] as DocJson
      line.content = line.content?.filter(node => node.type !== "citation") ?? []
    })
    const ref = `<ref name="geese">${geese}</ref>`
    expect(text).toBe(replaced(ref, "").replace("<ref name=geese />", ref))
  })

  it("take another place in their source and stay the words they are", async () => {
    const text = await rewritten(battle, doc => {
      const found = nodeIn(blockWith(doc, "It cost"), node =>
        JSON.stringify(node.attrs ?? "").includes('"s2"'),
      ) as DocJson
      found.attrs = cite(b, { locator: "7", label: "page" }).attrs ?? {}
    })
    expect(text).toBe(replaced(`${ducks}</ref>`, `${ducks}</ref>{{rp|7}}`))
  })

  it("go away with the paragraph, and what others need of it stays", async () => {
    const source = `One.<ref name="g">${geese}</ref>\n\nTwo.<ref name="g" />\n\n{{reflist}}\n`
    const text = await rewritten(source, doc => void doc.content?.splice(1, 1))
    expect(text).toBe(`Two.<ref name="g">${geese}</ref>\n\n{{reflist}}\n`)
  })

  it("stay defined where a mention writes the name with other spaces", async () => {
    const source = `One.<ref name="a  b">${geese}</ref>\n\nTwo.<ref name="a_b" />\n\n{{reflist}}\n`
    const text = await rewritten(source, doc => void doc.content?.splice(1, 1))
    expect(text).toBe(`Two.<ref name="a  b">${geese}</ref>\n\n{{reflist}}\n`)
  })

  it("stay defined, every one of many, when the list that defines them is deleted", async () => {
    const names = Array.from({ length: 300 }, (_, at) => `r${at}`)
    const uses = names.map((name, at) => `Lorem.<ref name="${name}" />${at % 10 === 9 ? "\n\n" : " "}`)
    const defined = names.map(name => `<ref name="${name}">{{cite web|title=${name}}}</ref>`)
    const bundle = imported(`${uses.join("")}{{reflist|refs=\n${defined.join("\n")}\n}}\n`)
    const { text } = await written(bundle, doc => void doc.content?.pop())
    for (const one of defined) expect(text.split(one)).toHaveLength(2)
  })

  it("use short footnotes where the text does", async () => {
    const source = `Geese.{{sfn|Ander|2010|p=5}} Ducks.\n\n* {{cite book|last=Ander|year=2010|title=On Geese}}\n`
    const text = await rewritten(source, doc => into(doc, "Ducks", cite(a, { locator: "9", label: "page" })))
    expect(text).toBe(source.replace("Ducks.", "Ducks.{{sfn|Ander|2010|p=9}}"))
  })

  it("are footnotes of the text's own kind", async () => {
    const note = { type: "footnote", content: [t("A | late = count.")] }
    expect(await rewritten(battle, doc => into(doc, "12 geese", note))).toBe(
      replaced("* 12 geese", "* 12 geese{{efn|1=A {{!}} late = count.}}"),
    )
    const plain = "Lorem.<ref>Words of its own.</ref> Ipsum.\n"
    expect(await rewritten(plain, doc => into(doc, "Ipsum", note))).toBe(
      "Lorem.<ref>Words of its own.</ref> Ipsum.<ref>A | late = count.</ref>\n",
    )
  })

  it("change once where a footnote is shown at several places", async () => {
    const source = 'One.<ref name="n">Lorem 12 geese.</ref> Two.<ref name="n" /> Three.<ref name=n/>\n'
    const { text, codes } = await written(imported(source), doc => {
      const notes = (blockWith(doc, "One").content ?? []).filter(node => node.type === "footnote")
      expect(notes).toHaveLength(3)
      for (const note of notes.slice(1)) note.content = [t("Lorem 13 geese.")]
    })
    expect(text).toBe(source.replace("12", "13"))
    expect(codes).toEqual(["export.note_shared"])
  })

  it("say what is not there for whoever exports", async () => {
    const { text, codes } = await written(imported(battle), doc => into(doc, "12 geese", cite("hidden")))
    expect(text).toBe(battle)
    expect(codes).toEqual(["export.citation_left_out"])
  })
})
