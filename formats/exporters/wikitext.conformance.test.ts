import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { ArticleBundle } from "../bundle"
import { bundleOf } from "../convert"
import type { DocJson, Imported } from "../imported"
import { wikitext as importer } from "../importers/wikitext"
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
/** Every text node with a figure of two digits or more in it, outside links. */
function figures(doc: DocJson): DocJson[] {
  const found: DocJson[] = []
  const walk = (node: DocJson) => {
    if (/\d\d/.test(node.text ?? "") && !node.marks?.some(mark => mark.type === "link")) found.push(node)
    for (const child of node.content ?? []) walk(child)
  }
  walk({ ...doc, content: doc.content?.slice(1) ?? [] })
  return found
}

describe.runIf(files.length > 0)("real articles", () => {
  it.each(files)("%s goes out byte for byte", async name => {
    const whole = bundleIn(name)
    expect((await written(whole)).text).toBe(textIn(whole))
  })

  it.each(files)("%s takes a changed figure as a few changed characters, wherever it stands", async name => {
    const whole = bundleIn(name)
    const source = textIn(whole)
    const all = figures(whole.doc)
    for (let at = 0; at < all.length; at += Math.ceil(all.length / 25)) {
      const { text } = await written(whole, doc => {
        const node = figures(doc)[at] as DocJson
        node.text = node.text?.replace(/\d\d/, two => (two === "77" ? "78" : "77")) ?? ""
      })
      expect(text).toHaveLength(source.length)
      const differing = [...text].filter((sign, nth) => sign !== [...source][nth]).length
      if (at === 0) expect(differing).toBeLessThanOrEqual(2)
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
        const [figure] = figures(doc)
        if (figure) figure.text = figure.text?.replace(/\d\d/, "77") ?? ""
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
