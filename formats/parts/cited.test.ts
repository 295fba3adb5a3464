import { describe, expect, it } from "vitest"
import { type CitationStyle, citationStyles } from "@/core/sources/citation-style"
import { html } from "../exporters/html"
import { markdown } from "../exporters/markdown"
import { plain } from "../exporters/plain"
import { sitmere } from "../testing/sitmere"

const inStyle = (style: CitationStyle) => {
  const bundle = sitmere()
  return { ...bundle, article: { ...bundle.article, citations: { style, locale: "en-US" as const } } }
}
const textOf = async (written: ReturnType<typeof html.write>) =>
  new TextDecoder().decode((await written).bytes)

// Reading a style takes its time where others are at work.
describe("exports", { timeout: 60_000 }, () => {
  it.each([
    ["apa", "near the mills (Parish of Sitmere, 1902, p. 12)", "Parish of Sitmere. (1902)."],
    ["wikipedia", "near the mills[1]:12", "1. Parish of Sitmere (June 1, 1902)."],
    ["notes", "near the mills[1]", "[1] Parish of Sitmere, The Register of Sitmere <Parish>"],
  ] as const)("print citations and the bibliography in %s as plain text", async (style, label, entry) => {
    const text = await textOf(plain.write(inStyle(style)))
    expect(text).toContain(label)
    expect(text).toContain(entry)
  })

  it("link a citation of a web page to its entry, and a note to its words and back", async () => {
    expect(await textOf(html.write(inStyle("wikipedia")))).toMatch(
      /<a href="#source-(\d+)">\[1\]:12<\/a>[\s\S]*<li id="source-\1" dir="auto">1\. Parish/,
    )
    const noted = await textOf(html.write(inStyle("notes")))
    expect(noted).toContain('<a href="#cn-1" id="cnr-1" aria-label="Note 1">[1]</a>')
    expect(noted).toContain('<a class="back" href="#cnr-1"')
  })

  it("make footnotes of a style's notes in GitHub's Markdown, in one series with the text's own", async () => {
    const text = await textOf(markdown.write(inStyle("notes"), { flavour: "gfm" }))
    expect(text).toContain("near the mills[^1]")
    expect(text).toMatch(/\[\^1\]: Parish of Sitmere, \*The Register of Sitmere/)
    expect(text).toContain("## Sources cited")
  })

  it("let none of a record's markup through, in any style", async () => {
    const bundle = inStyle("apa")
    const hostile = '<img src=x onerror=alert(1)><i>geese</i><a href="javascript:alert(2)">x</a>'
    const sources = bundle.sources.map(source => ({ ...source, csl: { ...source.csl, title: hostile } }))
    for (const style of citationStyles) {
      const page = await textOf(html.write({ ...bundle, ...inStyle(style), sources }))
      expect(page).not.toMatch(/<img|href="javascript/)
    }
  })
})
