import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { schema } from "@/editor/model/schema"
import type { Imported } from "../imported"
import { decodeText, encodeText } from "../parts/decode"
import { importers } from "./index"

const fixtures = join(import.meta.dirname, "../fixtures")

async function readCase(folder: string, id: string) {
  const file = readdirSync(folder).find(name => name.startsWith("input.")) as string
  const importer = importers.find(one => one.id === id)
  const original = new Uint8Array(readFileSync(join(folder, file)))
  const imported = (await importer?.read(original, { filename: file })) as Imported
  return { ...imported, original }
}

/** What a person reviews: the document and what was said, without bytes and positions. */
function reviewed({ title, doc, messages, original: _, ...rest }: Imported & { original: Uint8Array }) {
  const filled = Object.entries(rest).filter(([, value]) => Array.isArray(value) && value.length)
  return { title, messages, doc, ...Object.fromEntries(filled) }
}

describe.each(importers.map(one => one.id))("importer %s", id => {
  const cases = readdirSync(join(fixtures, id)).filter(name =>
    readdirSync(join(fixtures, id, name)).some(file => file.startsWith("input.")),
  )

  it.each(cases)("reads %s as a person reviewed it", async name => {
    const folder = join(fixtures, id, name)
    const got = `${JSON.stringify(reviewed(await readCase(folder, id)), null, 1)}\n`
    const expected = join(folder, "expected.json")
    if (process.env.UPDATE || !existsSync(expected)) writeFileSync(expected, got)
    expect(got).toBe(readFileSync(expected, "utf8"))
  })

  it.each(cases)("gives a document of the article's schema for %s", async name => {
    const { doc } = await readCase(join(fixtures, id, name), id)
    expect(() => schema.nodeFromJSON(doc).check()).not.toThrow()
  })

  it.each(cases)("ties the words of %s to the same words of the original", async name => {
    const { doc, map, original } = await readCase(join(fixtures, id, name), id)
    if (!map) return
    const node = schema.nodeFromJSON(doc)
    const { text } = decodeText(original)
    for (const { pm, src, len } of map.runs)
      expect(text.slice(src, src + len)).toBe(node.textBetween(pm, pm + len))
    for (const { pm, src, end } of map.nodes) {
      expect(node.nodeAt(pm)).not.toBeNull()
      expect(end).toBeGreaterThanOrEqual(src)
    }
    expect(encodeText(text, map.encoding, map.mark)).toEqual(original)
  })
})
