import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { ClaimView, QuestionView } from "@/core/desk/question-views"
import type { ClaimRow, Page } from "@/core/desk/views"
import { schema } from "@/editor/model/schema"
import { textOf } from "@/editor/model/text-map"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let ana: Viewer
let articleId: string
let said = 0
const text = "Lorem Valley\n\nIn June 42 soldiers were killed near Lorem.\n\nThe count of 42 geese stands."

beforeEach(async () => {
  desk = await testDesk()
  ana = await desk.person("Ana", "editor")
  articleId = await desk.article(ana, text)
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const create = (input: object) =>
  desk.call<ClaimRow>(ana, "createClaim", { id: articleId, kind: "figure", ...input })
const open = (id: string) => desk.call<ClaimView>(ana, "openClaim", { id })
const soldiers = "42 soldiers were killed"
const plain = async () => textOf(schema.nodeFromJSON((await desk.live.read(articleId)).doc))

/** Replaces words of the text, as an editor would type. */
async function replace(words: string, by: string) {
  const { version, doc } = await desk.live.read(articleId)
  let at = -1
  let marks: object[] = []
  schema.nodeFromJSON(doc).descendants((node, pos) => {
    const index = node.isText ? (node.text ?? "").indexOf(words) : -1
    if (index < 0 || at >= 0) return
    at = pos + index
    marks = node.marks.map(mark => mark.toJSON() as object)
  })
  const content = by ? [{ type: "text", text: by, marks }] : []
  const step = {
    stepType: "replace",
    from: at,
    to: at + words.length,
    ...(content.length ? { slice: { content } } : {}),
  }
  const ref = { clientId: "client-12345678", seq: ++said }
  const input = { id: articleId, base: version, ref, steps: [step] }
  await desk.call(ana, "commitText", input)
}

describe("createClaim", () => {
  it("marks words by themselves and reads their figure", async () => {
    const claim = await create({ quote: soldiers })
    expect(claim).toMatchObject({
      words: soldiers,
      anchor: "anchored",
      figure: { best: 42, measure: "killed" },
    })
    expect(claim.shown).toEqual({ by: "program", comparison: "no_evidence", end: null })
  })

  it("marks words by code points of the text's current reading", async () => {
    const start = [...(await plain())].join("").indexOf("42 geese")
    const claim = await create({ base: 0, start, end: start + 8 })
    expect(claim.words).toBe("42 geese")
  })

  it("finds the place of old positions in a newer text", async () => {
    const start = (await plain()).indexOf("42 geese")
    await replace("In June", "In the month of June")
    expect((await create({ base: 0, start, end: start + 8 })).words).toBe("42 geese")
  })

  it.each([
    ["words that are not in the text", { quote: "43 soldiers" }, "unprocessable claim.words_not_there"],
    ["words that stand twice", { quote: "42" }, "unprocessable claim.words_ambiguous"],
    ["an empty range", { base: 0, start: 5, end: 5 }, "invalid claim.range_empty"],
    ["a range beyond the limit", { base: 0, start: 0, end: 6000 }, "too_large claim.range_too_long"],
    ["neither words nor a place", {}, "invalid claim.words_or_place"],
    [
      "a figure with its ends the wrong way round",
      { quote: soldiers, figure: "205–190" },
      "unprocessable figure.reversed",
    ],
  ])("refuses %s", async (_, input, refusal) => {
    const [kind, code] = refusal.split(" ")
    await expect(create(input)).rejects.toMatchObject({ kind, code })
  })
})

describe("changeClaim", () => {
  const type = (claim: ClaimRow, figure: unknown) =>
    desk.call<ClaimRow>(ana, "changeClaim", { id: claim.id, rev: claim.rev, figure })

  it("compares what changed words say, and sets the figure typed for the old words aside", async () => {
    const claim = await create({ quote: soldiers })
    const changed = await type(claim, "≥ 40")
    expect(changed).toMatchObject({ figureTyped: true, figure: { low: 40, qualifier: "at_least" } })
    await replace("42 soldiers", "45 soldiers")
    expect(await open(claim.id)).toMatchObject({
      ...{ words: "45 soldiers were killed", figure: { best: 45 }, figureTyped: false },
      figureOutdated: { low: 40, qualifier: "at_least" },
    })
    await replace("45 soldiers", "46 soldiers")
    expect(await open(claim.id)).toMatchObject({ figure: { best: 46 }, figureOutdated: { low: 40 } })
  })

  it("finds no agreement with a typed figure that changed words do not say", async () => {
    const claim = await create({ quote: soldiers })
    await type(claim, "50 soldiers killed")
    const source = await desk.call<{ id: string }>(ana, "addSource", {
      csl: { id: "", type: "report", title: "Lorem counted" },
    })
    const sourceId = source.id
    const bytes = new TextEncoder().encode("50 soldiers were killed.")
    const copy = await desk.call<{ id: string }>(ana, "addSnapshot", {
      id: sourceId,
      bytes,
      filename: "a.txt",
    })
    await desk.call(ana, "addEvidence", {
      ...{ id: claim.questionId, sourceId, snapshotId: copy.id, stance: "supports" },
      quote: "50 soldiers were killed",
    })
    const state = async () =>
      (await desk.call<QuestionView>(ana, "openQuestion", { id: claim.questionId })).comparison.state
    expect(await state()).toBe("agrees")
    await replace("42 soldiers", "45 soldiers")
    expect(await state()).toBe("conflicts")
  })

  it("takes a typed figure back with the words it was typed for", async () => {
    const claim = await create({ quote: soldiers })
    await type(claim, "≥ 40")
    await replace("42 soldiers", "45 soldiers")
    await replace("45 soldiers", "42 soldiers")
    expect(await open(claim.id)).toMatchObject({
      ...{ figureTyped: true, figure: { low: 40, best: null }, figureOutdated: null },
    })
  })

  it("keeps the old figure for the new words, or forgets it, when a person says so", async () => {
    const claim = await create({ quote: soldiers })
    await type(claim, "≥ 40")
    await replace("42 soldiers", "45 soldiers")
    const open1 = await open(claim.id)
    const kept = await type(open1, open1.figureOutdated)
    expect(kept).toMatchObject({ figureTyped: true, figure: { low: 40 }, figureOutdated: null })
    await replace("45 soldiers", "47 soldiers")
    const { rev } = await open(claim.id)
    const forgotten = await desk.call(ana, "changeClaim", { id: claim.id, rev, figureTyped: false })
    expect(forgotten).toMatchObject({ figureTyped: false, figure: { best: 47 }, figureOutdated: null })
  })

  it("reads changed words where somebody had typed that there is no figure", async () => {
    const claim = await create({ quote: soldiers })
    await type(claim, null)
    await replace("42 soldiers", "45 soldiers")
    expect(await open(claim.id)).toMatchObject({ figure: { best: 45 }, figureOutdated: null })
  })

  it("tells the second of two people what the first one saved", async () => {
    const { id, rev } = await create({ quote: soldiers })
    await desk.call(ana, "changeClaim", { id, rev, kind: "statement" })
    await expect(desk.call(ana, "changeClaim", { id, rev, kind: "name" })).rejects.toMatchObject({
      ...{ kind: "conflict", code: "claim.changed_meanwhile", current: { kind: "statement" } },
    })
  })
})

describe("withdrawClaim and restoreClaim", () => {
  it("take the mark away and put it back, with all that hangs on the claim", async () => {
    const { id, rev } = await create({ quote: soldiers })
    await desk.call(ana, "addNote", { subject: "claim", subjectId: id, body: "Who counted?" })
    await desk.call(ana, "withdrawClaim", { id, rev })
    expect((await desk.call<Page<ClaimRow>>(ana, "listClaims")).items).toEqual([])
    expect(await desk.call(ana, "restoreClaim", { id })).toMatchObject({ anchor: "anchored", openNotes: 1 })
    expect(await plain()).toContain(soldiers)
  })

  it("bring it back detached when its words are gone", async () => {
    const { id, rev } = await create({ quote: soldiers })
    await desk.call(ana, "withdrawClaim", { id, rev })
    await replace("42 soldiers were killed", "nobody was hurt")
    expect(await desk.call(ana, "restoreClaim", { id })).toMatchObject({
      anchor: "detached",
      words: soldiers,
    })
  })
})

describe("a claim that lost its words", () => {
  it("keeps them, and is tied to others by hand", async () => {
    const { id } = await create({ quote: soldiers })
    await replace("42 soldiers were killed", "")
    expect(await open(id)).toMatchObject({ anchor: "detached", words: soldiers })
    const start = (await plain()).indexOf("42 geese")
    const { version } = await desk.live.read(articleId)
    const moved = await desk.call<ClaimRow>(ana, "reanchorClaim", {
      id,
      base: version,
      start,
      end: start + 8,
    })
    expect(moved).toMatchObject({ anchor: "anchored", words: "42 geese" })
  })
})

describe("listClaims", () => {
  it("filters by words, kind and what a claim shows", async () => {
    await create({ quote: soldiers })
    await create({ quote: "In June", kind: "date" })
    const words = async (input: object) =>
      (await desk.call<Page<ClaimRow>>(ana, "listClaims", input)).items.map(row => row.words)
    expect(await words({ q: "SOLDIERS" })).toEqual([soldiers])
    expect(await words({ kind: "date" })).toEqual(["In June"])
    expect(await words({ shown: "decided" })).toEqual([])
    expect(await words({ shown: "no_evidence" })).toEqual(["In June", soldiers])
  })

  it("gives pages that hold each claim once", async () => {
    for (const quote of [soldiers, "42 geese", "June"]) await create({ quote })
    const first = await desk.call<Page<ClaimRow>>(ana, "listClaims", { most: 2 })
    const second = await desk.call<Page<ClaimRow>>(ana, "listClaims", { most: 2, cursor: first.next })
    expect([...first.items, ...second.items].map(row => row.words)).toEqual(["June", "42 geese", soldiers])
    expect(second.next).toBeNull()
    await expect(desk.call(ana, "listClaims", { cursor: "nonsense" })).rejects.toMatchObject({
      code: "request.cursor",
    })
  })
})
