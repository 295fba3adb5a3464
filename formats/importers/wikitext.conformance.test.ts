import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { schema } from "@/editor/model/schema"
import { storedDocument } from "@/formats/stored-document"
import type { DocJson, Imported } from "../imported"
import { mapFaults } from "../testing/map-faults"
import { wikitext } from "./wikitext"

// Articles of Wikipedia as they were saved, beside what pandoc finds in them.

const folder = join(import.meta.dirname, "../../../shared/data/formats/wikitext")
const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith(".wikitext")) : []
const hasPandoc = spawnSync("pandoc", ["--version"]).status === 0

const read = (text: string): Imported => {
  const got = wikitext.read(new TextEncoder().encode(text))
  if (got instanceof Promise) throw new Error("reads at once")
  return got
}
const textOf = (file: string) => readFileSync(join(folder, file), "utf8")
const nodesOf = (node: DocJson, type: string): DocJson[] => [
  ...(node.type === type ? [node] : []),
  ...(node.content ?? []).flatMap(child => nodesOf(child, type)),
]
const opened = (text: string) => text.match(/<ref[\s>]/g)?.length ?? 0
const withoutComments = (text: string) => text.replace(/<!--[\s\S]*?-->/g, "")

function countIn(tree: unknown, kind: string): number {
  if (typeof tree !== "object" || tree === null) return 0
  const own = (tree as { t?: string }).t === kind ? 1 : 0
  return Object.values(tree).reduce((sum: number, part) => sum + countIn(part, kind), own)
}

describe.runIf(files.length > 0).each(files)("%s", file => {
  it("is a document that can be kept, every run and range in its place", () => {
    const text = textOf(file)
    const got = read(text)
    expect(mapFaults(got, text)).toEqual([])
    expect(() => storedDocument(got.doc)).not.toThrow()
  })

  it("has every ref: a citation or footnote of its own, or inside an atom that keeps it", () => {
    const text = textOf(file)
    const { doc, map } = read(text)
    const atoms = [...nodesOf(doc, "template"), ...nodesOf(doc, "template_block")]
    const kept = atoms.reduce((sum, atom) => sum + opened(withoutComments(String(atom.attrs?.source))), 0)
    const node = schema.nodeFromJSON(doc)
    const refs = (map?.nodes ?? []).filter(
      ({ pm, src }) =>
        ["citation", "footnote"].includes(node.nodeAt(pm)?.type.name ?? "") &&
        /^<ref[\s>]/.test(text.slice(src, src + 5)),
    )
    expect(refs.length + kept).toBe(opened(withoutComments(text)))
  })

  it("cites sources of its own list only, each with a title", () => {
    const { doc, sources } = read(textOf(file))
    const ids = new Set(sources.map(source => source.id))
    const items = nodesOf(doc, "citation").flatMap(
      node => (node.attrs?.items ?? []) as { sourceId: string }[],
    )
    expect(items.filter(item => !ids.has(item.sourceId))).toEqual([])
    expect(sources.filter(source => !source.csl.title && !source.csl["container-title"])).toEqual([])
  })

  it.runIf(hasPandoc)("has the headings and tables that pandoc finds", () => {
    const { doc } = read(textOf(file))
    const options = { maxBuffer: 100_000_000, encoding: "utf8" } as const
    const { blocks } = JSON.parse(
      execFileSync("pandoc", ["-f", "mediawiki", "-t", "json", join(folder, file)], options),
    )
    const tables = nodesOf(doc, "table").filter(table => table.attrs?.role !== "infobox")
    expect(nodesOf(doc, "heading")).toHaveLength(countIn(blocks, "Header"))
    expect(tables).toHaveLength(countIn(blocks, "Table"))
  })
})

const tests = join(folder, "parsoid-citeParserTests.txt")

describe.runIf(existsSync(tests))("the parser tests of MediaWiki's references", () => {
  const cases = existsSync(tests)
    ? [...readFileSync(tests, "utf8").matchAll(/^!! test\n(.*)\n[\s\S]*?^!! wikitext\n([\s\S]*?)^!! /gm)].map(
        ([, name = "", text = ""]) => ({ name, text }),
      )
    : []

  it("are read, every run and range in its place", () => {
    expect(cases.length).toBeGreaterThan(50)
    const faults = cases
      .filter(({ text }) => text.trim() !== "")
      .flatMap(({ name, text }) => mapFaults(read(text), text).map(fault => `${name}: ${fault}`))
    expect(faults).toEqual([])
  })
})
