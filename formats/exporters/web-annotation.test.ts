import { describe, expect, it } from "vitest"
import { readArticle } from "../parts/article-text"
import { forPreset } from "../presets"
import { bundle, claim, id, onClaim, p, t } from "../testing/make-bundle"
import { sitmere } from "../testing/sitmere"
import { webAnnotation } from "./web-annotation"

interface Selector {
  type: string
  exact: string
  prefix?: string
  suffix?: string
  start: number
  end: number
}
interface Item {
  id: string
  motivation: string
  target: string | { source: string; selector: Selector[] | Selector }
  creator?: { name: string }
  generator?: object
  [term: string]: unknown
}

async function items(whole = sitmere()): Promise<Item[]> {
  const json = JSON.parse(new TextDecoder().decode((await webAnnotation.write(whole)).bytes))
  expect(json.total).toBe(json.first.items.length)
  return json.first.items
}

describe("web annotations", () => {
  it("gives every claim with the quote that stands at its position, in code points", async () => {
    const points = [...readArticle(sitmere()).text]
    const claims = (await items()).filter(item => item.motivation === "highlighting")
    expect(claims).toHaveLength(5)
    for (const { target } of claims) {
      if (typeof target === "string" || !Array.isArray(target.selector)) continue
      const [quote, position] = target.selector as [Selector, Selector]
      expect(points.slice(position.start, position.end).join("")).toBe(quote.exact)
      expect(
        points
          .slice(0, position.start)
          .join("")
          .endsWith(quote.prefix ?? ""),
      ).toBe(true)
    }
  })

  it("counts an emoji as one", async () => {
    const whole = bundle("🐟🐟", [p("🐟 ", t("nine", onClaim(1)))], { claims: [claim(1, "nine")] })
    const [first] = (await items(whole)) as [Item]
    expect(first.target).toMatchObject({ selector: [{ exact: "nine" }, { start: 5, end: 9 }] })
  })

  it("gives a claim that lost its words by the words it had", async () => {
    const lost = (await items()).find(item => item.id === `urn:uuid:${id(105)}`)
    expect(lost?.target).toMatchObject({
      selector: { exact: "forty mills", prefix: "It had ", suffix: " then." },
    })
  })

  it("keeps the program's comparison apart from a person's decision", async () => {
    const all = await items()
    const compared = all.filter(item => item.motivation === "classifying")
    expect(compared.every(item => item.generator && !item.creator)).toBe(true)
    const decided = all.filter(item => item.motivation === "assessing")
    expect(decided.map(item => [item.creator?.name, item["obelus:outcome"]])).toEqual([
      ["Ben Okoro", "supported_with_correction"],
      ["Ben Okoro", "on_author"],
    ])
  })

  it("answers a note by its id", async () => {
    const reply = (await items()).find(item => item.motivation === "replying")
    expect(reply).toMatchObject({ id: `urn:uuid:${id(602)}`, target: `urn:uuid:${id(601)}` })
  })

  it("says where a note on words stands, in code points, or which words it had", async () => {
    const all = await items()
    const target = (n: number) =>
      all.find(item => item.id === `urn:uuid:${id(n)}`)?.target as Record<string, unknown>
    const [quote, position] = target(606).selector as { exact: string; start: number; end: number }[]
    const text = [...readArticle(sitmere()).text]
    expect(quote?.exact).toBe("The church")
    expect(text.slice(position?.start, position?.end).join("")).toBe("The church")
    expect(target(607)).toMatchObject({
      ...{ selector: { exact: "forty lost words", prefix: "It had " }, "obelus:anchor": "detached" },
    })
  })

  it("says who outside was asked, and whose answer a reply records", async () => {
    const all = await items()
    const note = (n: number) => all.find(item => item.id === `urn:uuid:${id(n)}`)
    const asked = { motivation: "questioning", "obelus:askedOf": "Dr Ipsa Dolor" }
    expect(note(604)).toMatchObject({ ...asked, "obelus:answeredOn": "1902-06-01" })
    expect(note(605)).toMatchObject({ motivation: "replying", "obelus:answeredBy": "Dr Ipsa Dolor" })
    expect(JSON.stringify(await items(forPreset(sitmere(), "outside")))).not.toMatch(/Dr Ipsa|askedOf/)
  })

  it("names each annotation once, each with its own context", async () => {
    const all = await items()
    expect(new Set(all.map(item => item.id)).size).toBe(all.length)
    expect(
      all.every(item => JSON.stringify(item["@context"]).includes("http://www.w3.org/ns/anno.jsonld")),
    ).toBe(true)
  })

  it("holds no note and no name outside", async () => {
    const text = JSON.stringify(await items(forPreset(sitmere(), "outside")))
    expect(text).not.toMatch(/commenting","creator|Ada Quill|Ben Okoro|Ask the parish/)
  })
})
