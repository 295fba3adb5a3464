import { describe, expect, it } from "vitest"
import type { ArticleBundle } from "../bundle"
import { bundle, claim, onClaim, p, t } from "../testing/make-bundle"
import { sitmere } from "../testing/sitmere"
import { markdown } from "./markdown"

async function write(whole: ArticleBundle, flavour = "pandoc") {
  return new TextDecoder().decode((await markdown.write(whole, { flavour })).bytes)
}
const body = (text: string) => text.slice(text.indexOf("\n---\n") + 6)

describe("Markdown", () => {
  it("nests overlapping claims and names what is split", async () => {
    expect(await write(sitmere())).toContain(
      "[3 May [1902]{.claim #c-2 status=on_author by=person}]{.claim #c-1 status=supported_with_correction by=person}[ near the mills]{.claim part-of=c-2 status=on_author by=person}",
    )
  })

  it("keeps one span for a claim that runs through several styles", async () => {
    const whole = bundle(
      "T",
      [p(t("nine ", onClaim(1)), t("villagers", onClaim(1), "strong"), t(" died", onClaim(1)))],
      { claims: [claim(1, "nine villagers died")] },
    )
    expect(await write(whole)).toContain(
      "[nine **villagers** died]{.claim #c-1 status=no_evidence by=program}",
    )
  })

  it("has plain words for claims in GitHub's flavour", async () => {
    const text = await write(sitmere(), "gfm")
    expect(text).toContain("3 May 1902 near the mills (Parish of Sitmere, 1902, p. 12)")
    expect(text).not.toContain("{.claim")
  })

  it.each([
    ["A. Mender said so", "A\\. Mender"],
    ["(1) first", "(1\\) first"],
    ["% of all", "\\% of all"],
    [": as defined", "\\: as"],
    ["costs $5 and $6", "\\$5 and \\$6"],
    ["mail @mender", "\\@mender"],
    ["a{.b}", "a\\{.b}"],
    ["<b>bold</b>", "\\<b>bold\\</b>"],
    ["[x](javascript:alert(1))", "\\[x]\\(javascript"],
    ["# no heading", "\\# no"],
    ["9 -- 12 ...", "9 \\-- 12 \\..."],
  ])("keeps %j as words", async (words, escaped) => {
    expect(body(await write(bundle("T", [p(words)])))).toContain(escaped)
  })

  it("lets nothing in a title end the head", async () => {
    const head = (await write(bundle('a"\n---\nx: *y*', [p("z")]))).split("\n---\n")[0]
    expect(head).toMatch(/^---\ntitle: "a\\"/)
    expect(head).toContain("obelus: {")
  })

  it("puts the records of the sources beside it, without loss", async () => {
    const whole = sitmere()
    const beside = (await markdown.write(whole)).beside?.[0]
    expect(beside?.extension).toBe(".csl.json")
    expect(JSON.parse(new TextDecoder().decode(beside?.bytes))[0]).toEqual({
      ...whole.sources[0]?.csl,
      id: "sitmere1902",
    })
  })
})
