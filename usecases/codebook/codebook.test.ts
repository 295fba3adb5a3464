import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { CodebookView } from "@/core/codebook/codebook"
import { templates } from "@/core/codebook/templates/templates"
import type { DecisionView, QuestionView } from "@/core/desk/question-views"
import type { ClaimRow, SourceRow } from "@/core/desk/views"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let olga: Viewer
let vera: Viewer

beforeEach(async () => {
  desk = await testDesk()
  olga = await desk.person("Olga", "owner")
  vera = await desk.person("Vera", "viewer")
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const read = (input = {}) => desk.call<CodebookView>(vera, "readCodebook", input)
const change = (input: object, as = olga) => desk.call<CodebookView>(as, "changeCodebook", input)
const withLabel = (label: string, code = "killed") => ({
  ...templates.newsroom,
  measure: {
    ...templates.newsroom.measure,
    killed: { ...templates.newsroom.measure.killed, label, code },
  },
})

describe("the codebook", () => {
  it("begins as a template, and keeps each version as it was written", async () => {
    expect(await read()).toMatchObject({ version: 0, template: "newsroom", by: null })
    await change({ base: 0, template: "ucdp" })
    await change({ base: 1, entries: withLabel("Geese killed") })
    expect(await read()).toMatchObject({ version: 2, by: { name: "Olga" } })
    expect((await read()).entries.measure.killed.label).toBe("Geese killed")
    expect((await read({ version: 1 })).entries.measure.killed.label).toBe("Fatalities")
    const { items } = await desk.call<{ items: { version: number }[] }>(vera, "listCodebookVersions", {})
    expect(items.map(one => one.version)).toEqual([2, 1])
  })

  it("writes no version where nothing changed", async () => {
    expect(await change({ base: 0, entries: templates.newsroom })).toMatchObject({ version: 0 })
  })

  it("tells the second of two what the first wrote, and keeps both's words", async () => {
    await change({ base: 0, entries: withLabel("Geese killed") })
    await expect(change({ base: 0, entries: withLabel("Ducks killed") })).rejects.toMatchObject({
      kind: "conflict",
      current: { version: 1 },
    })
  })

  it("refuses two values with one code, and names them", async () => {
    await expect(change({ base: 0, entries: withLabel("Killed", "wounded") })).rejects.toMatchObject({
      code: "codebook.code_shared",
      values: { code: "wounded", values: "killed, wounded" },
    })
  })

  it("refuses a value left out and one nobody knows", async () => {
    const { killed: _, ...measure } = templates.newsroom.measure
    await expect(change({ base: 0, entries: { ...templates.newsroom, measure } })).rejects.toMatchObject({
      kind: "invalid",
    })
  })

  it("is an owner's to change", async () => {
    await expect(change({ base: 0, template: "ucdp" }, vera)).rejects.toMatchObject({ kind: "forbidden" })
  })

  it("is named by the decision that was made with it", async () => {
    const { claim } = await counted()
    await change({ base: 0, template: "wikipedia" })
    const input = { id: claim.questionId, outcome: "disputed", reason: "Two counts.", n: 0 }
    expect(await desk.call<DecisionView>(olga, "decide", input)).toMatchObject({ codebook: 1 })
  })

  it("is not there in a version nobody wrote", async () => {
    await expect(read({ version: 7 })).rejects.toMatchObject({ code: "codebook.no_such_version" })
  })
})

/** An article that says "about 2,000", and a source that says 2,150. */
async function counted() {
  const id = await desk.article(olga, "Lorem Valley\n\nIn June about 2,000 geese were killed.")
  const quote = "about 2,000 geese were killed"
  const claim = await desk.call<ClaimRow>(olga, "createClaim", { id, quote, kind: "figure" })
  const csl = { id: "", type: "report", title: "Geese counted" }
  const source = await desk.call<SourceRow>(olga, "addSource", { csl })
  const evidence = { quote: "2,150 geese were killed", stance: "supports", sourceId: source.id }
  await desk.call(olga, "addEvidence", { id: claim.questionId, ...evidence })
  const state = async () =>
    (await desk.call<QuestionView>(olga, "openQuestion", { id: claim.questionId })).comparison.state
  return { id, claim, state }
}

describe("the convention", () => {
  it("of the workspace reads every article, and lists follow", async () => {
    const { state } = await counted()
    expect(await state()).toBe("agrees")
    await desk.call(olga, "changeSettings", {
      settings: { "figures.toleranceMost": 2, "figures.toleranceLeast": 1 },
    })
    expect(await state()).toBe("conflicts")
    const { items } = await desk.call<{ items: object[] }>(olga, "listDisputes", {})
    expect(items).toHaveLength(1)
  })

  it("of an article goes before the workspace's", async () => {
    const { id, state } = await counted()
    await desk.call(olga, "changeArticle", { id, convention: { toleranceLeast: 1, toleranceMost: 2 } })
    expect(await state()).toBe("conflicts")
    await desk.call(olga, "changeArticle", { id, convention: null })
    expect(await state()).toBe("agrees")
  })

  it("refuses shares that make no sense, and keeps what was", async () => {
    await expect(
      desk.call(olga, "changeSettings", { settings: { "figures.toleranceMost": 400 } }),
    ).rejects.toMatchObject({ code: "codebook.bad_convention" })
  })
})
