import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { EventRow, VersionView } from "@/core/desk/history-views"
import type { ClaimRow, NoteView, OpenedNote, Page, SourceRow } from "@/core/desk/views"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let edda: Viewer
let valley: string
let one: ClaimRow
let two: ClaimRow

const soldiers = "42 soldiers were killed"
beforeEach(async () => {
  desk = await testDesk()
  edda = await desk.person("Edda", "editor")
  valley = await desk.article(edda, `Lorem Valley\n\nIn June ${soldiers}.`)
  const ruritania = await desk.article(edda, `Ruritania\n\nThat day ${soldiers}.`)
  const claim = (id: string) =>
    desk.call<ClaimRow>(edda, "createClaim", { id, quote: soldiers, kind: "figure" })
  one = await claim(valley)
  two = await claim(ruritania)
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const evidenceOn = async (questionId: string, more: object = {}) => {
  const csl = { id: "", type: "report", title: "Lorem counted" }
  const source = await desk.call<SourceRow>(edda, "addSource", { csl, ...more })
  const input = { id: questionId, sourceId: source.id, quote: soldiers, stance: "supports" }
  await desk.call(edda, "addEvidence", input)
}
const note = (subjectId: string, more: object = {}) =>
  desk.call<NoteView>(edda, "addNote", { subject: "claim", subjectId, body: "Who counted?", ...more })
const history = async (as: Viewer, id: string, most = 50) =>
  desk.call<Page<EventRow>>(as, "claimEvents", { id, most })
const told = async (as: Viewer, id: string) => (await history(as, id)).items.map(event => event.verb)

describe("the history of a claim", () => {
  it("tells what was done to its question in every article, newest first, and nothing of others", async () => {
    await evidenceOn(two.questionId)
    await desk.call(edda, "joinQuestions", { id: one.questionId, claimId: two.id })
    await note(two.id)
    const decided = { id: one.questionId, outcome: "supported", n: 0, reason: "Counted twice." }
    await desk.call(edda, "decide", decided)
    await desk.call(edda, "createClaim", { id: valley, quote: "June", kind: "date" })
    expect(await told(edda, one.id)).toEqual([
      ...["decision.made", "note.created", "question.joined", "evidence.created"],
      "claim.created",
    ])
    expect((await history(edda, one.id)).items.at(-1)?.subject).toBe(one.id)
  })

  it("tells a guest of one article nothing of the other, and nobody outside a circle of its source", async () => {
    await evidenceOn(one.questionId, { restricted: true })
    await desk.call(edda, "joinQuestions", { id: one.questionId, claimId: two.id })
    await note(two.id)
    const gust = await desk.person("Gust", null, { [valley]: "reviewer" })
    expect(await told(gust, one.id)).toEqual(["claim.created"])
    const rena = await desk.person("Rena", "reviewer")
    expect(await told(rena, one.id)).toEqual(["note.created", "question.joined", "claim.created"])
    expect(await told(edda, one.id)).toContain("evidence.created")
  })

  it("is read on page by page", async () => {
    for (const body of ["One", "Two", "Three"]) await note(one.id, { body })
    const first = await history(edda, one.id, 2)
    const input = { id: one.id, most: 2, cursor: first.next }
    const second = await desk.call<Page<EventRow>>(edda, "claimEvents", input)
    expect([...first.items, ...second.items].map(event => event.verb)).toEqual([
      ...["note.created", "note.created", "note.created", "claim.created"],
    ])
    expect(second.next).toBeNull()
  })
})

describe("a link to a note", () => {
  it("leads to the claim it was written on, with its whole thread, also from an answer", async () => {
    const thread = await note(one.id)
    const answer = await note(one.id, { threadId: thread.id, body: "The council." })
    const opened = await desk.call<OpenedNote>(edda, "openNote", { id: answer.id })
    expect(opened).toMatchObject({ id: answer.id, articleId: valley, claimId: one.id, sourceId: null })
    expect(opened.thread).toMatchObject({ id: thread.id, replies: [{ id: answer.id }] })
  })

  it("leads under the article, or to the source, where it was written there", async () => {
    const on = (subject: string, subjectId: string) =>
      desk.call<NoteView>(edda, "addNote", { subject, subjectId, body: "Hm." })
    const csl = { id: "", type: "report", title: "Lorem counted" }
    const source = await desk.call<SourceRow>(edda, "addSource", { csl })
    const opened = async ({ id }: NoteView) => desk.call<OpenedNote>(edda, "openNote", { id })
    expect(await opened(await on("article", valley))).toMatchObject({ articleId: valley, claimId: null })
    expect(await opened(await on("source", source.id))).toMatchObject({
      articleId: null,
      sourceId: source.id,
    })
  })

  it("leads nowhere for whom the note is not open to, as for one that is not there", async () => {
    const { id } = await note(two.id)
    const gust = await desk.person("Gust", null, { [valley]: "reviewer" })
    const refused = { kind: "not_found" }
    await expect(desk.call(gust, "openNote", { id })).rejects.toMatchObject(refused)
    await expect(desk.call(edda, "openNote", { id: "none" })).rejects.toMatchObject(refused)
  })
})

describe("a version of the text", () => {
  it("is given with who made it, when, its name and the newest", async () => {
    await desk.call(edda, "nameVersion", { id: valley, name: "Sent to the author" })
    const seen = await desk.call<VersionView>(edda, "articleVersion", { id: valley, version: 1 })
    expect(seen).toMatchObject({
      ...{ version: 1, newest: 1, by: { name: "Edda" }, name: "Sent to the author" },
      at: expect.any(Number),
    })
    const imported = await desk.call<VersionView>(edda, "articleVersion", { id: valley, version: 0 })
    expect(imported).toMatchObject({ version: 0, newest: 1, by: { name: "Edda" }, name: null })
    await expect(desk.call(edda, "articleVersion", { id: valley, version: 9 })).rejects.toMatchObject({
      kind: "not_found",
      code: "article.no_such_version",
    })
  })
})
