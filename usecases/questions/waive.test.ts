import { Transform } from "prosemirror-transform"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { EventRow } from "@/core/desk/history-views"
import type { ClaimView, DecisionView } from "@/core/desk/question-views"
import type { ClaimRow, Page, SourceRow } from "@/core/desk/views"
import { schema } from "@/editor/model/schema"
import { rangeAt, textOf } from "@/editor/model/text-map"
import type { Viewer } from "../context"
import { verify } from "../keeping/verify"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let rena: Viewer
let edda: Viewer
let id: string

beforeEach(async () => {
  desk = await testDesk()
  edda = await desk.person("Edda", "editor")
  rena = await desk.person("Rena", "reviewer")
  id = await desk.article(edda, "Lorem Valley\n\nIt is a lovely valley. Once 42 geese were counted.")
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const claimOf = (quote: string, more: object = {}) =>
  desk.call<ClaimRow>(rena, "createClaim", { id, quote, kind: "statement", ...more })
const waive = (as: Viewer, questionId: string, more: object = {}) =>
  desk.call<DecisionView>(as, "decide", {
    id: questionId,
    outcome: "waived",
    waiver: "opinion",
    n: 0,
    ...more,
  })
const opened = (claimId: string) => desk.call<ClaimView>(rena, "openClaim", { id: claimId })
const addEvidence = async (questionId: string) => {
  const csl = { id: "", type: "report", title: "Lorem counted" }
  const source = await desk.call<SourceRow>(rena, "addSource", { csl })
  const input = { id: questionId, sourceId: source.id, quote: "a lovely valley", stance: "supports" }
  await desk.call(rena, "addEvidence", input)
}

describe("a waiver", () => {
  it("is a checker's, with one of three reasons and no words", async () => {
    const claim = await claimOf("It is a lovely valley")
    expect(await waive(rena, claim.questionId)).toMatchObject({ outcome: "waived", waiver: "opinion", n: 1 })
    expect((await opened(claim.id)).shown).toEqual({ by: "person", outcome: "waived", freshness: "fresh" })
  })

  it("is taken back by whoever gave it", async () => {
    const claim = await claimOf("It is a lovely valley")
    const { id: given } = await waive(rena, claim.questionId)
    await desk.call(rena, "undoDecision", { id: given })
    expect((await opened(claim.id)).shown.by).toBe("program")
  })

  it("is an editor's where sources speak, and over what an editor decided", async () => {
    const claim = await claimOf("It is a lovely valley")
    await addEvidence(claim.questionId)
    await expect(waive(rena, claim.questionId)).rejects.toMatchObject({
      ...{ kind: "forbidden", code: "decision.waiver_over_evidence" },
    })
    const other = await claimOf("42 geese were counted", { kind: "figure" })
    await desk.call(edda, "decide", {
      id: other.questionId,
      outcome: "disputed",
      reason: "Some say 40.",
      n: 0,
    })
    await expect(waive(rena, other.questionId, { n: 1 })).rejects.toMatchObject({ kind: "forbidden" })
    expect(await waive(edda, other.questionId, { n: 1 })).toMatchObject({ waiver: "opinion", n: 2 })
  })

  it("goes with no other outcome, and with words it is a decision like any other", async () => {
    const claim = await claimOf("It is a lovely valley")
    await expect(
      waive(edda, claim.questionId, { outcome: "disputed", reason: "It is not." }),
    ).rejects.toMatchObject({ code: "decision.waiver_of_other" })
    await expect(waive(rena, claim.questionId, { reason: "Everybody says so." })).rejects.toMatchObject({
      ...{ kind: "forbidden", code: "people.may_not" },
    })
    await expect(waive(edda, claim.questionId, { waiver: null })).rejects.toMatchObject({
      code: "decision.reason_needed",
    })
  })

  it("goes stale when somebody brings evidence after all", async () => {
    const claim = await claimOf("It is a lovely valley")
    await waive(rena, claim.questionId)
    await addEvidence(claim.questionId)
    expect((await opened(claim.id)).questionView.decision).toMatchObject({ freshness: "stale" })
  })
})

describe("a claim that is waived as it is made", () => {
  it("comes with its waiver in one commit, told in the history", async () => {
    const claim = await claimOf("It is a lovely valley", { waiver: "common_knowledge" })
    expect(claim.shown).toEqual({ by: "person", outcome: "waived", freshness: "fresh" })
    const { decision } = (await opened(claim.id)).questionView
    expect(decision).toMatchObject({ n: 1, waiver: "common_knowledge", by: { name: "Rena" }, changed: [] })
    const { items } = await desk.call<Page<EventRow>>(edda, "articleEvents", { id })
    expect(items.slice(0, 2).map(event => [event.verb, event.version])).toEqual([
      ["decision.made", 1],
      ["claim.created", 1],
    ])
    expect(await desk.call(edda, "openDesk", { id })).toMatchObject({ article: { claims: 1, decided: 1 } })
  })

  it("is withdrawn with its mark, and comes back with it, waived", async () => {
    const made = await claimOf("It is a lovely valley", { waiver: "authors_experience" })
    const claimed = async (has: boolean) => {
      const { doc: json, version: base } = await desk.live.read(id)
      const tr = new Transform(schema.nodeFromJSON(json))
      const start = textOf(tr.doc).indexOf("It is")
      const range = rangeAt(tr.doc, start, start + "It is a lovely valley".length)
      const mark = schema.mark("claim", { id: made.id })
      if (has) tr.addMark(range?.from ?? 0, range?.to ?? 0, mark)
      else tr.removeMark(range?.from ?? 0, range?.to ?? 0, mark)
      const steps = tr.steps.map(step => step.toJSON())
      await desk.call(rena, "commitText", { id, base, ref: { clientId: "undoing", seq: base + 1 }, steps })
    }
    await claimed(false)
    const desks = () => desk.call<{ claims: ClaimRow[] }>(rena, "openDesk", { id })
    expect((await desks()).claims).toEqual([])
    await claimed(true)
    expect((await desks()).claims).toMatchObject([{ anchor: "anchored", shown: { outcome: "waived" } }])
  })

  it("is refused to readers, and on a question that others answer", async () => {
    const vito = await desk.person("Vito", "viewer")
    const input = { id, quote: "a lovely valley", kind: "statement", waiver: "opinion" }
    await expect(desk.call(vito, "createClaim", input)).rejects.toMatchObject({ kind: "forbidden" })
    const { questionId } = await claimOf("It is a lovely valley")
    await expect(desk.call(rena, "createClaim", { ...input, questionId })).rejects.toMatchObject({
      code: "live.waiver_of_shared",
    })
    await expect(desk.call(rena, "createClaim", { ...input, waiver: "boredom" })).rejects.toMatchObject({
      kind: "invalid",
    })
  })

  it("is kept whole: verify finds nothing", async () => {
    await claimOf("It is a lovely valley", { waiver: "opinion" })
    expect(await verify(desk.contextFor(desk.system), {})).toMatchObject({ ok: true, findings: [] })
  })
})
