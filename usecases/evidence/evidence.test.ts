import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { EvidenceView, QuestionView } from "@/core/desk/question-views"
import type { SnapshotView } from "@/core/desk/source-views"
import type { ClaimRow, SourceRow } from "@/core/desk/views"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let ana: Viewer
let claim: ClaimRow
let source: SourceRow

const addSource = (title: string, more: object = {}, as = ana) =>
  desk.call<SourceRow>(as, "addSource", { csl: { id: "", type: "report", title }, ...more })
const add = (input: object, as = ana) =>
  desk.call<EvidenceView>(as, "addEvidence", {
    ...{ id: claim.questionId, sourceId: source.id, stance: "supports", ...input },
  })
const question = (as = ana) => desk.call<QuestionView>(as, "openQuestion", { id: claim.questionId })
const save = (words: string) =>
  desk.call<SnapshotView>(ana, "addSnapshot", {
    ...{ id: source.id, bytes: new TextEncoder().encode(words), filename: "copy.txt" },
  })

beforeEach(async () => {
  desk = await testDesk()
  ana = await desk.person("Ana", "editor")
  const id = await desk.article(ana, "Lorem Valley\n\nSome say 190–205 civilians were killed there.")
  claim = await desk.call(ana, "createClaim", { id, quote: "190–205 civilians were killed", kind: "figure" })
  source = await addSource("Lorem counted")
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

describe("addEvidence", () => {
  it("says of a quote without a saved copy that nobody looked for it", async () => {
    const evidence = await add({ quote: "at least 190 civilians killed" })
    expect(evidence).toMatchObject({
      ...{ match: { kind: "unlooked" }, figureFrom: "quote", relation: "within" },
      figure: { low: 190, qualifier: "at_least" },
    })
    const { comparison } = await question()
    expect(comparison).toMatchObject({ state: "agrees_in_part", end: "lower" })
    expect(comparison.reasons).toContainEqual({ code: "comparison.typed_only", values: { n: 1 } })
  })

  it("finds a quote in the saved copy, whatever dashes and quotation marks it was typed with", async () => {
    const { id: snapshotId } = await save("The office wrote: “190-205 civilians killed”, no more.")
    const evidence = await add({ snapshotId, quote: "190–205 civilians killed" })
    expect(evidence.match.kind).toBe("normalised")
    expect((await question()).comparison.state).toBe("agrees")
  })

  it("counts neither a quote that is not there nor one with other digits", async () => {
    const { id: snapshotId } = await save("In that valley 196 civilians were killed in one day, it said.")
    const evidence = await add({ snapshotId, quote: "In that valley 190 civilians were killed in one day" })
    expect(evidence.match).toMatchObject({ digitDiff: true })
    await add({ snapshotId, quote: "something else altogether" })
    const { comparison } = await question()
    expect(comparison.state).toBe("quote_not_found")
    expect(comparison.reasons.map(reason => reason.code)).toContain("comparison.digits_differ")
  })

  it("counts what repeats another source once", async () => {
    const copy = await addSource("Daily copy", { derivesFrom: source.id })
    await add({ quote: "at least 190 civilians killed" })
    const repeated = await add({ sourceId: copy.id, quote: "as many as 190 civilians killed" })
    expect(repeated).toMatchObject({ independent: false, derivesFrom: { label: "Lorem counted" } })
    expect((await question()).comparison.hull).toEqual({ low: 190, high: null })
  })

  it("takes a saved copy of its own source only", async () => {
    const other = await addSource("Other")
    const { id: snapshotId } = await save("190 civilians")
    await expect(add({ sourceId: other.id, snapshotId, quote: "190" })).rejects.toMatchObject({
      code: "snapshot.not_found",
    })
  })
})

describe("a saved copy that comes after the evidence", () => {
  it("is where its quotes are looked up: found, not there, or with other digits", async () => {
    const found = await add({ quote: "190–205 civilians killed" })
    const absent = await add({ quote: "something else altogether" })
    const digits = await add({ quote: "In that valley 150 civilians were killed in one day" })
    const blank = await add({ stance: "context" })
    desk.told.length = 0
    const { id: snapshotId } = await save(
      "It wrote: 190-205 civilians killed. In that valley 156 civilians were killed in one day, it said.",
    )
    const { evidence, comparison } = await question()
    const by = new Map(evidence.map(one => [one.id, one]))
    expect(by.get(found.id)).toMatchObject({ snapshotId, match: { kind: "normalised" }, rev: found.rev + 1 })
    expect(by.get(absent.id)).toMatchObject({ snapshotId, match: { kind: "absent" } })
    expect(by.get(digits.id)).toMatchObject({ snapshotId, match: { digitDiff: true } })
    expect(by.get(blank.id)).toMatchObject({ snapshotId: null, match: { kind: "unlooked" } })
    expect(comparison.state).toBe("agrees")
    expect(desk.told.at(-1)?.what).toMatchObject({ questions: [claim.questionId] })
    const events = await desk.call<{ items: { verb: string; subject: string }[] }>(ana, "articleEvents", {
      id: claim.articleId,
    })
    expect(events.items.filter(one => one.verb === "evidence.changed")).toHaveLength(3)
  })

  it("leaves alone what was looked up in an older copy", async () => {
    const { id: older } = await save("Only 190-205 civilians killed.")
    const evidence = await add({ snapshotId: older, quote: "190–205 civilians killed" })
    await save("Another text.")
    const [same] = (await question()).evidence
    expect(same).toMatchObject({ snapshotId: older, rev: evidence.rev, match: { kind: "normalised" } })
  })
})

describe("changeEvidence", () => {
  it("reads a changed quote again and tells the second of two people what the first saved", async () => {
    const { id, rev } = await add({ quote: "at least 190 civilians killed" })
    const changed = await desk.call<EvidenceView>(ana, "changeEvidence", {
      id,
      rev,
      quote: "190 civilians killed",
    })
    expect(changed).toMatchObject({ figure: { best: 190 }, rev: rev + 1 })
    await expect(desk.call(ana, "changeEvidence", { id, rev, stance: "context" })).rejects.toMatchObject({
      ...{ kind: "conflict", current: { quote: "190 civilians killed" } },
    })
  })
})

describe("removeEvidence", () => {
  it("takes evidence out of the comparison, and restoring brings it back", async () => {
    const { id, rev } = await add({ quote: "190 civilians killed" })
    await desk.call(ana, "removeEvidence", { id, rev })
    expect((await question()).comparison.state).toBe("no_evidence")
    expect(await desk.call(ana, "restoreEvidence", { id })).toMatchObject({ id })
  })
})

describe("sources that derive from each other", () => {
  it("never close a circle", async () => {
    const copy = await addSource("Daily copy", { derivesFrom: source.id })
    const input = { id: source.id, rev: source.rev, derivesFrom: copy.id }
    await expect(desk.call(ana, "changeSource", input)).rejects.toMatchObject({
      ...{ kind: "unprocessable", code: "source.derives_in_circle" },
      values: {
        circle: "“\u2068Lorem counted\u2069” → “\u2068Daily copy\u2069” → “\u2068Lorem counted\u2069”",
      },
    })
  })

  it("never close one when two people set links at once", async () => {
    const other = await addSource("Daily copy")
    const link = (from: SourceRow, to: SourceRow) =>
      desk.call(ana, "changeSource", { id: from.id, rev: from.rev, derivesFrom: to.id })
    const both = await Promise.allSettled([link(source, other), link(other, source)])
    expect(both.map(one => one.status).sort()).toEqual(["fulfilled", "rejected"])
  })
})

describe("evidence that repeats another source", () => {
  it("is refused where the other's evidence on the question repeats it, with the circle's names", async () => {
    const wire = await addSource("Wire")
    await add({ quote: "190 civilians killed", derivesFrom: wire.id })
    await expect(add({ sourceId: wire.id, quote: "190", derivesFrom: source.id })).rejects.toMatchObject({
      ...{ kind: "unprocessable", code: "evidence.derives_in_circle" },
      values: { circle: "“\u2068Wire\u2069” → “\u2068Lorem counted\u2069” → “\u2068Wire\u2069”" },
    })
    await expect(add({ quote: "190", derivesFrom: source.id })).rejects.toMatchObject({
      code: "evidence.derives_in_circle",
    })
  })

  it("is refused when a change or an undo would close the circle", async () => {
    const wire = await addSource("Wire")
    const first = await add({ quote: "190 civilians killed", derivesFrom: wire.id })
    await desk.call(ana, "removeEvidence", { id: first.id, rev: first.rev })
    const second = await add({ sourceId: wire.id, quote: "190", derivesFrom: source.id })
    const refusal = { code: "evidence.derives_in_circle" }
    await expect(desk.call(ana, "restoreEvidence", { id: first.id })).rejects.toMatchObject(refusal)
    await desk.call(ana, "changeEvidence", { id: second.id, rev: second.rev, derivesFrom: null })
    expect(await desk.call(ana, "restoreEvidence", { id: first.id })).toMatchObject({ independent: false })
  })
})

describe("a restricted source", () => {
  it("takes what was told of it before out of the article's history", async () => {
    const leak = await addSource("Witness list")
    await add({ sourceId: leak.id, quote: "at least 77,777 civilians killed" })
    const bob = await desk.person("Bob", "owner")
    const seen = async () => JSON.stringify(await desk.call(bob, "articleEvents", { id: claim.articleId }))
    expect(await seen()).toContain("77,777")
    await desk.call(ana, "changeSource", { id: leak.id, rev: leak.rev, restricted: true })
    expect(await seen()).not.toContain("77,777")
  })

  it("is known to its circle only; others read that somebody holds something", async () => {
    const ben = await desk.person("Ben", "owner")
    const secret = await addSource("Confidential witness", { restricted: true })
    const evidence = await add({ sourceId: secret.id, quote: "300 civilians were killed" })
    await desk.call(ana, "addNote", { subject: "source", subjectId: secret.id, body: "Met in June." })
    const seen = await question(ben)
    expect(seen).toMatchObject({
      evidence: [],
      comparison: { state: "no_evidence" },
      restrictedHolders: ["Ana"],
    })
    for (const [verb, input] of [
      ["openSource", { id: secret.id }],
      ["changeEvidence", { id: evidence.id, rev: 1 }],
      ["addNote", { subject: "evidence", subjectId: evidence.id, body: "?" }],
      ["addEvidence", { id: claim.questionId, sourceId: secret.id, stance: "supports" }],
    ] as const)
      await expect(desk.call(ben, verb, input), verb).rejects.toMatchObject({ kind: "not_found" })
    const everything = await Promise.all(
      (["listSources", "listNotes", "listClaims", "listDisputes"] as const).map(verb => desk.call(ben, verb)),
    )
    expect(JSON.stringify(everything)).not.toMatch(/Confidential|Met in June|300/)
  })

  it("leaves with no export of somebody outside its circle, nor with one that leaves the house", async () => {
    const ben = await desk.person("Ben", "owner")
    const secret = await addSource("Confidential witness", { restricted: true })
    await add({ sourceId: secret.id, quote: "300 civilians were killed" })
    const { exporters } = await desk.call<{ exporters: { id: string }[] }>(ben, "formats")
    for (const { id: format } of exporters) {
      for (const [as, preset] of [
        [ben, "inside"],
        [ana, "outside"],
      ] as const) {
        const input = { id: claim.articleId, format, preset }
        const { bytes } = await desk.call<{ bytes: Uint8Array }>(as, "exportArticle", input)
        expect(new TextDecoder().decode(bytes), `${format} ${preset}`).not.toMatch(
          /Confidential|300 civilians/,
        )
      }
    }
  })
})
