import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { DisputeRow } from "@/core/desk/dispute-row"
import type { ClaimView } from "@/core/desk/question-views"
import type { Page, SourceRow } from "@/core/desk/views"
import type { Desk } from "../articles/open-desk"
import { type TestDesk, testDesk } from "../testing/test-desk"
import { loadSample } from "./load-sample"

const file = (name: string) => readFileSync(new URL(`../../db/seed/latakia/${name}`, import.meta.url))

let desk: TestDesk
let articleId: string
beforeAll(async () => {
  desk = await testDesk()
  const files = {
    article: file("2013-latakia-offensive.txt"),
    sources: file("sources.csl.json").toString("utf8"),
  }
  articleId = (await loadSample(desk.contextFor(desk.system), files)).articleId
})
afterAll(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const open = () => desk.call<Desk>(desk.system, "openDesk", { id: articleId })

describe("the sample", () => {
  it("says where its text comes from and what the dump lost", async () => {
    const { article } = await open()
    expect(article.title).toBe("2013 Latakia offensive")
    expect(article.origin).toMatchObject({
      url: expect.stringContaining("wikipedia.org"),
      licence: "CC BY-SA",
    })
    expect(article.remark).toContain("references")
  })

  it("marks its six figures, two dates and the dozen villages in the text", async () => {
    const { claims } = await open()
    expect(claims.map(claim => `${claim.anchor} ${claim.words}`).sort()).toEqual([
      "anchored 1,500–2,000 fighters",
      "anchored 107 fighters killed",
      "anchored 114–127 soldiers",
      "anchored 190–205 civilians killed",
      "anchored 44 militiamen killed",
      "anchored 5,000 soldiers",
      "anchored a dozen villages",
      "anchored early August 2013",
      "anchored mid-August",
    ])
  })

  it("reads what each figure counts from the cell it stands in", async () => {
    const { claims } = await open()
    const read = claims.flatMap(({ words, figure }) =>
      figure ? [`${words}: ${figure.measure}, ${figure.population}`] : [],
    )
    expect(read.filter(line => /soldiers|militiamen|civilians/.test(line)).sort()).toEqual([
      "114–127 soldiers: killed, soldiers",
      "190–205 civilians killed: killed, civilians",
      "44 militiamen killed: killed, militiamen",
      "5,000 soldiers: strength, soldiers",
    ])
  })

  it("knows three sources, two of which derive from the first; Wikipedia is none", async () => {
    const { items } = await desk.call<Page<SourceRow>>(desk.system, "listSources")
    const origins = items.map(row => [row.citekey, row.derivesFrom?.label ?? null])
    expect(Object.fromEntries(origins)).toEqual({
      hrw2013latakia: null,
      holmes2013reuters: "Human Rights Watch 2013",
      "channel4-2013latakia": "Human Rights Watch 2013",
    })
  })

  it("opens disputes on the civilians killed and on the date of the counter-offensive, and on nothing else", async () => {
    const { items } = await desk.call<Page<DisputeRow>>(desk.system, "listDisputes")
    expect(items.map(row => [row.mentions[0]?.words, row.why]).sort()).toEqual([
      ["190–205 civilians killed", ["end_not_stated"]],
      ["mid-August", ["conflicts"]],
    ])
  })

  it("finds the lower end stated, and counts the two outlets as copies of the report", async () => {
    const { claims } = await open()
    const id = claims.find(claim => claim.words.startsWith("190"))?.id
    const { questionView } = await desk.call<ClaimView>(desk.system, "openClaim", { id })
    expect(questionView.comparison).toMatchObject({ state: "agrees_in_part", end: "lower" })
    expect(questionView.evidence.map(one => [one.source.citekey, one.independent])).toEqual([
      ["hrw2013latakia", true],
      ["holmes2013reuters", false],
      ["channel4-2013latakia", false],
    ])
    expect(questionView.evidence.every(one => one.match.kind === "unlooked")).toBe(true)
  })
})
