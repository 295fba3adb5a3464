import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { EventRow } from "@/core/desk/history-views"
import type { DecisionView, EvidenceView, QuestionView } from "@/core/desk/question-views"
import type { ClaimRow, Page, SourceRow } from "@/core/desk/views"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let rena: Viewer
let edda: Viewer
let claim: ClaimRow
let evidence: EvidenceView

beforeEach(async () => {
  desk = await testDesk()
  edda = await desk.person("Edda", "editor")
  rena = await desk.person("Rena", "reviewer")
  const id = await desk.article(edda, "Lorem Valley\n\nIn June 42 soldiers were killed.")
  claim = await desk.call(rena, "createClaim", { id, quote: "42 soldiers were killed", kind: "figure" })
  const csl = { id: "", type: "report", title: "Lorem counted" }
  const source = await desk.call<SourceRow>(rena, "addSource", { csl })
  const input = {
    id: claim.questionId,
    sourceId: source.id,
    quote: "42 soldiers were killed",
    stance: "supports",
  }
  evidence = await desk.call(rena, "addEvidence", input)
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const decide = (as: Viewer, input: object) =>
  desk.call<DecisionView>(as, "decide", { id: claim.questionId, outcome: "supported", n: 0, ...input })
const question = () => desk.call<QuestionView>(edda, "openQuestion", { id: claim.questionId })
const change = (input: object) =>
  desk.call<EvidenceView>(rena, "changeEvidence", { id: evidence.id, rev: evidence.rev, ...input })

describe("the tick", () => {
  it("is a reviewer's, without a form, where the evidence states what the text says", async () => {
    expect(await decide(rena, {})).toMatchObject({ n: 1, outcome: "supported", freshness: "fresh" })
    const { shown } = await desk.call<ClaimRow>(rena, "openClaim", { id: claim.id })
    expect(shown).toEqual({ by: "person", outcome: "supported", freshness: "fresh" })
  })

  it("asks for a reason where the evidence does not agree", async () => {
    await change({ quote: "at least 40 soldiers were killed" })
    await expect(decide(rena, {})).rejects.toMatchObject({ code: "decision.reason_needed" })
  })

  it("goes stale when the evidence changes, and is fresh for nobody then", async () => {
    await decide(rena, {})
    await change({ quote: "43 soldiers were killed" })
    expect((await question()).decision).toMatchObject({ freshness: "stale", changed: ["evidence"] })
  })
})

describe("a decision beyond the tick", () => {
  const disputed = { outcome: "disputed", rule: "range_of_sources", reason: "Two counts, neither withdrawn." }

  it("is an editor's and gives its reason", async () => {
    await expect(decide(rena, disputed)).rejects.toMatchObject({ kind: "forbidden" })
    await expect(decide(edda, { outcome: "disputed" })).rejects.toMatchObject({
      code: "decision.reason_needed",
    })
    expect(await decide(edda, disputed)).toMatchObject({ rule: "range_of_sources", by: { name: "Edda" } })
  })

  it("tells the second of two people what the first decided", async () => {
    const both = await Promise.allSettled([decide(edda, disputed), decide(rena, {})])
    expect(both.map(one => one.status).sort()).toEqual(["fulfilled", "rejected"])
    const refused = both.find(one => one.status === "rejected")
    expect(refused?.reason).toMatchObject({
      kind: "conflict",
      code: "decision.made_meanwhile",
      current: { n: 1 },
    })
  })

  it("keeps dissent beside it, by name", async () => {
    const { id } = await decide(edda, disputed)
    const seen = await desk.call<DecisionView>(rena, "dissent", { id, reason: "The later count stands." })
    expect(seen.dissent).toEqual([{ by: "Rena", reason: "The later count stands." }])
  })
})

describe("undoDecision", () => {
  it("lets what stood before stand again", async () => {
    await decide(rena, {})
    const { id } = await decide(edda, { n: 1, outcome: "outdated", reason: "A newer count is out." })
    const back = await desk.call<QuestionView>(edda, "undoDecision", { id })
    expect(back.decision).toMatchObject({ n: 1, outcome: "supported" })
    expect(await decide(edda, { n: 1, outcome: "outdated", reason: "After all." })).toMatchObject({ n: 3 })
  })

  it("takes back one's own tick, and another's only as an editor", async () => {
    const { id } = await decide(edda, {})
    await expect(desk.call(rena, "undoDecision", { id })).rejects.toMatchObject({
      code: "decision.of_somebody_else",
    })
    const own = await decide(rena, { n: 1 })
    expect((await desk.call<QuestionView>(rena, "undoDecision", { id: own.id })).decision?.n).toBe(1)
  })
})

describe("the history of the article", () => {
  it("tells who brought which evidence and who decided what", async () => {
    await decide(rena, {})
    const { items } = await desk.call<Page<EventRow>>(edda, "articleEvents", { id: claim.articleId })
    const told = items.map(event => `${event.by.name} ${event.verb}`)
    expect(told.slice(0, 3)).toEqual(["Rena decision.made", "Rena evidence.created", "Rena claim.created"])
  })
})

describe("flagQuestion", () => {
  it("puts a question among the disputes until the flag is gone", async () => {
    const disputes = async () => (await desk.call<{ items: object[] }>(rena, "listDisputes")).items
    expect(await disputes()).toEqual([])
    const { rev } = await question()
    const input = { id: claim.questionId, rev, flags: ["disputed"] }
    const flagged = await desk.call<QuestionView>(rena, "flagQuestion", input)
    expect(await disputes()).toMatchObject([{ why: ["flagged"] }])
    await desk.call(rena, "flagQuestion", { ...input, rev: flagged.rev, flags: [] })
    expect(await disputes()).toEqual([])
  })
})
