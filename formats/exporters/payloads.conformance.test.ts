import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parseHTML } from "linkedom"
import { describe, expect, it } from "vitest"
import { bundleOf } from "../convert"
import type { Imported } from "../imported"
import { plain } from "../importers/plain"
import { wikitext } from "../importers/wikitext"
import { bundle, claim, onClaim, p, question, t } from "../testing/make-bundle"
import { html } from "./html"

const file = join(import.meta.dirname, "../../../shared/data/formats/xss/html-payloads.json")
const payloads: { payload: string }[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : []
const inert = (words: string) => words.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, "")

async function activeIn(whole: Parameters<typeof html.write>[0]): Promise<string[]> {
  const { document } = parseHTML(new TextDecoder().decode((await html.write(whole)).bytes))
  const elements = [
    ...document.querySelectorAll(
      "script:not([type='application/ld+json']), img, iframe, object, embed, form, base, svg *:not(path, rect, circle)",
    ),
  ]
  const attributes = [...document.querySelectorAll("*")].flatMap(one => [...one.attributes])
  const handlers = attributes.filter(
    ({ name, value }) =>
      /^on/i.test(name) || (/^(href|src)$/i.test(name) && !/^(#|https?:|mailto:)/i.test(value)),
  )
  return [...elements.map(one => one.tagName), ...handlers.map(one => `${one.name}=${one.value}`)]
}

describe.runIf(existsSync(file))("223 payloads", () => {
  it("stay words in paragraphs, claims and questions of a page", async () => {
    const words = payloads.map(one => inert(one.payload)).filter(one => one.trim() !== "")
    const whole = bundle(
      "Payloads",
      words.map((one, at) => p(t(one, onClaim(1000 + at)))),
      {
        claims: words.map((one, at) => claim(1000 + at, one, { question: one })),
        questions: words.map((one, at) => question(1000 + at, one)),
      },
    )
    expect(words.length).toBeGreaterThan(200)
    expect(await activeIn(whole)).toEqual([])
  })

  it("stay words when they are imported as plain text", async () => {
    const bytes = new TextEncoder().encode(
      `Payloads\n\n${payloads.map(one => inert(one.payload)).join("\n\n")}`,
    )
    expect(await activeIn(bundleOf(plain.read(bytes) as Imported, bytes, 0))).toEqual([])
  })

  it("stay words when they are imported as wikitext", async () => {
    const lines = payloads.map(
      ({ payload }) => `* ${payload}<ref>{{cite web|title=${payload}|url=${payload}}}</ref>`,
    )
    const bytes = new TextEncoder().encode(`== Payloads ==\n${lines.map(inert).join("\n")}`)
    expect(await activeIn(bundleOf((await wikitext.read(bytes)) as Imported, bytes, 0, "wikitext"))).toEqual(
      [],
    )
  })
})
