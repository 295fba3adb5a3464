import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { CitationItem } from "@/editor/model/nodes/inline"
import type { DocJson } from "../imported"
import { cite, imported, written } from "../testing/wikitext-out"

const web = (title: string) => `{{cite web |title=${title} |url=https://example.org/${title} |odd=kept}}`
const source = `One goose.<ref name="a">${web("alpha")}</ref> Two geese.<ref>${web("beta")}</ref>

Three ducks.<ref name=a /> Four ducks.<ref name="c d" /> Five swans.<ref>${web("gamma")}</ref>

* Six drakes.<ref name='a'/> Seven.<ref name="c d" />
* Eight.

Nine.

{{reflist|refs=
<ref name="c d">${web("delta")}</ref>
}}
`
const fresh = ["x1", "x2"].map(id => ({ id, csl: { id: "", type: "book" as const, title: `New ${id}` } }))
const bundle = imported(source, fresh)
const titles = (from: typeof bundle) => new Map(from.sources.map(one => [one.id, String(one.csl.title)]))

function linesOf(doc: DocJson): DocJson[] {
  const lines: DocJson[] = []
  const walk = (node: DocJson) => {
    if (node.type === "paragraph") lines.push(node)
    else for (const child of node.content ?? []) walk(child)
  }
  walk(doc)
  return lines
}
const items = (node: DocJson) => (node.attrs?.items ?? []) as CitationItem[]

/** The words of each line with the titles of what it cites, in their order. */
const read = (doc: DocJson, names: ReadonlyMap<string, string>) =>
  linesOf(doc).map(line =>
    (line.content ?? [])
      .map(node =>
        node.type === "citation"
          ? items(node)
              .map(one => `[${names.get(one.sourceId)}]`)
              .join("")
          : (node.text ?? ""),
      )
      .join("")
      .trim(),
  )

const act = fc.record({
  kind: fc.constantFrom("delete", "move", "copy", "new", "cut"),
  from: fc.nat(),
  to: fc.nat(),
  which: fc.constantFrom("x1", "x2"),
})

function apply(
  doc: DocJson,
  { kind, from, to, which }: { kind: string; from: number; to: number; which: string },
) {
  const lines = linesOf(doc).slice(0, -1)
  const target = lines[to % lines.length] as DocJson
  const places = lines.flatMap(line =>
    (line.content ?? []).filter(node => node.type === "citation").map(node => ({ line, node })),
  )
  const place = places[from % Math.max(1, places.length)]
  if (kind === "new") target.content = [...(target.content ?? []), cite(which)]
  else if (kind === "cut" && doc.content && doc.content.length > 4) doc.content.splice(1 + (from % 3), 1)
  else if (place && kind !== "cut") {
    if (kind !== "copy") place.line.content = place.line.content?.filter(node => node !== place.node) ?? []
    if (kind !== "delete") target.content = [...(target.content ?? []), structuredClone(place.node)]
  }
}

describe("references at random", () => {
  it("cite in each line what the document does, every name defined once", () => {
    return fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 5 }), async acts => {
        const doc = structuredClone(bundle.doc)
        for (const one of acts) apply(doc, one)
        const { text } = await written(bundle, into => Object.assign(into, doc))
        const again = imported(text)
        expect(read(again.doc, titles(again))).toEqual(read(doc, titles(bundle)))
        const defined = [...text.matchAll(/<ref name=["']?([^"'>/]+?)["']?>/g)].map(one => one[1])
        expect(new Set(defined).size).toBe(defined.length)
      }),
      { numRuns: 300 },
    )
  })
})
