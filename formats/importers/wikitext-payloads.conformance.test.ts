import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { schema } from "@/editor/model/schema"
import type { Imported } from "../imported"
import { storedDocument } from "../stored-document"
import { wikitext } from "./wikitext"

const file = join(import.meta.dirname, "../../../shared/data/formats/xss/html-payloads.json")
const payloads = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { payload: string }[]) : []

/** A page that has the payload wherever a page may have something. */
const pageWith = (payload: string) => `{{Infobox military conflict
| conflict = ${payload}
| image = ${payload}
| caption = ${payload}
| casualties1 = 12 geese ${payload}
}}
Geese ${payload}<ref name="a">{{cite web|title=${payload}|url=${payload}|quote=${payload}|last=${payload}}}</ref>.

[${payload} a link], [[${payload}|a page]], [[File:${payload}|thumb|${payload}]]

{| class="${payload}"
! ${payload}
|-
| style="${payload}" | 3 swans ${payload}
|}
* More geese.<ref>${payload}</ref>
`

it("reads every payload of the shared collection into words, and addresses that are pages only", async () => {
  if (payloads.length === 0)
    return console.warn("No shared collection beside the checkout: nothing was tried.")
  for (const { payload } of payloads) {
    const bytes = new TextEncoder().encode(pageWith(payload))
    const read = (await wikitext.read(bytes, { filename: "geese.wikitext" })) as Imported
    const doc = schema.nodeFromJSON(JSON.parse(storedDocument(read.doc)))
    doc.descendants(node => {
      const addresses = [node.attrs.src, ...node.marks.map(mark => mark.attrs.href)].filter(Boolean)
      for (const address of addresses) expect(address).toMatch(/^(?:https?:|mailto:)/i)
    })
    for (const { csl } of read.sources) if (csl.URL) expect(csl.URL).toMatch(/^https?:/i)
    expect(doc.textContent).toMatch(/geese/i)
  }
}, 240_000)
