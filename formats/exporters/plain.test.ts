import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { schema } from "@/editor/model/schema"
import type { ArticleBundle } from "../bundle"
import { bundleOf } from "../convert"
import type { DocJson, Imported } from "../imported"
import { plain as importer } from "../importers/plain"
import { fromBase64 } from "../parts/base64"
import { decodeText } from "../parts/decode"
import { p, t } from "../testing/make-bundle"
import { sitmere } from "../testing/sitmere"
import { plain } from "./plain"

const folder = join(import.meta.dirname, "../fixtures/plain")
const cases = readdirSync(folder).filter(name => existsSync(join(folder, name, "input.txt")))
const read = (bytes: Uint8Array) => importer.read(bytes, { filename: "input.txt" }) as Imported
const original = (name: string) => new Uint8Array(readFileSync(join(folder, name, "input.txt")))
const write = async (whole: ArticleBundle) => (await plain.write(whole)).bytes
const bundleFor = (bytes: Uint8Array) => bundleOf(read(bytes), bytes, 0)
const textOf = (bytes: Uint8Array) => decodeText(bytes).text

/** Lines of a document with their paths into the JSON. */
function linesIn(node: DocJson, found: DocJson[] = []): DocJson[] {
  if (["title", "paragraph", "heading"].includes(node.type)) found.push(node)
  else for (const child of node.content ?? []) linesIn(child, found)
  return found
}

function edited(whole: ArticleBundle, edit: (doc: DocJson) => void): ArticleBundle {
  const doc = structuredClone(whole.doc)
  edit(doc)
  return { ...whole, doc }
}

/** What stands in the file for each line of the document; nothing for a line the file did not have. */
function slicesOf({ original: file }: ArticleBundle): string[] {
  if (!file) return []
  const ranges = new Map(file.map.nodes.map(range => [range.pm, range]))
  const source = textOf(fromBase64(file.base64))
  const slices: string[] = []
  schema.nodeFromJSON(file.doc).descendants((node, pos) => {
    if (!node.inlineContent) return true
    slices.push(source.slice(ranges.get(pos)?.src ?? 0, ranges.get(pos)?.end ?? 0))
    return false
  })
  return slices
}

const battle = new TextEncoder().encode(
  "Fight\nLorem ipsum dolor sit amet.\nBox | ||||\n---|---|---|---|---|\nStrength | ||||\n1,500–2,000 men\n| 5,000 men | |||\nCasualties and losses | ||||\n190–205 dead |\n",
)
const change = (bytes: Uint8Array, from: string, to: string) =>
  edited(bundleFor(bytes), doc => {
    const line = linesIn(doc).find(one => one.content?.[0]?.text?.includes(from)) as DocJson
    ;(line.content as DocJson[])[0] = t((line.content?.[0]?.text ?? "").replace(from, to))
  })

describe("plain text out", () => {
  it.each(cases)("gives %s back byte for byte when nothing changed", async name => {
    expect(await write(bundleFor(original(name)))).toEqual(original(name))
  })

  it("does not mind claims and suggestions: they are not part of the text", async () => {
    const whole = edited(bundleFor(battle), doc => {
      const line = linesIn(doc).at(-1) as DocJson
      line.content = [t("190", { type: "claim", attrs: { id: "c1" } }), t("–205 dead")]
    })
    expect(await write(whole)).toEqual(battle)
  })

  it("splices one figure and leaves every other byte", async () => {
    expect(textOf(await write(change(battle, "1,500", "1,400")))).toBe(
      textOf(battle).replace("1,500", "1,400"),
    )
  })

  it("puts words into a cell that had none", async () => {
    const bytes = new TextEncoder().encode(
      "Fight\nBox | ||||\n---|---|---|---|---|\nStrength | ||||\n20 men |\n| |||\n",
    )
    const whole = edited(bundleFor(bytes), doc => {
      const empty = linesIn(doc).at(-1) as DocJson
      empty.content = [t("30 men")]
    })
    expect(textOf(await write(whole))).toContain("20 men |\n30 men| |||\n")
  })

  it("takes a paragraph out and puts one in", async () => {
    const gone = edited(bundleFor(battle), doc => void doc.content?.splice(1, 1))
    expect(textOf(await write(gone))).toBe(textOf(battle).replace("Lorem ipsum dolor sit amet.\n", ""))
    const more = edited(bundleFor(battle), doc => void doc.content?.splice(2, 0, p("Consectetur.")))
    expect(textOf(await write(more))).toBe(textOf(battle).replace("amet.\n", "amet.\nConsectetur.\n"))
  })

  it("writes a new row as the dump writes rows", async () => {
    const whole = edited(bundleFor(battle), doc => {
      const table = doc.content?.[2] as DocJson
      const rows = table.content as DocJson[]
      rows.splice(3, 0, structuredClone(rows[2] as DocJson))
    })
    const again = read(await write(whole))
    expect(schema.nodeFromJSON(again.doc).toJSON()).toEqual(schema.nodeFromJSON(whole.doc).toJSON())
  })

  it("says that a character does not fit the file's encoding, and widens the whole file", async () => {
    const latin = new Uint8Array([...new TextEncoder().encode("Title\nCaf"), 0xe9, 10])
    const whole = change(latin, "Caf", "🐟")
    const { bytes, messages } = await plain.write(whole)
    expect(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toBe("Title\n🐟é\n")
    expect(messages.map(one => one.code)).toContain("export.encoding_widened")
  })

  it("keeps every byte outside the changed lines, whatever is changed", { timeout: 60_000 }, async () => {
    const words = fc.stringMatching(/^[a-z0-9 –]{0,12}$/)
    const edits = fc.array(fc.record({ line: fc.nat(), at: fc.nat(), cut: fc.nat(6), words }), {
      minLength: 1,
      maxLength: 5,
    })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...cases), edits, async (name, many) => {
        const bytes = original(name)
        const whole = bundleFor(bytes)
        const changed = new Set<number>()
        const after = edited(whole, doc => {
          const lines = linesIn(doc)
          for (const { line, at, cut, words: put } of many) {
            const one = lines[line % lines.length] as DocJson
            const text = one.content?.[0]?.text ?? ""
            if (text === "" || /[\ud800-\udfff]/.test(text)) continue
            const from = at % (text.length + 1)
            const now = text.slice(0, from) + put + text.slice(from + cut)
            one.content = now === "" ? [] : [t(now)]
            changed.add(line % lines.length)
          }
        })
        const text = textOf(await write(after))
        for (const [at, slice] of slicesOf(whole).entries())
          if (!changed.has(at)) expect(text).toContain(slice)
        if (changed.size === 0) expect(text).toBe(textOf(bytes))
        expect(await write({ ...after, doc: whole.doc })).toEqual(bytes)
      }),
      { numRuns: 200 },
    )
  })
})

describe("an article that came from elsewhere", () => {
  it("names licence and attribution and keeps footnotes", async () => {
    const text = textOf(await write(sitmere()))
    expect(text).toContain("Licence: CC BY-SA 4.0")
    expect(text).toContain("[1] The register names nine.")
    expect(text).toContain(
      "near the mills (Parish of Sitmere, 1902, p. 12). It cost 🐟 9–12 villagers their lives[1].",
    )
    expect(text).toContain("Held 107 days\nand nights.")
  })

  it("writes tables that are read again as the same tables", async () => {
    const whole = sitmere()
    const again = read(await write(whole))
    const box = (doc: DocJson) =>
      JSON.stringify(
        schema
          .nodeFromJSON(doc)
          .toJSON()
          .content.find((one: DocJson) => one.type === "table"),
      )
    const bare = JSON.parse(JSON.stringify(whole.doc), (key, value) => (key === "marks" ? undefined : value))
    const joined = box(bare).replace(
      '{"type":"text","text":"9–12"},{"type":"text","text":" villagers killed"}',
      '{"type":"text","text":"9–12 villagers killed"}',
    )
    expect(box(again.doc)).toBe(joined.replace("6 guns | 2 spare", "6 guns ¦ 2 spare"))
  })
})
