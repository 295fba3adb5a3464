import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { DocJson } from "../imported"
import { sizeOf } from "../parts/splicing/places"
import { imported, words, written } from "../testing/wikitext-out"

const source = `{{Infobox military conflict
| conflict = Fight at Lorem
| casualties1 = '''127''' geese<ref name="geese">{{cite web |title=Geese |url=https://example.org/geese}}</ref>
| casualties2 = {{plainlist|
* 40 ducks
* 3 {{nowrap|grey swans}}}}
}}
'''Lorem''' fell in [[Lorem Valley|the valley]] with ''127 grey'' geese.<ref name=geese /> It cost {{convert|40|mi|km}} of [[ducks]] and [https://example.org/x some more].<ref>{{cite news|title=Ducks|newspaper=Courier}}</ref>{{efn|A ''late'' count of [[swans]].}}

Ipsum <!-- not seen --> dolor &amp; sit &#91;amet] {{unknown|x}} <small>consectetur</small>.
It goes on.

== Toll ''of geese'' ==
* 12 geese
** 3 '''ducks'''
# one
: indented words
{| class="wikitable"
! Side !! Dead
|-
| Geese || 12 '''a'''
| style="x" | 13
|}

Last words.
{{reflist}}
`
const bundle = imported(source)

/** Lines of a document with the block of the document that each lies in. */
function linesOf(doc: DocJson): { line: DocJson; block: number }[] {
  const found: { line: DocJson; block: number }[] = []
  const walk = (node: DocJson, block: number) => {
    // The names of a box's sections are the program's own.
    if (node.type === "table_header" && node.attrs?.colspan === 2 && node.attrs.field === null) return
    if (["paragraph", "heading"].includes(node.type)) found.push({ line: node, block })
    else for (const child of node.content ?? []) walk(child, block)
  }
  for (const [block, node] of (doc.content ?? []).entries()) walk(node, block)
  return found
}
const seen = (doc: DocJson) =>
  linesOf(doc)
    .map(({ line }) => words(line).replace(/\s+/g, " ").trim())
    .filter(Boolean)

const sign = fc.constantFrom(
  ...[..."ab1é🐟漢 .,–'[]{}|=*#:;<>&~_!-/\\"],
  "''",
  "[[",
  "]]",
  "{{",
  "}}",
  "<ref>",
  "&lt;",
)
const put = fc.array(sign, { maxLength: 6 }).map(signs => signs.join(""))
const edit = fc.record({ line: fc.nat(), node: fc.nat(), at: fc.nat(), cut: fc.nat(9), put })

/** Changes one stretch of one text node; gives the block it lies in, or null where there is nothing to change. */
function change(
  doc: DocJson,
  { line, node, at, cut, put: given }: { line: number; node: number; at: number; cut: number; put: string },
) {
  const lines = linesOf(doc)
  const { line: one, block } = lines[line % lines.length] as { line: DocJson; block: number }
  const texts = (one.content ?? []).filter(child => child.type === "text")
  const text = texts[node % Math.max(1, texts.length)]
  if (!text?.text || text.marks?.some(mark => mark.type === "link" && mark.attrs?.href === text.text))
    return null
  const signs = [...text.text]
  const from = at % (signs.length + 1)
  signs.splice(from, cut, ...given)
  const now = signs.join("")
  if (now === "") return null
  text.text = now
  return block
}

describe("wikitext spliced at random", () => {
  it("shows the new words and nothing else, and keeps every block that nobody touched", () => {
    return fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async edits => {
        const doc = structuredClone(bundle.doc)
        const touched = new Set<number>()
        for (const one of edits) {
          const block = change(doc, one)
          if (block !== null) touched.add(block)
        }
        const { text } = await written(bundle, into => Object.assign(into, doc))
        for (const [at, slice] of slices().entries()) if (!touched.has(at)) expect(text).toContain(slice)
        const again = imported(text)
        expect(seen(again.doc)).toEqual(seen(doc))
        expect((await written({ ...bundle, doc: bundle.doc })).text).toBe(source)
      }),
      { numRuns: 600 },
    )
  })
})

/** Lists of siblings that people add to and take from: the document's blocks, items and rows. */
function groupsOf(doc: DocJson): DocJson[] {
  const groups: DocJson[] = []
  const walk = (node: DocJson) => {
    if (/^(?:doc|bullet_list)$/.test(node.type) || (node.type === "table" && !node.attrs?.role))
      groups.push(node)
    if (node.attrs?.role === "infobox") return
    for (const child of node.content ?? []) walk(child)
  }
  walk(doc)
  return groups
}

/** Takes a sibling out, puts a copy of it elsewhere, or moves it. */
function rearrange(
  doc: DocJson,
  { line, at, cut, node }: { line: number; at: number; cut: number; node: number },
): void {
  const groups = groupsOf(doc)
  const group = groups[line % groups.length] as DocJson
  const children = group.content ?? []
  const first = group.type === "doc" ? 1 : 0
  const from = first + (at % Math.max(1, children.length - first))
  const one = children[from]
  if (!one) return
  if (cut % 3 !== 0 && children.length > first + 1) children.splice(from, 1)
  if (cut % 3 !== 1) children.splice(first + (node % (children.length - first + 1)), 0, structuredClone(one))
}

describe("blocks, items and rows rearranged at random", () => {
  it("are read again in their new order", () => {
    return fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async edits => {
        const doc = structuredClone(bundle.doc)
        for (const one of edits) rearrange(doc, one)
        const { text, codes } = await written(bundle, into => Object.assign(into, doc))
        expect(codes.filter(code => code === "export.written_anew")).toEqual([])
        expect(seen(imported(text).doc)).toEqual(seen(doc))
      }),
      { numRuns: 200 },
    )
  })
})

/** What stands in the source for each block of the document; nothing for the title. */
function slices(): string[] {
  const ranges = new Map(bundle.original?.map.nodes.map(range => [range.pm, range]))
  let pm = 0
  return (bundle.doc.content ?? []).map(node => {
    const range = ranges.get(pm)
    pm += sizeOf(node)
    return range ? source.slice(range.src, range.end) : ""
  })
}
