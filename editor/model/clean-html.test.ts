import { parseHTML } from "linkedom"
import { describe, expect, it } from "vitest"
import { cleanPasted } from "./clean-html"

function clean(body: string): string {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${body}</body></html>`)
  cleanPasted(document as unknown as Document)
  return document.body.innerHTML.replace(/\s+/g, " ").trim()
}

describe("a pasted page", () => {
  it.each([
    [
      "drops scripts, styles, comments and hidden words",
      `<style>p{}</style><!--StartFragment--><p>Lorem <span style="display:none">no</span><script>x()</script>Valley</p>`,
      "<p>Lorem Valley</p>",
    ],
    [
      "takes Google Docs out of its one bold wrapper and keeps what is bold",
      `<b id="docs-internal-guid-1" style="font-weight:normal;"><p dir="ltr"><span style="font-weight:700">Lost</span> 12</p></b>`,
      `<p dir="ltr"><span><strong>Lost</strong></span> 12</p>`,
    ],
    [
      "takes the address out of a redirect",
      `<a href="https://www.google.com/url?q=https://example.org/a%3Fb&amp;sa=D">here</a>`,
      `<a href="https://example.org/a?b">here</a>`,
    ],
    [
      "keeps the words of Word's own elements",
      `<p class="MsoNormal" style="margin:0">At least 12<o:p></o:p> <st1:place>Ruritania</st1:place></p>`,
      "<p>At least 12 Ruritania</p>",
    ],
    [
      "leaves the edit links of a wiki out",
      `<h2>Losses<span class="mw-editsection">[edit]</span></h2>`,
      "<h2>Losses</h2>",
    ],
  ])("%s", (_, html, cleaned) => {
    expect(clean(html)).toBe(cleaned)
  })

  it("makes lists of Word's paragraphs, nested by their level", () => {
    const item = (level: number, sign: string, words: string) =>
      `<p class="MsoListParagraph" style="text-indent:-18pt;mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${sign}</span>${words}</p>`
    expect(clean(`${item(1, "1.", "one") + item(2, "·", "inner") + item(1, "2.", "two")}<p>after</p>`)).toBe(
      "<ol><li><p>one</p><ul><li><p>inner</p></li></ul></li><li><p>two</p></li></ol><p>after</p>",
    )
  })
})
