import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import type { CslItem } from "@/core/sources/source"
import { differingFields } from "../parts/bibliography-losses"
import { bibliographies, bibliographyById, bibliographyOf } from "./index"

// Files that other programs' makers test with, and those programs reading ours.

const shared = join(import.meta.dirname, "../../../shared/data/formats/bib")
const has = (program: string) => !spawnSync(program, ["--version"]).error
const folder = mkdtempSync(join(tmpdir(), "bibliographies-"))
afterAll(() => rmSync(folder, { recursive: true }))

const textOf = (name: string) => readFileSync(join(shared, name), "utf8")
const read = (name: string) => bibliographyOf(textOf(name), name)?.read(textOf(name))

/** Entries that a file holds, counted without reading it: comments, strings and preambles are none. */
function entriesIn(name: string): number {
  const text = textOf(name)
  if (name.endsWith(".ris")) return (text.match(/^ER\s+-/gm) ?? []).length
  if (name.endsWith(".json")) return [JSON.parse(text)].flat(1).length
  return (text.match(/^\s*@(?!comment|string|preamble)\w+\s*\{/gim) ?? []).length
}

const files = existsSync(shared) ? readdirSync(shared) : []

describe.runIf(files.length > 0)("files of others", () => {
  it.each(files)("%s is read whole", name => {
    const found = read(name)
    expect(found?.messages).toEqual([])
    expect(found?.items).toHaveLength(entriesIn(name))
  })

  it.each(files)("%s comes home from CSL-JSON and BibLaTeX, or what is lost is said", name => {
    const items = read(name)?.items.map(({ csl }) => csl) ?? []
    for (const format of bibliographies) {
      const { text, messages } = format.write(items)
      const back = format.read(text).items.map(({ csl }) => csl)
      const differing = items.filter((item, at) => differingFields(item, back[at] as CslItem).length > 0)
      expect(messages.map(({ place }) => place)).toEqual(differing.map(({ id }) => id))
      if (format.id === "csl-json") expect(messages).toEqual([])
    }
  })
})

const geese: CslItem[] = [
  {
    ...{ id: "lorem2013", type: "article-journal", title: "On Geese", volume: "3", page: "12-19" },
    author: [{ family: "Amet", given: "Sit" }, { literal: "Council of Dolor" }],
    ...{ "container-title": "Journal of Fowl", issued: { "date-parts": [[2013, 8]] }, DOI: "10.1000/geese" },
  },
  {
    ...{ id: "ipsum1913", type: "book", title: "Ducks & Drakes", publisher: "Lorem Press" },
    ...{
      author: [{ family: "Ipsum", given: "Ana" }],
      issued: { "date-parts": [[1913]] },
      ISBN: "9780306406157",
    },
  },
]

describe.runIf(has("pandoc"))("Pandoc", () => {
  // Debian’s Pandoc reads no RIS yet; bibutils below does.
  it.each(["biblatex", "bibtex"])("reads our %s with the same titles, names, years and numbers", id => {
    const path = join(folder, `geese.${id}`)
    writeFileSync(path, bibliographyById(id)?.write(geese).text ?? "")
    const out = execFileSync("pandoc", ["-f", id, "-t", "csljson", path], { encoding: "utf8" })
    const items = JSON.parse(out) as CslItem[]
    const common = (item: CslItem) => [
      ...[item.title?.replace(/<[^>]+>/g, ""), item.author?.map(name => name.family ?? name.literal)],
      ...[String(item.issued?.["date-parts"]?.[0]?.[0]), item.DOI, item.ISBN, item["container-title"]],
    ]
    expect(items.map(common)).toEqual(geese.map(common))
  })

  it.each(files.filter(name => name.endsWith(".bib")))("finds as many entries in %s as we do", name => {
    const out = execFileSync("pandoc", ["-f", "biblatex", "-t", "csljson", join(shared, name)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    })
    expect(read(name)?.items).toHaveLength((JSON.parse(out) as unknown[]).length)
  })
})

describe.runIf(has("bib2xml"))("bibutils", () => {
  it.each([
    ["bibtex", "bib2xml"],
    ["biblatex", "biblatex2xml"],
    ["ris", "ris2xml"],
  ])("finds every item of our %s", (id, program) => {
    const path = join(folder, `for-bibutils.${id}`)
    writeFileSync(path, bibliographyById(id)?.write(geese).text ?? "")
    const xml = execFileSync(program, [path], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
    expect(xml.match(/<mods\b/g)).toHaveLength(geese.length)
    expect(xml).toContain("<title>On Geese</title>")
  })
})
