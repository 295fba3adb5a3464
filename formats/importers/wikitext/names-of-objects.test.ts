import { describe, expect, it } from "vitest"
import type { DocJson } from "../../imported"
import { mapFaults } from "../../testing/map-faults"
import { wikitext } from "../wikitext"

const words = (node: DocJson): string => (node.text ?? "") + (node.content ?? []).map(words).join("")

describe("a name that every object of JavaScript knows", () => {
  const names = ["constructor", "__proto__", "toString", "hasOwnProperty", "Constructor"]
  it.each(names)("%s is a name like any other, wherever it stands", async name => {
    const cases: [text: string, shown: string][] = [
      [`A {{${name}|name=x|a}} b`, "A  b"],
      [`{{${name}|a}}`, ""],
      [`A [[${name}:x]] b`, `A ${name}:x b`],
      [`A [[${name}]] b`, `A ${name} b`],
      [`[[${name}:x]] b`, `${name}:x b`],
      [`{{Infobox battle|conflict=B|${name}=12|combatant1=X|combatant2=Y}}`, "12"],
      [`{{Infobox pond|name=B|${name}=12}}`, "12"],
      [`A &${name}; b`, `A &${name}; b`],
      [`A <${name}>c</${name}> b`, `A <${name}>c</${name}> b`],
      [`A<ref name=${name}>geese</ref> b<ref name=${name} />`, "Ageese bgeese"],
      [`A<ref group=${name} name=a>geese</ref> b<ref group=${name} name=a />`, "Ageese bgeese"],
      [`A {{lang|${name}|geese}} b`, "A geese b"],
      [`A {{convert|1|${name}|2|km}} b`, "b"],
      [`A<ref>{{cite ${name}|title=T|${name}=x|language=${name}}}</ref> b`, " b"],
      [`{|\n! ${name}=2 | geese\n|}`, "geese"],
    ]
    for (const [text, shown] of cases) {
      const got = await wikitext.read(new TextEncoder().encode(text), { title: "T" })
      expect(words({ type: "doc", content: got.doc.content?.slice(1) ?? [] }), text).toContain(shown)
      expect(mapFaults(got, text), text).toEqual([])
      expect(typeof (got.language ?? ""), text).toBe("string")
    }
  })

  it.each(names)("%s is no template whose words are known, and no character, in a value", async name => {
    const text = `A<ref>{{cite web|title=T {{${name}|a}} &${name}; U|url=https://lorem.example/}}</ref>`
    const { sources } = await wikitext.read(new TextEncoder().encode(text), { title: "T" })
    expect(sources?.map(one => one.csl.title)).toEqual([`T a &${name}; U`])
  })
})
