import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { EventRow } from "@/core/desk/history-views"
import type { ClaimView } from "@/core/desk/question-views"
import type { ClaimRow, NoteRow, NoteView, OpenedNote, Page, Person, SourceRow } from "@/core/desk/views"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"
import type { ChangedNotes } from "./change-notes"

let desk: TestDesk
let edda: Viewer
let rena: Viewer
let vito: Viewer
let articleId: string
let claim: ClaimRow

beforeEach(async () => {
  desk = await testDesk()
  edda = await desk.person("Edda", "editor")
  rena = await desk.person("Rena Sample", "reviewer")
  vito = await desk.person("Vito", "viewer")
  articleId = await desk.article(edda, "Lorem Valley\n\nIn June 42 geese were counted. The valley is quiet.")
  claim = await desk.call(rena, "createClaim", { id: articleId, quote: "42 geese", kind: "figure" })
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const write = (as: Viewer, body: string, more: object = {}) =>
  desk.call<NoteView>(as, "addNote", { subject: "claim", subjectId: claim.id, body, ...more })
const reply = (as: Viewer, thread: NoteView, body: string, more: object = {}) =>
  write(as, body, { threadId: thread.id, ...more })
const list = async (as: Viewer, filter: object = {}) =>
  (await desk.call<Page<NoteRow>>(as, "listNotes", filter)).items
const bodies = async (as: Viewer, filter: object = {}) => (await list(as, filter)).map(row => row.body)
const counts = (as: Viewer, filter: object = {}) =>
  desk.call<Record<string, number>>(as, "countNotes", filter)
const mark = (as: Viewer, ids: string[], read = true) =>
  desk.call<{ ids: string[] }>(as, "markNotes", { ids, read })
const restricted = () =>
  desk.call<SourceRow>(edda, "addSource", {
    csl: { type: "interview", title: "A goose keeper" },
    restricted: true,
  })

describe("a mention", () => {
  it("is read from the words, whatever their capitals, and keeps the name in them", async () => {
    const note = await write(edda, "@rena sample, who counted?")
    expect(note).toMatchObject({ body: "@rena sample, who counted?", mentions: [{ name: "Rena Sample" }] })
  })

  it("waits for who is called until they read it, and for nobody else", async () => {
    const note = await write(edda, "@Rena Sample who counted?")
    expect(await list(rena, { list: "me" })).toMatchObject([{ id: note.id, unread: "mention" }])
    expect(await list(vito, { list: "me" })).toEqual([])
    expect(await counts(rena, { list: "me" })).toEqual({ me: 1 })
    expect(await mark(rena, [note.id])).toEqual({ ids: [note.id] })
    expect(await list(rena, { list: "me" })).toEqual([])
  })

  it("also calls somebody who may only read", async () => {
    await write(edda, "@Vito, look")
    expect(await counts(vito, { list: "me" })).toEqual({ me: 1 })
  })

  it("tells two people of one name apart where they are given by id", async () => {
    const other = await desk.person("Vito", "reviewer")
    await write(edda, "@Vito", { mentions: [other.userId] })
    expect(await list(vito, { list: "me" })).toEqual([])
    expect(await list(other, { list: "me" })).toHaveLength(1)
  })

  it("of a guest of another article is refused by name, and nothing is written", async () => {
    const elsewhere = await desk.article(edda, "Ruritania\n\nNothing.")
    await desk.person("Gusta", null, { [elsewhere]: "reviewer" })
    await expect(write(edda, "@Gusta please")).rejects.toMatchObject({
      kind: "invalid",
      ...{ code: "note.mention_elsewhere", values: { name: "Gusta" } },
    })
    expect(await list(edda, { list: "open" })).toEqual([])
  })

  it("of somebody whose membership ended is refused by name", async () => {
    const owner = await desk.person("Olga", "owner")
    await desk.call(owner, "endMembership", { id: vito.userId })
    await expect(write(edda, "@Vito please")).rejects.toMatchObject({
      ...{ code: "note.mention_ended", values: { name: "Vito" } },
    })
  })

  it("outside a restricted source's circle is refused by name; its keeper may be called", async () => {
    const source = await restricted()
    const on = { subject: "source", subjectId: source.id }
    await expect(write(edda, "@Rena Sample look", on)).rejects.toMatchObject({
      ...{ code: "note.mention_outside_circle", values: { name: "Rena Sample" } },
    })
    expect(await write(edda, "@Edda, ask again", on)).toMatchObject({ mentions: [{ name: "Edda" }] })
    const readers = await desk.call<{ items: Person[] }>(edda, "noteReaders", on)
    expect(readers.items.map(one => one.name)).toEqual(["Edda"])
  })

  it("by a guest does not tell them who else is here", async () => {
    const elsewhere = await desk.article(edda, "Ruritania\n\nNothing.")
    await desk.person("Gusta", null, { [elsewhere]: "reviewer" })
    const guest = await desk.person("Gerd", null, { [articleId]: "reviewer" })
    expect(await write(guest, "@Gusta and @Edda")).toMatchObject({ mentions: [{ name: "Edda" }] })
    const on = { subject: "claim", subjectId: claim.id }
    const readers = await desk.call<{ items: Person[] }>(guest, "noteReaders", on)
    expect(readers.items.map(one => one.name)).toEqual(["Edda", "Gerd", "Rena Sample", "Vito"])
  })

  it("goes with its words when they are changed, and calls whoever is named then", async () => {
    const note = await write(edda, "@Vito look")
    const changed = await desk.call<NoteView>(edda, "changeNote", {
      ...{ id: note.id, rev: note.rev, body: "@Rena Sample look" },
    })
    expect(changed.mentions.map(one => one.name)).toEqual(["Rena Sample"])
    expect(await counts(rena, { list: "me" })).toEqual({ me: 1 })
  })
})

describe("what waits", () => {
  it("is an answer in one's own thread until one has read it, and not one's own answer", async () => {
    const note = await write(rena, "Who counted?")
    expect(await counts(rena)).toMatchObject({ me: 0, others: 1 })
    await reply(edda, note, "The keeper.")
    expect(await list(rena, { list: "me" })).toMatchObject([{ unread: "answer", answers: 1 }])
    expect(await counts(edda)).toMatchObject({ me: 0 })
    await reply(rena, note, "Thanks.")
    expect(await counts(rena)).toMatchObject({ me: 0, others: 1 })
    expect(await counts(edda)).toMatchObject({ me: 1 })
  })

  it("stays an unread answer when somebody else resolves the thread", async () => {
    const note = await write(rena, "Who counted?")
    await reply(edda, note, "The keeper.")
    await desk.call(edda, "resolveNote", { id: note.id })
    expect(await list(rena, { list: "me" })).toMatchObject([{ state: "resolved", unread: "answer" }])
  })

  it("is what one was given, until it is settled, and waits for others at whoever gave it", async () => {
    const note = await write(edda, "Call the keeper", { assignedTo: rena.userId, dueOn: "2023-11-20" })
    expect(await list(rena, { list: "me" })).toMatchObject([{ unread: "assigned", dueOn: "2023-11-20" }])
    await mark(rena, [note.id])
    expect(await counts(rena)).toMatchObject({ me: 1 })
    expect(await counts(edda)).toMatchObject({ others: 1 })
    await desk.call(rena, "resolveNote", { id: note.id })
    expect(await counts(rena)).toMatchObject({ me: 0, resolved: 1 })
    expect(await counts(edda)).toMatchObject({ others: 0 })
  })

  it("comes back when one marks it unread, and no other person's marks matter", async () => {
    const note = await write(edda, "A thought")
    await mark(vito, [note.id], false)
    expect(await list(vito, { list: "me" })).toMatchObject([{ unread: "marked" }])
    expect(await mark(rena, [note.id])).toEqual({ ids: [] })
    expect(await counts(vito, { list: "me" })).toEqual({ me: 1 })
  })

  it("goes with the article, and comes back with it", async () => {
    await write(edda, "@Rena Sample look")
    await desk.call(edda, "removeArticle", { id: articleId })
    expect(await counts(rena)).toMatchObject({ me: 0, open: 0 })
    await desk.call(edda, "restoreArticle", { id: articleId })
    expect(await counts(rena)).toMatchObject({ me: 1, open: 1 })
  })

  it("cannot be given to somebody who cannot read it", async () => {
    const elsewhere = await desk.article(edda, "Ruritania\n\nNothing.")
    const gusta = await desk.person("Gusta", null, { [elsewhere]: "reviewer" })
    await expect(write(edda, "For you", { assignedTo: gusta.userId })).rejects.toMatchObject({
      ...{ code: "note.assigned_elsewhere", values: { name: "Gusta" } },
    })
  })
})

describe("the list", () => {
  it("narrows by person, article, subject, flag, day and whom is asked; counts agree with it", async () => {
    const other = await desk.article(edda, "Ruritania\n\nNothing.")
    await write(edda, "dated", { dueOn: "2023-11-10" })
    await write(edda, "soon", { dueOn: "2023-11-18" })
    await write(rena, "asked", { askedOf: "Dr Lorem" })
    await write(edda, "elsewhere", { subject: "article", subjectId: other })
    const { questionView: question } = await desk.call<ClaimView>(edda, "openClaim", { id: claim.id })
    const flags = ["legal"]
    await desk.call(edda, "flagQuestion", { id: question.id, rev: question.rev, flags })
    const cases: [object, string[]][] = [
      [{ person: rena.userId }, ["asked"]],
      [{ person: "me" }, ["elsewhere", "soon", "dated"]],
      [{ articleId: other }, ["elsewhere"]],
      [{ subject: "article" }, ["elsewhere"]],
      [{ flag: "legal" }, ["asked", "soon", "dated"]],
      [{ flag: "sensitive" }, []],
      [{ due: "overdue" }, ["dated"]],
      [{ due: "week" }, ["soon"]],
      [{ due: "dated" }, ["soon", "dated"]],
      [{ due: "undated" }, ["elsewhere", "asked"]],
      [{ asked: "Dr Lorem" }, ["asked"]],
      [{ asked: "any" }, ["asked"]],
    ]
    for (const [filter, expected] of cases) {
      expect(await bodies(edda, { list: "open", ...filter }), JSON.stringify(filter)).toEqual(expected)
      expect(await counts(edda, { list: "open", ...filter })).toEqual({ open: expected.length })
    }
  })

  it("says what each thread is about, with its article and the flags of its question", async () => {
    await write(edda, "Why?")
    expect(await list(edda)).toMatchObject([
      {
        article: { id: articleId, title: "Lorem Valley" },
        about: { words: "42 geese", claimId: claim.id },
        flags: [],
      },
    ])
  })

  it("holds nothing about a restricted source for anybody outside its circle", async () => {
    const source = await restricted()
    await write(edda, "Off the record", { subject: "source", subjectId: source.id })
    const evidence = await desk.call<{ id: string }>(edda, "addEvidence", {
      ...{ id: claim.questionId, sourceId: source.id, quote: "42 geese", stance: "supports" },
    })
    const note = await write(edda, "Said twice", { subject: "evidence", subjectId: evidence.id })
    expect(await bodies(edda)).toEqual(["Said twice", "Off the record"])
    for (const outside of [rena, vito]) {
      expect(await bodies(outside)).toEqual([])
      expect(await counts(outside)).toEqual({ me: 0, others: 0, open: 0, resolved: 0 })
      await expect(desk.call(outside, "openNote", { id: note.id })).rejects.toMatchObject({
        kind: "not_found",
      })
      await expect(mark(outside, [note.id], false)).rejects.toMatchObject({ kind: "not_found" })
    }
  })

  it("shows a guest what is said in their article only, and no note on a source or on evidence elsewhere", async () => {
    const csl = { type: "report", title: "Geese counted" }
    const source = await desk.call<SourceRow>(edda, "addSource", { csl })
    const speak = (id: string) =>
      desk.call<{ id: string }>(edda, "addEvidence", {
        ...{ id, sourceId: source.id, quote: "42 geese", stance: "supports" },
      })
    const other = await desk.article(edda, "Ruritania\n\nSome 9 ducks.")
    const ducks = await desk.call<ClaimRow>(edda, "createClaim", {
      ...{ id: other, quote: "9 ducks", kind: "figure" },
    })
    const [here, there] = [await speak(claim.questionId), await speak(ducks.questionId)]
    await write(edda, "on evidence here", { subject: "evidence", subjectId: here.id })
    await write(edda, "on evidence there", { subject: "evidence", subjectId: there.id })
    await write(edda, "on the source", { subject: "source", subjectId: source.id })
    await write(edda, "on the other article", { subject: "article", subjectId: other })
    const guest = await desk.person("Gerd", null, { [articleId]: "viewer" })
    expect(await bodies(guest)).toEqual(["on evidence here"])
  })

  it("is read on page by page without losing or repeating a thread", async () => {
    for (let n = 0; n < 7; n++) await write(edda, `note ${n}`)
    const seen: (string | null)[] = []
    let cursor: string | null = null
    do {
      const page: Page<NoteRow> = await desk.call(edda, "listNotes", {
        ...{ list: "open", most: 3 },
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.items.map(row => row.body))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map(n => `note ${n}`))
  })
})

describe("changeNotes", () => {
  const change = (as: Viewer, changes: object[]) => desk.call<ChangedNotes>(as, "changeNotes", { changes })

  it("settles many at once, and its answer takes all of it back at once", async () => {
    const notes = [await write(edda, "one"), await write(edda, "two", { assignedTo: vito.userId })]
    const done = await change(
      rena,
      notes.map(({ id, rev }) => ({
        id,
        rev,
        state: "resolved",
        assignedTo: rena.userId,
        dueOn: "2023-12-01",
      })),
    )
    expect(done.items.map(row => [row.state, row.assignedTo?.name])).toEqual([
      ["resolved", "Rena Sample"],
      ["resolved", "Rena Sample"],
    ])
    expect(done.missed).toEqual([])
    const back = await change(rena, done.undo)
    const was = back.items.map(row => [row.body, row.state, row.assignedTo?.name ?? null, row.dueOn])
    expect(was.sort()).toEqual([
      ["one", "open", null, null],
      ["two", "open", "Vito", null],
    ])
  })

  it("tells each change as an event", async () => {
    const note = await write(edda, "one")
    await change(rena, [{ id: note.id, rev: note.rev, state: "resolved", dueOn: "2023-12-01" }])
    const { items } = await desk.call<Page<EventRow>>(edda, "articleEvents", { id: articleId })
    expect(
      items
        .slice(0, 2)
        .map(event => `${event.by.name} ${event.verb}`)
        .sort(),
    ).toEqual(["Rena Sample note.assigned", "Rena Sample note.resolved"])
  })

  it("leaves what somebody else changed meanwhile, and says which", async () => {
    const [one, two] = [await write(edda, "one"), await write(edda, "two")]
    await desk.call(edda, "changeNote", { id: two.id, rev: two.rev, body: "two, changed" })
    const done = await change(
      rena,
      [one, two].map(({ id, rev }) => ({ id, rev, state: "resolved" })),
    )
    expect(done.items.map(row => row.id)).toEqual([one.id])
    expect(done.missed).toEqual([two.id])
    expect(await bodies(rena, { list: "open" })).toEqual(["two, changed"])
  })

  it("gives nothing to anybody when one of them cannot read one of the threads", async () => {
    const source = await restricted()
    const [open, kept] = [
      await write(edda, "open"),
      await write(edda, "kept", { subject: "source", subjectId: source.id }),
    ]
    const changes = [open, kept].map(({ id, rev }) => ({ id, rev, assignedTo: rena.userId }))
    await expect(change(edda, changes)).rejects.toMatchObject({ code: "note.assigned_outside_circle" })
    expect((await list(edda)).map(row => row.assignedTo)).toEqual([null, null])
  })

  it("is not for somebody who may only read", async () => {
    const note = await write(edda, "one")
    const changes = [{ id: note.id, rev: note.rev, state: "resolved" }]
    await expect(change(vito, changes)).rejects.toMatchObject({ kind: "forbidden" })
  })
})

describe("a note on words that are no claim", () => {
  const onWords = (range: object, as = rena) =>
    write(as, "Is it?", { subject: "range", subjectId: articleId, range })

  it("keeps the words as the text has them, with what surrounds them", async () => {
    const note = await onWords({ exact: "valley is quiet", prefix: "The ", suffix: "." })
    expect(note.selector).toMatchObject({
      quote: { exact: "valley is quiet", prefix: expect.stringContaining("counted. The "), suffix: "." },
      position: { start: expect.any(Number), end: expect.any(Number) },
    })
    const { items } = await desk.call<Page<NoteView>>(rena, "listNotes", {
      ...{ subject: "range", subjectId: articleId },
    })
    expect(items.map(one => one.id)).toEqual([note.id])
    expect((await list(rena, { subject: "range" }))[0]?.about.words).toBe("valley is quiet")
  })

  it.each([
    ["that are not in the text", { exact: "the valley was loud" }],
    ["that stand in it more than once", { exact: "e" }],
  ])("is refused on words %s", async (_, range) => {
    await expect(onWords(range)).rejects.toMatchObject({ code: "note.words_not_found" })
  })

  it("needs its words, and no other note has any", async () => {
    const on = { subject: "range", subjectId: articleId }
    await expect(write(rena, "Hm", on)).rejects.toMatchObject({ code: "note.range_needed" })
    await expect(write(rena, "Hm", { range: { exact: "quiet" } })).rejects.toMatchObject({
      code: "note.range_elsewhere",
    })
  })
})

describe("a question to somebody outside", () => {
  it("waits for others until their answer is recorded as a reply", async () => {
    const note = await write(rena, "How many geese did you see?", { askedOf: "Dr Lorem" })
    expect(await counts(rena)).toMatchObject({ others: 1 })
    const answered = { by: "Dr Lorem", on: "2023-11-12" }
    expect(await reply(edda, note, "Some forty.", { answered })).toMatchObject({
      ...{ answeredBy: "Dr Lorem", answeredOn: "2023-11-12", by: { name: "Edda" } },
    })
    expect(await counts(rena)).toMatchObject({ me: 1, others: 0 })
    const { thread } = await desk.call<OpenedNote>(rena, "openNote", { id: note.id })
    expect(thread).toMatchObject({ answeredOn: "2023-11-12", replies: [{ body: "Some forty." }] })
  })

  it("is open again when it is asked anew", async () => {
    const note = await write(rena, "How many?", { askedOf: "Dr Lorem" })
    await reply(rena, note, "Forty.", { answered: { by: "Dr Lorem", on: "2023-11-12" } })
    const { thread: now } = await desk.call<OpenedNote>(rena, "openNote", { id: note.id })
    const again = { id: note.id, rev: now.rev, askedOf: "Prof Ipsum" }
    expect(await desk.call(rena, "changeNote", again)).toMatchObject({
      ...{ askedOf: "Prof Ipsum", answeredOn: null },
    })
  })

  it("records an answer only where somebody is asked", async () => {
    const note = await write(rena, "Hm")
    const answered = { by: "Dr Lorem", on: "2023-11-12" }
    await expect(reply(rena, note, "Forty.", { answered })).rejects.toMatchObject({
      code: "note.answer_needs_query",
    })
  })

  it("calls no colleague, when it is written and when it is made one", async () => {
    await expect(write(rena, "@Vito, how many?", { askedOf: "Dr Lorem" })).rejects.toMatchObject({
      code: "note.mention_in_query",
    })
    const note = await write(rena, "@Vito, how many?")
    const asking = { id: note.id, rev: note.rev, askedOf: "Dr Lorem" }
    await expect(desk.call(rena, "changeNote", asking)).rejects.toMatchObject({
      code: "note.mention_in_query",
    })
  })

  it("names a restricted source on its own page only", async () => {
    const source = await restricted()
    await expect(write(edda, "How many?", { askedOf: "a goose keeper" })).rejects.toMatchObject({
      ...{ code: "note.asked_is_restricted", values: { name: "a goose keeper" } },
    })
    const on = { subject: "source", subjectId: source.id }
    expect(await write(edda, "How many?", { askedOf: "A goose keeper", ...on })).toMatchObject({
      askedOf: "A goose keeper",
    })
  })
})
