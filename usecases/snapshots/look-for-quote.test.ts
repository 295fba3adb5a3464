import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { EvidenceView } from "@/core/desk/question-views"
import type { LookedUpQuote, SnapshotView } from "@/core/desk/source-views"
import type { ClaimRow, SourceRow } from "@/core/desk/views"
import { makePdf } from "@/server/testing/make-pdf"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let ana: Viewer
let claim: ClaimRow
let source: SourceRow

const save = (bytes: Uint8Array | string, filename = "copy.txt") =>
  desk.call<SnapshotView>(ana, "addSnapshot", {
    ...{
      id: source.id,
      bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
      filename,
    },
  })
const look = (id: string, quote: string, more: object = {}) =>
  desk.call<LookedUpQuote>(ana, "lookForQuote", { id, quote, claimId: claim.id, ...more })
const add = (input: object) =>
  desk.call<EvidenceView>(ana, "addEvidence", {
    ...{ id: claim.questionId, sourceId: source.id, stance: "supports", ...input },
  })

beforeEach(async () => {
  desk = await testDesk()
  ana = await desk.person("Ana", "editor")
  const id = await desk.article(ana, "Lorem Valley\n\nSome say 190–205 civilians were killed there.")
  claim = await desk.call(ana, "createClaim", { id, quote: "190–205 civilians were killed", kind: "figure" })
  source = await desk.call(ana, "addSource", { csl: { id: "", type: "report", title: "Lorem counted" } })
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

describe("lookForQuote", () => {
  it("reads the figure of the words and proposes a stance, deciding none", async () => {
    const { id } = await save(
      "The council counted at least 190 civilians killed. Then 300 civilians were killed.",
    )
    expect(await look(id, "at least 190 civilians killed")).toMatchObject({
      ...{ match: { kind: "exact" }, relation: "within", stance: "supports" },
      figure: { low: 190, qualifier: "at_least" },
    })
    expect(await look(id, "300 civilians were killed")).toMatchObject({ stance: "contradicts" })
    expect(await look(id, "The council counted")).toMatchObject({ figure: null, stance: "context" })
    expect(await desk.call(ana, "openQuestion", { id: claim.questionId })).toMatchObject({ evidence: [] })
  })

  it("says that the digits differ, that a part is missing, that nothing is there", async () => {
    const { id } = await save("In that valley 196 civilians were killed in one day, it said.")
    expect((await look(id, "In that valley 190 civilians were killed in one day")).match).toMatchObject({
      ...{ digitDiff: true, found: "In that valley 196 civilians were killed in one day" },
    })
    expect((await look(id, "In that valley … no geese were seen at all")).match).toMatchObject({
      ...{ kind: "absent", missing: "no geese were seen at all" },
    })
    expect(await look(id, "no such words anywhere")).toMatchObject({ match: { kind: "absent" }, place: null })
  })
})

describe("evidence taken from a saved copy", () => {
  it("stands where it was selected, though the words stand elsewhere too, with its page", async () => {
    const pdf = makePdf({ pages: ["One: 190 civilians killed", "Two: 190 civilians killed", "Three"] })
    const { id: snapshotId } = await save(pdf, "report.pdf")
    const { text } = await desk.call<{ text: string }>(ana, "snapshotText", { id: snapshotId })
    const start = text.indexOf("190 civilians killed", text.indexOf("Two"))
    const made = await add({
      snapshotId,
      quote: "190 civilians killed",
      selector: { prefix: "Two: ", start },
    })
    expect(made).toMatchObject({
      ...{ place: { start, end: start + 20 }, locator: { label: "page", value: "2" } },
      match: { kind: "exact" },
    })
    const changed = await desk.call<EvidenceView>(ana, "changeEvidence", {
      ...{ id: made.id, rev: made.rev, stance: "context" },
    })
    expect(changed).toMatchObject({ place: { start, end: start + 20 }, locator: { value: "2" } })
  })

  it("is looked for in the newest copy with a text where none is named", async () => {
    const { id: snapshotId } = await save("It was 190 … no more. 190 civilians were killed.")
    expect(await add({ quote: "190 civilians were killed" })).toMatchObject({
      snapshotId,
      match: { kind: "exact" },
    })
    expect(await add({ quote: "It was 190 [...] civilians were killed" })).toMatchObject({
      ...{ match: { kind: "exact", pieces: [{ start: 0 }, { start: 26 }] } },
    })
  })
})

describe("a copy that comes in parts", () => {
  it("is kept whole", async () => {
    async function* parts() {
      yield new TextEncoder().encode("Some 190 ")
      yield new TextEncoder().encode("geese")
    }
    const copy = await desk.call<SnapshotView>(ana, "addSnapshot", { id: source.id, bytes: parts() })
    expect(copy).toMatchObject({ bytes: 14, hasText: true })
  })

  it("is refused beyond the workspace's own limit, with the number", async () => {
    const owner = await desk.person("Olu", "owner")
    await desk.call(owner, "changeSettings", { settings: { "copies.megabytes": 1 } })
    await expect(save(new Uint8Array(1_000_001))).rejects.toMatchObject({
      ...{ kind: "too_large", values: { limit: 1 } },
    })
  })
})
