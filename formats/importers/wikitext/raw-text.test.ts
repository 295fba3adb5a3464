import { describe, expect, it } from "vitest"
import type { DocJson } from "../../imported"
import { mapFaults } from "../../testing/map-faults"
import { wikitext } from "../wikitext"

const words = (node: DocJson): string => (node.text ?? "") + (node.content ?? []).map(words).join("")

describe("words that are no wikitext", () => {
  it.each([
    ["A <nowiki>&lt;b&gt;</nowiki> B", "A <b> B"],
    ["A <nowiki>'' &amp;lt; {{a}} &geese; &#8211;</nowiki> B", "A '' &lt; {{a}} &geese; – B"],
    ["A <nowiki>R&D &am</nowiki>p; B", "A R&D &amp; B"],
    ["<pre>\nif a &lt; b &amp;&amp; c\n  ''d'' &geese;\n</pre>", "if a < b && c  ''d'' &geese;"],
    ["A <pre>&eacute;</pre> B", "A é B"],
  ])("show the characters that their references mean, and nothing else read: %s", async (text, shown) => {
    const got = await wikitext.read(new TextEncoder().encode(text), { title: "T" })
    expect(words({ type: "doc", content: got.doc.content?.slice(1) ?? [] })).toBe(shown)
    expect(mapFaults(got, text)).toEqual([])
  })
})
