import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { ArticleBundle } from "../bundle"
import { bundleOf } from "../convert"
import type { DocJson, Imported } from "../imported"
import { wikitext as importer } from "../importers/wikitext"
import { placed, srcOf } from "../parts/splicing/places"
import { storedDocument } from "../stored-document"
import { cite, nodeIn, written } from "../testing/wikitext-out"

const folder = join(import.meta.dirname, "../../../shared/data/formats/wikitext")
const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith(".wikitext")) : []
const pandoc = spawnSync("pandoc", ["--version"]).status === 0

function bundleIn(name: string): ArticleBundle {
  const bytes = new Uint8Array(readFileSync(join(folder, name)))
  const read = importer.read(bytes, { filename: name }) as Imported
  return bundleOf({ ...read, doc: JSON.parse(storedDocument(read.doc)) as DocJson }, bytes, 0, "wikitext")
}

/** How many there are of each kind of node that Pandoc reads. */
function counted(text: string): Record<string, number> {
  const { stdout } = spawnSync("pandoc", ["-f", "mediawiki", "-t", "json"], {
    input: text,
    encoding: "utf8",
    maxBuffer: 1e8,
  })
  const counts: Record<string, number> = {}
  const walk = (tree: unknown): void => {
    if (Array.isArray(tree)) for (const one of tree) walk(one)
    else if (typeof tree === "object" && tree !== null) {
      const kind = (tree as { t?: string }).t
      if (kind) counts[kind] = (counts[kind] ?? 0) + 1
      for (const one of Object.values(tree)) walk(one)
    }
  }
  walk(JSON.parse(stdout).blocks)
  return counts
}

const textIn = ({ original }: ArticleBundle) => Buffer.from(original?.base64 ?? "", "base64").toString("utf8")
/** The numbers, in the order of text nodes, of those with a figure of two digits or more that stands in the source; no links. */
function figures({ doc, original }: ArticleBundle): number[] {
  const found: number[] = []
  let nth = 0
  const walk = (node: DocJson, pm: number) => {
    if (node.type === "text") nth++
    const at = node.text?.search(/\d\d/) ?? -1
    const isLink = node.marks?.some(mark => mark.type === "link") ?? false
    if (at >= 0 && !isLink && srcOf(original?.map.runs ?? [], pm + at) !== null) found.push(nth)
    for (const child of placed(node, pm)) walk(child.node, child.pm)
  }
  walk(doc, -1)
  return found
}

/** Another figure in the text node of this number. */
function refigure(doc: DocJson, wanted: number | undefined): void {
  let nth = 0
  const walk = (node: DocJson) => {
    if (node.type === "text" && ++nth === wanted)
      node.text = node.text?.replace(/\d\d/, two => (two === "77" ? "78" : "77")) ?? ""
    for (const child of node.content ?? []) walk(child)
  }
  walk(doc)
}

describe.runIf(files.length > 0)("real articles", () => {
  it.each(files)("%s goes out byte for byte", async name => {
    const whole = bundleIn(name)
    expect((await written(whole)).text).toBe(textIn(whole))
  })

  it.each(files)("%s takes a changed figure as a few changed characters, wherever it stands", async name => {
    const whole = bundleIn(name)
    const source = textIn(whole)
    const all = figures(whole)
    for (let at = 0; at < all.length; at += Math.ceil(all.length / 8)) {
      const { text } = await written(whole, doc => refigure(doc, all[at]))
      expect(text).toHaveLength(source.length)
      let [from, to] = [0, text.length]
      while (text[from] === source[from]) from++
      while (text[to - 1] === source[to - 1]) to--
      expect(to - from).toBeLessThanOrEqual(2)
    }
  })

  it.runIf(pandoc).each(files)(
    "%s has as many notes for Pandoc before and after a figure changed and a source was cited again",
    { timeout: 60_000 },
    async name => {
      const whole = bundleIn(name)
      const before = counted(textIn(whole))
      const cited = nodeIn(whole.doc, node => node.type === "citation")
      const id = (cited?.attrs?.items as { sourceId: string }[] | undefined)?.[0]?.sourceId
      const { text } = await written(whole, doc => {
        refigure(doc, figures(whole)[0])
        const last = doc.content?.findLast(node => node.type === "paragraph")
        if (id) last?.content?.push(cite(id))
      })
      const after = counted(text)
      expect(after.Note ?? 0).toBe((before.Note ?? 0) + (id ? 1 : 0))
      for (const kind of ["Header", "Table", "BulletList", "Link", "Strong", "Emph"])
        expect([kind, after[kind] ?? 0]).toEqual([kind, before[kind] ?? 0])
    },
  )
})
