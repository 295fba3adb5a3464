import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { EvidenceView, QuestionView } from "@/core/desk/question-views"
import type { DuplicatePair, MergedView, SnapshotView, SourceView } from "@/core/desk/source-views"
import type { NoteView, Page, SourceRow } from "@/core/desk/views"
import { runsText } from "@/core/sources/citation"
import type { RenderedView } from "../citations/render-citations"
import type { Viewer } from "../context"
import { keepCopy } from "../snapshots/keep-copy"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let ana: Viewer
let articleId: string
let questionId: string
beforeEach(async () => {
  desk = await testDesk()
  ana = await desk.person("Ana", "editor")
  articleId = await desk.article(ana, "Lorem Valley\n\nIn June 42 geese were counted near Lorem.")
  const claim = await desk.call<{ questionId: string }>(ana, "createClaim", {
    ...{ id: articleId, quote: "42 geese were counted", kind: "figure" },
  })
  questionId = claim.questionId
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const call = <T>(verb: Parameters<TestDesk["call"]>[1], input: object, as = ana) =>
  desk.call<T>(as, verb, input)
const report = {
  ...{ type: "report", title: "Geese counted", author: [{ family: "Quill" }] },
  ...{ DOI: "10.1234/geese", issued: { "date-parts": [[1987]] } },
}
const add = (more: object = {}, rest: object = {}) =>
  call<SourceRow>("addSource", { csl: { ...report, ...more }, ...rest })
const open = (id: string, as = ana) => call<SourceView>("openSource", { id }, as)
const quote = (sourceId: string, more: object = {}) =>
  call<EvidenceView>("addEvidence", {
    id: questionId,
    sourceId,
    stance: "supports",
    quote: "42 geese",
    ...more,
  })
const save = (id: string, words: string) =>
  call<SnapshotView>("addSnapshot", { id, bytes: new TextEncoder().encode(words), filename: "a.txt" })
const merge = async (kept: string, other: string, fields: object = {}, as = ana) => {
  const [one, two] = [await open(kept), await open(other)]
  const input = { id: kept, rev: one.rev, other, otherRev: two.rev, fields }
  return call<MergedView>("mergeSources", input, as)
}
const undo = (mergeId: string) => call<SourceRow>("undoMerge", { id: mergeId })
const pairs = async (as = ana) =>
  (await call<Page<DuplicatePair>>("listDuplicates", {}, as)).items.map(({ reason, one, other }) => [
    ...[reason, one.citekey, other.citekey],
  ])

/** What a person sees of a source, without what counts changes. */
const seen = async (id: string) => {
  const { rev: _, updatedAt: __, merged: ___, alike: ____, ...view } = await open(id)
  return view
}

describe("what only repeats a merged source", () => {
  it("is counted anew by the merge and by its undo", async () => {
    const [kept, other] = [await add(), await add({ title: "Geese, counted" })]
    const third = await add({ DOI: undefined, title: "The Lorem Gazette", issued: undefined })
    await quote(third.id, { derivesFrom: other.id })
    const rev = async () => (await call<QuestionView>("openQuestion", { id: questionId })).rev
    const before = await rev()
    const { mergeId } = await merge(kept.id, other.id)
    const after = await rev()
    expect(after).toBeGreaterThan(before)
    await undo(mergeId)
    expect(await rev()).toBeGreaterThan(after)
  })
})

describe("a copy that was being read while its source was merged", () => {
  it("is kept with what the source became", async () => {
    const [kept, other] = [await add(), await add({ title: "Geese, counted" })]
    await merge(kept.id, other.id)
    const bytes = new TextEncoder().encode("42 geese")
    const sha256 = await desk.contextFor(ana).blobs.put(bytes)
    const stored = { sha256, size: bytes.byteLength, bytes, headOnly: false }
    await keepCopy(desk.contextFor(ana), other.id, stored, { filename: "a.txt" })
    expect((await open(kept.id)).snapshotList).toMatchObject([{ filename: "a.txt" }])
  })
})

describe("listDuplicates", () => {
  it("suggests each pair once, by the surest of what they share, the surest first", async () => {
    const first = await add()
    const second = await add({ title: "Geese, counted" })
    await add({ DOI: undefined, URL: "https://lorem.example/swans", title: "On swans and their ways" })
    await add({ DOI: undefined, URL: "http://www.lorem.example/swans/", title: "Swans" })
    await add({ DOI: undefined, title: "Geese, counted" })
    const list = await pairs()
    expect(list.map(([reason]) => reason)).toEqual(["doi", "link", "title"])
    expect(list[0]).toEqual(["doi", first.citekey, second.citekey])
    expect((await open(second.id)).alike.map(one => one.other.csl.title)).toContain("Geese counted")
  })

  it("keeps what is no duplicate, and takes that back", async () => {
    const [one, other] = [await add(), await add()]
    await call("keepSourcesApart", { id: other.id, other: one.id })
    expect(await pairs()).toEqual([])
    expect((await open(one.id)).alike).toEqual([])
    await call("undoSourcesApart", { id: one.id, other: other.id })
    expect(await pairs()).toHaveLength(1)
  })

  it("stays no duplicate of what either is merged into, and is asked about again where that is taken back", async () => {
    const [one, other, third] = [await add(), await add(), await add()]
    await call("keepSourcesApart", { id: one.id, other: other.id })
    const { mergeId } = await merge(third.id, one.id)
    expect(await pairs()).toEqual([])
    await undo(mergeId)
    expect(await pairs()).toHaveLength(1)
    expect((await open(other.id)).alike.map(pair => pair.other.id)).toEqual([third.id])
  })

  it("follows what is changed, put aside and brought back", async () => {
    const [one, other] = [await add(), await add({ DOI: "10.1234/swans", title: "Swans at rest" })]
    expect(await pairs()).toEqual([])
    const changed = await call<SourceRow>("changeSource", { id: other.id, rev: other.rev, csl: report })
    expect(await pairs()).toHaveLength(1)
    await call("trashSource", { id: one.id })
    expect(await pairs()).toEqual([])
    await call("restoreSource", { id: one.id })
    expect(await pairs()).toHaveLength(1)
    await call("changeSource", { id: other.id, rev: changed.rev, csl: { type: "book", title: "Ducks" } })
    expect(await pairs()).toEqual([])
  })

  it("never suggests a restricted source to those outside its circle, nor beside an open one", async () => {
    await add()
    const [one] = [await add({}, { restricted: true }), await add({}, { restricted: true })]
    const edda = await desk.person("Edda", "editor")
    expect(await pairs(edda)).toEqual([])
    expect(await pairs()).toEqual([["doi", one.citekey, expect.stringMatching(/^source-/)]])
  })
})

describe("mergeSources", () => {
  /** Two records of one report with something of everything on each, and an outlet that repeats the second. */
  async function furnished() {
    const kept = await add({ keyword: "geese, 1987" })
    const other = await add({ publisher: "Lorem Press", keyword: "Geese, counts" })
    const outlet = await add({ DOI: undefined, title: "Told again" }, { derivesFrom: other.id })
    await quote(kept.id)
    const copy = await save(other.id, "That year 42 geese were counted.")
    const piece = await quote(other.id, { snapshotId: copy.id, quote: "42 geese were counted" })
    const note = await call<NoteView>("addNote", { subject: "source", subjectId: other.id, body: "Who?" })
    return { kept, other, outlet, copy, piece, note }
  }

  it("makes two one: evidence, copies, notes, tags and what repeats them follow", async () => {
    const { kept, other, outlet, copy, piece, note } = await furnished()
    const { source } = await merge(kept.id, other.id)
    expect(source).toMatchObject({
      ...{ id: kept.id, citekey: kept.citekey, evidence: 2, snapshots: 1 },
      csl: { publisher: "Lorem Press", title: "Geese counted" },
      tags: ["1987", "counts", "geese"],
    })
    const view = await open(other.id)
    expect(view.id).toBe(kept.id)
    expect(view.snapshotList.map(one => one.id)).toEqual([copy.id])
    expect(view.evidenceList.map(one => one.id)).toContain(piece.id)
    expect(view.notes.items.map(one => one.id)).toEqual([note.id])
    expect(view.merged).toMatchObject([{ citekey: other.citekey, by: { name: "Ana" } }])
    expect((await open(outlet.id)).derivesFrom).toMatchObject({ id: kept.id })
    const question = await call<QuestionView>("openQuestion", { id: questionId })
    expect(question.evidence.map(one => one.source.id)).toEqual([kept.id, kept.id])
    expect(await pairs()).toEqual([])
    expect((await call<Page<SourceRow>>("listSources", {})).items.map(one => one.id)).not.toContain(other.id)
    await desk.indexed()
    const found = await call<Page<SourceRow>>("listSources", { q: "that year geese" })
    expect(found.items.map(one => one.id)).toEqual([kept.id])
  })

  it("is taken back whole: both stand as they did", async () => {
    const { kept, other, outlet } = await furnished()
    const ids = [kept.id, other.id, outlet.id]
    const before = await Promise.all(ids.map(seen))
    const { mergeId } = await merge(kept.id, other.id, { "record.citekey": "other", title: "other" })
    expect(await open(kept.id)).toMatchObject({ citekey: other.citekey })
    desk.clock.now += 24 * 3_600_000
    await undo(mergeId)
    expect(await Promise.all(ids.map(seen))).toEqual(before)
    expect(await pairs()).toHaveLength(1)
    await desk.indexed()
    const found = await call<Page<SourceRow>>("listSources", { q: "that year geese" })
    expect(found.items.map(one => one.id)).toEqual([other.id])
    expect(await undo(mergeId)).toMatchObject({ id: other.id })
    const events = await call<Page<{ verb: string }>>("sourceEvents", { id: kept.id })
    expect(events.items.map(one => one.verb).slice(0, 2)).toEqual(["source.merge_undone", "source.merged"])
  })

  it("keeps what was added to the kept one since, when it is taken back", async () => {
    const { kept, other } = await furnished()
    const { mergeId } = await merge(kept.id, other.id)
    const late = await quote(kept.id, { quote: null })
    await call("addNote", { subject: "source", subjectId: kept.id, body: "Late." })
    await undo(mergeId)
    expect((await open(kept.id)).evidenceList.map(one => one.id)).toContain(late.id)
    expect((await open(kept.id)).notes.items).toHaveLength(1)
    expect((await open(other.id)).evidenceList).toHaveLength(1)
  })

  it("says why it cannot be taken back: a field changed since, a copy quoted since, merged further", async () => {
    const { kept, other, copy } = await furnished()
    const { mergeId } = await merge(kept.id, other.id)
    const late = await quote(kept.id, { snapshotId: copy.id, quote: "That year" })
    await expect(undo(mergeId)).rejects.toMatchObject({
      code: "source.merge_copies_quoted",
      values: { n: 1 },
    })
    await call("removeEvidence", { id: late.id })
    const now = await open(kept.id)
    const csl = { ...now.csl, publisher: "Another" }
    await call("changeSource", { id: kept.id, rev: now.rev, csl })
    await expect(undo(mergeId)).rejects.toMatchObject({
      ...{ code: "source.merge_field_changed", values: { field: "publisher" } },
    })
    const third = await add()
    const further = await merge(third.id, kept.id)
    await expect(undo(mergeId)).rejects.toMatchObject({ code: "source.merged_further" })
    expect((await open(other.id)).id).toBe(third.id)
    await undo(further.mergeId)
    expect((await open(other.id)).id).toBe(kept.id)
  })

  it("tells the second of two people, whichever source somebody changed", async () => {
    const [kept, other] = [await add(), await add()]
    const input = { id: kept.id, rev: kept.rev, other: other.id, otherRev: other.rev }
    await call("changeSource", { id: other.id, rev: other.rev, interest: "x" })
    await expect(call("mergeSources", input)).rejects.toMatchObject({ kind: "conflict" })
    expect(await pairs()).toHaveLength(1)
  })

  it.each<[string, object, object, string]>([
    ["an open and a restricted source", {}, { restricted: true }, "source.merge_circles"],
    ["a person and a report", {}, { csl: { type: "interview", title: "Talk" } }, "source.merge_person"],
    [
      "people who speak on other terms",
      { csl: { type: "interview", title: "Talk" }, terms: "background" },
      { csl: { type: "interview", title: "Talk" }, terms: "on_record" },
      "source.merge_terms",
    ],
  ])("refuses %s", async (_, one, two, code) => {
    const [kept, other] = [
      await call<SourceRow>("addSource", { csl: report, ...one }),
      await call<SourceRow>("addSource", { csl: report, ...two }),
    ]
    await expect(merge(kept.id, other.id)).rejects.toMatchObject({ code })
  })

  it("refuses two circles, itself, and a circle of who repeats whom", async () => {
    const edda = await desk.person("Edda", "editor")
    const [one, two] = [await add({}, { restricted: true }), await add({}, { restricted: true })]
    await call("changeCircle", { id: two.id, rev: two.rev, people: [ana.userId, edda.userId] })
    await expect(merge(one.id, two.id)).rejects.toMatchObject({ code: "source.merge_circles" })
    await expect(merge(one.id, one.id)).rejects.toMatchObject({ code: "source.merge_itself" })
    const origin = await add()
    const between = await add({}, { derivesFrom: origin.id })
    const copy = await add({}, { derivesFrom: between.id })
    await expect(merge(copy.id, origin.id)).rejects.toMatchObject({ code: "source.derives_in_circle" })
  })

  it("closes the circle of what was merged together with that of what stands for it", async () => {
    const [kept, other] = [await add(), await add()]
    const edda = await desk.person("Edda", "editor")
    const { source } = await merge(kept.id, other.id)
    await call("changeCircle", { id: kept.id, rev: source.rev, people: [ana.userId] })
    for (const id of [kept.id, other.id])
      await expect(open(id, edda)).rejects.toMatchObject({ code: "source.not_found" })
    expect((await open(other.id)).restricted).toBe(true)
  })
})

describe("a text that cites a merged source", () => {
  const items = (...ids: string[]) => ids.map(sourceId => ({ sourceId }))
  const render = (...clusters: string[][]) =>
    call<RenderedView>("renderCitations", {
      ...{ id: articleId, style: "apa", clusters: clusters.map(ids => ({ items: items(...ids) })) },
    })

  it("cites what stands for it, once where it cited both, and again both when that is taken back", async () => {
    const [kept, other] = [await add(), await add({ author: [{ family: "Drake" }] })]
    const cited = () => render([kept.id, other.id], [other.id])
    expect((await cited()).bibliography).toHaveLength(2)
    const { mergeId } = await merge(kept.id, other.id)
    const now = await cited()
    expect(now.labels.map(one => runsText(one.runs))).toEqual(["(Quill, 1987)", "(Quill, 1987)"])
    expect(now.bibliography).toMatchObject([{ sourceId: kept.id, used: 2 }])
    await undo(mergeId)
    expect((await cited()).bibliography).toHaveLength(2)
  }, 60_000)

  it("keeps what stands for it from being restricted, and says that it is used", async () => {
    const [kept, other] = [await add(), await add()]
    const { version } = await desk.live.read(articleId)
    const item = { sourceId: other.id, locator: null, label: null, prefix: null, suffix: null }
    const slice = { content: [{ type: "citation", attrs: { items: [item] } }] }
    const { doc } = await desk.live.document(articleId)
    let at = 0
    doc.descendants((node, pos) => {
      if (node.isText && node.text?.includes("42 geese")) at = pos + node.nodeSize
    })
    const step = { stepType: "replace", from: at, to: at, slice }
    await call("commitText", {
      ...{ id: articleId, base: version, steps: [step], ref: { clientId: "client-12345678", seq: 1 } },
    })
    const { source } = await merge(kept.id, other.id)
    const closing = call("changeCircle", { id: kept.id, rev: source.rev, people: [ana.userId] })
    await expect(closing).rejects.toMatchObject({ code: "source.cited_in_text" })
    const { bytes } = await call<{ bytes: Uint8Array }>("exportArticle", {
      id: articleId,
      format: "markdown",
    })
    expect(new TextDecoder().decode(bytes)).toContain(`@${kept.citekey}`)
  })
})
