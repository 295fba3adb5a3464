import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { schema } from "@/editor/model/schema"
import { storedDocument } from "../stored-document"
import { html } from "./html"

const file = join(import.meta.dirname, "../../../shared/data/formats/xss/html-payloads.json")
const payloads = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { payload: string }[]) : []

it("reads every payload of the shared collection into a document whose links lead to pages only", async () => {
  if (payloads.length === 0)
    return console.warn("No shared collection beside the checkout: nothing was tried.")
  for (const { payload } of payloads) {
    const page = new TextEncoder().encode(`<p>Geese.</p>${payload}<p>More geese.</p>`)
    const doc = schema.nodeFromJSON(JSON.parse(storedDocument((await html.read(page)).doc)))
    doc.descendants(node => {
      const addresses = [node.attrs.src, ...node.marks.map(mark => mark.attrs.href)].filter(Boolean)
      for (const address of addresses) expect(address).toMatch(/^(?:https?:|mailto:)/i)
    })
    expect(doc.textContent).toMatch(/geese/i)
  }
})
