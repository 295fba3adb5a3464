import { parseHTML } from "linkedom"
import { describe, expect, it } from "vitest"
import type { ArticleBundle } from "../bundle"
import { numbered, readArticle } from "../parts/article-text"
import { bundle, claim, figure, onClaim, p, question, source, t } from "../testing/make-bundle"
import { sitmere } from "../testing/sitmere"
import { html } from "./html"

async function page(whole: ArticleBundle): Promise<{ text: string; document: Document }> {
  const text = new TextDecoder().decode((await html.write(whole)).bytes)
  return { text, document: parseHTML(text).document }
}

describe("the page", () => {
  it("has every claim's words in its marks, also where claims overlap", async () => {
    const whole = sitmere()
    const { document } = await page(whole)
    const article = readArticle(whole)
    for (const { claim: one, places } of numbered(whole, article)) {
      const marks = [...document.querySelectorAll(`mark[data-claim="${one.id}"]`)]
      expect(marks.map(mark => mark.textContent).join("")).toBe(places.map(place => place.words).join(""))
    }
    expect(numbered(whole, article).filter(one => one.places.length > 0)).toHaveLength(4)
  })

  it("asks for nothing: no script that runs, no style sheet, no picture, no frame", async () => {
    const { document, text } = await page(sitmere())
    expect([...document.querySelectorAll("script")].map(one => one.getAttribute("type"))).toEqual([
      "application/ld+json",
    ])
    expect(
      document.querySelectorAll(
        "link, img, iframe, object, embed, video, audio, [src], [onclick], [onerror]",
      ),
    ).toHaveLength(0)
    expect(text).not.toMatch(/@import|url\(/)
  })

  it("has no id twice, and each link inside leads somewhere", async () => {
    const { document } = await page(sitmere())
    const ids = [...document.querySelectorAll("[id]")].map(one => one.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(ids).toContain(link.getAttribute("href")?.slice(1))
    for (const mark of document.querySelectorAll("mark"))
      expect(ids).toContain(mark.getAttribute("aria-details"))
  })

  it("tells what the program compared from what a person decided", async () => {
    const { document } = await page(sitmere())
    const decided = document.querySelector("#claim-1 .state.person")?.textContent ?? ""
    expect(decided).toContain("✓ Supported with a correction")
    expect(decided).toContain("decided by Ben Okoro")
    expect(document.querySelector("#claim-3 .state.program")?.textContent).toContain("◇ Sources disagree")
    expect(document.querySelector("#claim-3")?.textContent).toContain("not checked by a person")
    expect(document.querySelector("#claim-3")?.textContent).toContain("The lower end (9) is stated.")
  })

  it("names licence and attribution, and puts the infobox's sections over both sides", async () => {
    const { document } = await page(sitmere())
    expect(document.querySelector(".origin")?.textContent).toContain("CC BY-SA 4.0")
    expect(document.querySelector(".origin")?.textContent).toContain("Example encyclopedia contributors")
    expect([...document.querySelectorAll(".infobox th[colspan='2']")].map(one => one.textContent)).toEqual([
      "Battle of Sitmere",
      "Strength",
      "Casualties and losses",
    ])
  })

  it("reads from right to left for an article in Arabic", async () => {
    const { document } = await page(
      bundle("معركة", [p("نص")], { article: { ...bundle("", []).article, title: "معركة", language: "ar" } }),
    )
    expect(document.documentElement.getAttribute("dir")).toBe("rtl")
    expect(document.querySelector(".apparatus")?.getAttribute("dir")).toBe("ltr")
  })
})

const attacks = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "javascript:alert(1)",
  "<!--<script>",
  "]]><svg onload=alert(1)>",
  "</style><script>alert(1)</script>",
  "\u2028alert(1)\u0000",
]

describe("text that would run", () => {
  it.each(attacks)("stays text wherever a person can write it: %j", async attack => {
    const whole = bundle(
      attack,
      [p(attack, t(attack, onClaim(1))), { type: "template_block", attrs: { name: attack, source: attack } }],
      {
        claims: [claim(1, attack, { question: attack, figure: figure(attack, 1, 2) })],
        questions: [question(1, attack)],
        sources: [
          source(1, attack, {
            citekey: attack,
            csl: { id: attack, type: "webpage", title: attack, URL: attack },
          }),
        ],
      },
    )
    whole.article.origin = { url: attack, revision: attack, licence: attack, attribution: attack }
    const { document, text } = await page(whole)
    expect([...document.querySelectorAll("script")].map(one => one.getAttribute("type"))).toEqual([
      "application/ld+json",
    ])
    const active = [...document.querySelectorAll("*")]
      .flatMap(one => [...one.attributes])
      .filter(one => /^on/i.test(one.name))
    expect(active).toEqual([])
    expect(document.querySelectorAll("img, main style")).toHaveLength(0)
    for (const one of document.querySelectorAll("a[href]"))
      expect(one.getAttribute("href")).toMatch(/^(#|https?:|mailto:)/)
    expect(text).not.toMatch(/[\x00-\x08]/)
    expect(() => JSON.parse(document.querySelector("script")?.textContent ?? "")).not.toThrow()
    expect(document.querySelector("h1")?.textContent).toBe(attack.replace(/\u0000/g, ""))
  })

  it("cannot be a link: the document itself refuses one that is no web or mail address", async () => {
    const link = t("link", { type: "link", attrs: { href: "javascript:alert(1)" } })
    await expect(page(bundle("Title", [p(link)]))).rejects.toThrow("not a valid link")
  })
})
