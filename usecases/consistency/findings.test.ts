import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { ArticleFindings } from "@/core/figures/findings"
import { schema } from "@/editor/model/schema"
import { rangeAt, textOf } from "@/editor/model/text-map"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

const battle = `Battle of Lorem
The battle of Lorem was fought in Ruritania.
Battle of Lorem | |||||||
---|---|---|---|---|---|---|---|
Part of the Lorem war | |||||||
Belligerents | |||||||
Ruritania | Lorem Valley | ||||||
Casualties and losses | |||||||
30 soldiers killed | 44 militiamen killed | ||||||

== The fighting ==

In the valley 51 militiamen were killed. The bridge stood. Of the soldiers 30 fell.
`

let desk: TestDesk
let anna: Viewer
beforeAll(async () => {
  desk = await testDesk()
  anna = await desk.person("Anna", "editor")
})
afterAll(() => desk.close())

const findings = (id: string) => desk.call<ArticleFindings>(anna, "articleFindings", { id })

async function write(id: string, words: string, instead: string): Promise<void> {
  const { doc: json, version: base } = await desk.live.read(id)
  const doc = schema.nodeFromJSON(json)
  const start = textOf(doc).indexOf(words)
  const range = rangeAt(doc, start, start + words.length)
  if (start < 0 || !range) throw new Error(`${words} is not in the text`)
  const step = { stepType: "replace", ...range, slice: { content: [{ type: "text", text: instead }] } }
  const ref = { clientId: "findings", seq: base + 1 }
  await desk.call(anna, "commitText", { id, base, ref, steps: [step] })
}

describe("findings", () => {
  it("names both places of a count the infobox and the body give differently, until the text is mended", async () => {
    const id = await desk.article(anna, battle)
    const { findings: found } = await findings(id)
    expect(found).toMatchObject([
      {
        kind: "given_twice",
        code: "figures.inconsistent.given_twice",
        values: { first: "44", second: "51" },
      },
    ])
    expect(found[0]?.places).toMatchObject([
      { where: "infobox", words: "44", start: 0, end: 2, claimId: null },
      { where: "body", words: "51", start: 14, end: 16 },
    ])
    await write(id, "51 militiamen", "44 militiamen")
    expect((await findings(id)).findings).toEqual([])
  })

  it("names the claim a figure lies in, and takes the figure a person gave it", async () => {
    const id = await desk.article(anna, `${battle}\n`.replace("The bridge", "The mill"))
    const claim = await desk.call<{ id: string }>(anna, "createClaim", {
      ...{ id, quote: "51 militiamen were killed", kind: "figure" },
    })
    expect((await findings(id)).findings[0]?.places[1]?.claimId).toBe(claim.id)
  })

  it("keeps a dismissed finding away until its words change", async () => {
    const id = await desk.article(anna, battle.replace("The bridge", "The church"))
    const key = (await findings(id)).findings[0]?.key
    await desk.call(anna, "dismissFinding", { id, key, reason: "The 51 are of both days." })
    expect(await findings(id)).toMatchObject({ findings: [], dismissed: 1 })
    await write(id, "The battle of Lorem was", "The great battle of Lorem was")
    expect(await findings(id)).toMatchObject({ findings: [], dismissed: 1 })
    await write(id, "51 militiamen", "52 militiamen")
    expect(await findings(id)).toMatchObject({ findings: [{ values: { second: "52" } }], dismissed: 0 })
  })

  it("adds up the columns of a table that has a row of totals", async () => {
    const table = (total: number) =>
      `Losses of Lorem\n\nThey were listed by village.\n\n| Village | Killed | Wounded |\n|---|---|---|\n| Upper Lorem | 12 | 30 |\n| Lower Lorem | 31 | 44 |\n| Total | ${total} | 74 |\n`
    expect((await findings(await desk.article(anna, table(43)))).findings).toEqual([])
    expect((await findings(await desk.article(anna, table(41)))).findings).toHaveLength(1)
    const { findings: found } = await findings(await desk.article(anna, table(45)))
    expect(found).toMatchObject([
      { kind: "total", places: [{ words: "45" }, { words: "12" }, { words: "31" }] },
    ])
  })

  it("takes no total of a table for the rounded sum of its rows", async () => {
    const table = (header: string) =>
      `Losses of Ipsum\n\nThey were listed by town.\n\n| Town | ${header} |\n|---|---|\n| A | 12 |\n| B | 25 |\n| Total | 40 |\n`
    for (const header of ["Dead", "Soldiers killed", "Number of injured"])
      expect((await findings(await desk.article(anna, table(header)))).findings).toMatchObject([
        { kind: "total", places: [{ words: "40" }, { words: "12" }, { words: "25" }] },
      ])
  })

  it("adds up the rows of a table whose last column is their total", async () => {
    const table = (total: number) =>
      `Losses of Dolor\n\nThey were listed by day.\n\n| Day | Killed | Wounded | Total |\n|---|---|---|---|\n| First | 12 | 30 | 42 |\n| Second | 31 (3 officers) | 44 | ${total} |\n`
    expect((await findings(await desk.article(anna, table(75)))).findings).toEqual([])
    const { findings: found } = await findings(await desk.article(anna, table(78)))
    expect(found).toMatchObject([
      { kind: "total", places: [{ words: "78" }, { words: "31" }, { words: "44" }] },
    ])
  })

  it("names the sentences from which a range of the infobox takes its two ends", async () => {
    const told = (rest: string) =>
      battle
        .replace("30 soldiers killed", "30–38 soldiers killed")
        .replace("51 militiamen were killed", "44 militiamen were killed")
        .replace("Of the soldiers 30 fell.", rest)
    const apart = told("The colonel reported 30 soldiers killed. A nurse counted 38 soldiers killed.")
    const { findings: found } = await findings(await desk.article(anna, apart))
    expect(found).toMatchObject([
      { kind: "ends_apart", places: [{ words: "30–38" }, { words: "30" }, { words: "38" }] },
    ])
    const together = told("The colonel reported 30 soldiers killed, the paper 30 to 38 soldiers killed.")
    expect((await findings(await desk.article(anna, together))).findings).toEqual([])
  })

  it("holds a total of both sides against the cells of the two", async () => {
    const told = (total: number) =>
      battle
        .replace("51 militiamen were killed", "44 militiamen were killed")
        .replace("The bridge stood.", `In the end ${total} people were killed on both sides.`)
    expect((await findings(await desk.article(anna, told(74)))).findings).toEqual([])
    const { findings: found } = await findings(await desk.article(anna, told(60)))
    expect(found).toMatchObject([
      { kind: "total", places: [{ words: "60" }, { words: "30" }, { words: "44" }] },
    ])
  })

  it("refuses to dismiss what is not found, and whoever may not judge claims", async () => {
    const id = await desk.article(anna, battle.replace("The bridge", "The tower"))
    const key = (await findings(id)).findings[0]?.key
    const reason = "No."
    await expect(
      desk.call(anna, "dismissFinding", { id, key: "0".repeat(32), reason }),
    ).rejects.toMatchObject({
      code: "finding.not_there",
    })
    const reader = await desk.person("Rita", "viewer")
    await expect(desk.call(reader, "dismissFinding", { id, key, reason })).rejects.toMatchObject({
      kind: "forbidden",
    })
  })
})

describe("the sample", () => {
  it("shows 158–171 as the sum of 114–127 and 44", async () => {
    const file = new URL("../../db/seed/latakia/2013-latakia-offensive.txt", import.meta.url)
    const found = await findings(await desk.article(anna, readFileSync(file, "utf8")))
    expect(found.sums).toMatchObject([
      { words: "158–171", measure: "killed", parts: [{ words: "114–127" }, { words: "44" }] },
    ])
    expect(found.findings).toEqual([])
  })
})
