import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { EventRow } from "@/core/desk/history-views"
import type { EvidenceView, QuestionView } from "@/core/desk/question-views"
import type { CopyDifferences, SnapshotView, SourceView } from "@/core/desk/source-views"
import type { ClaimRow, Page, SourceRow } from "@/core/desk/views"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let ana: Viewer
let claim: ClaimRow
let source: SourceRow

const long =
  "The geese of Lorem Valley were counted on the morning of the long march by seven people who had walked down from the hills with a list of names and a lantern each"

beforeEach(async () => {
  desk = await testDesk()
  ana = await desk.person("Ana", "editor")
  const id = await desk.article(ana, `Lorem Valley\n\nSome say 190–205 civilians were killed there. ${long}.`)
  claim = await desk.call(ana, "createClaim", { id, quote: "190–205 civilians were killed", kind: "figure" })
  source = await desk.call(ana, "addSource", { csl: { id: "", type: "report", title: "Lorem counted" } })
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const save = (words: string, more: object = {}) =>
  desk.call<SnapshotView>(ana, "addSnapshot", {
    ...{ id: source.id, bytes: new TextEncoder().encode(words), filename: "copy.txt", ...more },
  })
const add = (input: object) =>
  desk.call<EvidenceView>(ana, "addEvidence", {
    ...{ id: claim.questionId, sourceId: source.id, stance: "supports", ...input },
  })
const question = () => desk.call<QuestionView>(ana, "openQuestion", { id: claim.questionId })
const opened = () => desk.call<SourceView>(ana, "openSource", { id: source.id })

describe("a transcript", () => {
  it("is where quotes of a recording are looked up, with the time they are said at", async () => {
    const copy = await save("ID3 sound", { filename: "talk.mp3" })
    expect(copy).toMatchObject({ mediaType: "audio/mpeg", hasText: false })
    const early = await add({ quote: "190 civilians killed" })
    expect(early.match.kind).toBe("unlooked")
    const text = "[0:05] Welcome.\n[1:10] They counted 190 civilians killed."
    const written = await desk.call<SnapshotView>(ana, "writeTranscript", { id: copy.id, text, seen: null })
    expect(written).toMatchObject({ hasText: true, extractor: "transcript", extractorVersion: "1" })
    expect((await question()).evidence).toMatchObject([{ snapshotId: copy.id, match: { kind: "exact" } }])
    const later = await add({ snapshotId: copy.id, quote: "They counted 190 civilians killed" })
    expect(later.locator).toEqual({ label: "time", value: "1:10" })
  })

  it("takes quotes along when it changes, and tells the second of two people what the first wrote", async () => {
    const copy = await save("ID3 sound", { filename: "talk.mp3" })
    await desk.call(ana, "writeTranscript", {
      id: copy.id,
      text: "They counted 190 civilians killed.",
      seen: null,
    })
    await add({ snapshotId: copy.id, quote: "190 civilians killed" })
    const { textSha256: seen } = await desk.call<{ textSha256: string }>(ana, "snapshotText", { id: copy.id })
    const text = "Before that: noise. They counted 190 civilians killed."
    await desk.call(ana, "writeTranscript", { id: copy.id, text, seen })
    expect((await question()).evidence[0]).toMatchObject({ place: { start: text.indexOf("190") } })
    await expect(
      desk.call(ana, "writeTranscript", { id: copy.id, text: "Mine", seen }),
    ).rejects.toMatchObject({
      ...{ kind: "conflict", code: "snapshot.transcript_changed" },
    })
    const now = await desk.call<{ textSha256: string }>(ana, "snapshotText", { id: copy.id })
    await desk.call(ana, "writeTranscript", { id: copy.id, text: " ", seen: now.textSha256 })
    expect((await question()).evidence[0]?.match.kind).toBe("unlooked")
  })

  it("is refused where the program read a text itself", async () => {
    const { id } = await save("190 civilians killed")
    await expect(desk.call(ana, "writeTranscript", { id, text: "x", seen: null })).rejects.toMatchObject({
      code: "snapshot.has_own_text",
    })
  })
})

describe("compareCopies", () => {
  it("tells which quotes are gone, which have other numbers, and the lines that changed", async () => {
    const older = await save(
      "At least 190 civilians were killed that day.\nThe council named them.\nThe end.",
    )
    await add({ snapshotId: older.id, quote: "At least 190 civilians were killed that day." })
    await add({ snapshotId: older.id, quote: "The council named them." })
    await add({ snapshotId: older.id, quote: "The end." })
    const newer = await save("At least 196 civilians were killed that day.\nThe end.", {
      retrievedAt: 9_999_999_999_999,
    })
    const found = await desk.call<CopyDifferences>(ana, "compareCopies", { id: older.id, with: newer.id })
    expect(found.quotes.map(({ before, match }) => [before, match.kind, match.digitDiff])).toEqual([
      [true, "fuzzy", true],
      [true, "absent", false],
      [true, "exact", false],
    ])
    expect(found).toMatchObject({ removed: 2, added: 1 })
  })

  it("compares copies of one source only", async () => {
    const one = await save("One")
    const other = await desk.call<SourceRow>(ana, "addSource", {
      csl: { id: "", type: "report", title: "Other" },
    })
    const two = await save("Two", { id: other.id })
    await expect(desk.call(ana, "compareCopies", { id: one.id, with: two.id })).rejects.toMatchObject({
      code: "snapshot.other_source",
    })
  })
})

describe("readCopyAgain", () => {
  it("leaves a text alone that reads the same", async () => {
    const copy = await save("190 civilians killed")
    expect(await desk.call(ana, "readCopyAgain", { id: copy.id })).toMatchObject({
      sha256: copy.sha256,
      hasText: true,
    })
  })

  it("takes another reader's text, moves quotes to where they stand in it, and tells which are lost", async () => {
    const old = "Menu\n190 civilians were killed that day.\nThe council named them.\nForty geese left."
    const now = "190 civilians were killed that day.\nThe council named them.\nGeese left."
    const copy = await save(old)
    const quotes = ["190 civilians were killed that day", "The council named them.", "Forty geese left."]
    for (const quote of quotes) await add({ snapshotId: copy.id, quote })
    const unlooked = await add({ snapshotId: null, quote: "Geese left." })
    expect(unlooked.match.kind).toBe("unlooked")
    desk.reading.as = { mediaType: "text/plain", text: now, extractor: "lorem-reader", version: "2" }
    const read = await desk.call<SnapshotView>(ana, "readCopyAgain", { id: copy.id })
    expect(read).toMatchObject({ sha256: copy.sha256, extractor: "lorem-reader", extractorVersion: "2" })
    const { text } = await desk.call<{ text: string }>(ana, "snapshotText", { id: copy.id })
    expect(text).toBe(now)
    const byQuote = new Map((await question()).evidence.map(one => [one.quote, one]))
    expect(quotes.map(quote => byQuote.get(quote)?.match.kind)).toEqual(["exact", "exact", "absent"])
    expect(byQuote.get(quotes[0] ?? "")?.place).toEqual({ start: 0, end: 34 })
    expect(byQuote.get("Geese left.")).toMatchObject({ snapshotId: copy.id, match: { kind: "exact" } })
    const { items } = await desk.call<Page<EventRow>>(ana, "sourceEvents", { id: source.id })
    const told = items.filter(one => ["snapshot.read_again", "evidence.changed"].includes(one.verb))
    expect(told.map(one => one.verb)).toEqual([
      "evidence.changed",
      "evidence.changed",
      "evidence.changed",
      "evidence.changed",
      "snapshot.read_again",
    ])
  })

  it("keeps the old text where a newer reader finds none", async () => {
    const copy = await save("190 civilians were killed that day.")
    desk.reading.as = { mediaType: "text/plain", text: null, extractor: "none", version: "damaged" }
    const read = await desk.call<SnapshotView>(ana, "readCopyAgain", { id: copy.id })
    expect(read).toMatchObject({ hasText: true, extractor: copy.extractor })
  })
})

describe("what is said of a source that single pieces of evidence repeat", () => {
  it("raises their question and tells the desks that show it", async () => {
    const mirror = await desk.call<SourceRow>(ana, "addSource", {
      csl: { id: "", type: "webpage", title: "Lorem", URL: "https://en.wikipedia.org/wiki/Lorem_Valley" },
    })
    const wire = await desk.call<SourceRow>(ana, "addSource", {
      ...{ csl: { id: "", type: "report", title: "Wire" }, derivesFrom: mirror.id },
    })
    await add({ quote: "190 civilians killed", derivesFrom: wire.id })
    const before = await question()
    expect(before.evidence).toMatchObject([{ independent: false }])
    desk.told.length = 0
    const said = { independent: true, reason: "Its table is a list of its own." }
    await desk.call(ana, "changeSource", { id: mirror.id, rev: mirror.rev, independence: said })
    expect(desk.told).toMatchObject([{ what: { questions: [claim.questionId] } }])
    const after = await question()
    expect(after.evidence).toMatchObject([{ independent: true }])
    expect(after.rev).toBeGreaterThan(before.rev)
  })
})

describe("a source with an article's own words", () => {
  it("is not independent until a person says so", async () => {
    await add({ quote: "190–205 civilians were killed" })
    expect((await question()).comparison.state).toBe("agrees")
    await save(`It read: 190–205 civilians were killed. ${long}, all in one night.`)
    expect(await opened()).toMatchObject({ doubt: { kind: "own_words", words: 33 }, independence: null })
    const doubted = await question()
    expect(doubted.evidence).toMatchObject([{ independent: false, doubted: true }])
    expect(doubted.comparison.reasons).toContainEqual({ code: "comparison.doubted", values: { n: 1 } })
    const { rev } = await opened()
    const said = { independent: true, reason: "The article quotes it, and not the other way round." }
    await desk.call(ana, "changeSource", { id: source.id, rev, independence: said })
    expect((await question()).evidence).toMatchObject([{ independent: true, doubted: false }])
    expect(await opened()).toMatchObject({ independence: { ...said, who: "Ana" } })
  })

  it("is found too when the copy is there before it speaks in the article", async () => {
    await save(`Elsewhere. ${long}.`)
    expect(await opened()).toMatchObject({ doubt: null })
    await add({ quote: "190 civilians killed" })
    expect(await opened()).toMatchObject({ doubt: { kind: "own_words" } })
  })

  it("takes those who repeat it out of the count as well", async () => {
    const mirror = await desk.call<SourceRow>(ana, "addSource", {
      csl: { id: "", type: "webpage", title: "Lorem", URL: "https://en.wikipedia.org/wiki/Lorem_Valley" },
    })
    const copy = await desk.call<SourceRow>(ana, "addSource", {
      ...{ csl: { id: "", type: "report", title: "Copy" }, derivesFrom: mirror.id },
    })
    expect(mirror.doubt).toEqual({ kind: "mirror", host: "wikipedia.org" })
    await add({ sourceId: copy.id, quote: "190 civilians killed" })
    await add({ quote: "190 civilians killed", derivesFrom: mirror.id })
    expect((await question()).evidence).toMatchObject([
      { independent: false, doubted: false },
      { independent: false, doubted: false },
    ])
  })
})
