import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { ClaimRow, NoteView, SourceRow } from "@/core/desk/views"
import type { File } from "../articles/original"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let edda: Viewer
let articleId: string
let claim: ClaimRow

beforeEach(async () => {
  desk = await testDesk()
  edda = await desk.person("Edda", "editor")
  articleId = await desk.article(edda, "Lorem Valley\n\nIn June 42 geese were counted. The valley is quiet.")
  claim = await desk.call(edda, "createClaim", { id: articleId, quote: "42 geese", kind: "figure" })
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const ask = (body: string, more: object = {}, as = edda) =>
  desk.call<NoteView>(as, "addNote", {
    ...{ subject: "claim", subjectId: claim.id, body, askedOf: "Dr Lorem" },
    ...more,
  })
const sheet = async (as: Viewer, input: object = {}) => {
  const file = await desk.call<File>(as, "exportQueries", { asked: "Dr Lorem", ...input })
  return new TextDecoder().decode(file.bytes)
}
const preview = (as: Viewer, input: object = {}) =>
  desk.call<{ questions: number; stay: number }>(as, "previewQueries", { asked: "Dr Lorem", ...input })
const numbers = (text: string) => [...text.matchAll(/^## Question (\d+)$/gm)].map(([, n]) => Number(n))
const answer = ({ id, subject, subjectId }: NoteView) =>
  desk.call(edda, "addNote", {
    ...{ subject, subjectId, threadId: id, body: "Forty." },
    answered: { by: "Dr Lorem", on: "2023-11-12" },
  })

describe("a sheet of questions to somebody outside", () => {
  it("holds each question with the article's words, numbered as they were asked", async () => {
    await ask("How many geese did you see?")
    await ask("Was it quiet?", {
      subject: "range",
      subjectId: articleId,
      range: { exact: "valley is quiet" },
    })
    await ask("Who else should we ask?", { subject: "article", subjectId: articleId })
    await ask("And you?", { askedOf: "Prof Ipsum" })
    const text = await sheet(edda)
    expect(numbers(text)).toEqual([1, 2, 3])
    expect(text).toContain("> In June **42 geese** were counted. The valley is quiet.")
    expect(text).toContain("> In June 42 geese were counted. The **valley is quiet**.")
    expect(text).toContain("*In “Lorem Valley”*")
    expect(text).toContain("Who else should we ask?")
    expect(text).not.toContain("And you?")
  })

  it("keeps the numbers of what was asked before, and holds only what waits", async () => {
    const [first] = [await ask("One?"), await ask("Two?"), await ask("Three?")]
    await answer(first)
    expect(numbers(await sheet(edda))).toEqual([2, 3])
    expect(await preview(edda)).toEqual({ questions: 2, stay: 0 })
  })

  it("holds what is asked about one article, when it is taken along from there", async () => {
    const other = await desk.article(edda, "Ruritania\n\nSome 9 ducks.")
    await ask("About the valley?")
    await ask("About Ruritania?", { subject: "article", subjectId: other })
    const text = await sheet(edda, { articleId: other })
    expect(text).toContain("asks about “Ruritania”")
    expect(numbers(text)).toEqual([1])
    expect(text).not.toContain("valley")
  })

  it("holds nothing about a restricted source, for its circle neither, and the same numbers for everybody", async () => {
    const rena = await desk.person("Rena", "reviewer")
    const csl = { type: "interview", title: "A goose keeper" }
    const source = await desk.call<SourceRow>(edda, "addSource", { csl, restricted: true })
    await ask("Did the keeper say so?", { subject: "source", subjectId: source.id })
    const evidence = await desk.call<{ id: string }>(edda, "addEvidence", {
      ...{ id: claim.questionId, sourceId: source.id, quote: "some 40 geese", stance: "supports" },
    })
    await ask("Some 40?", { subject: "evidence", subjectId: evidence.id })
    await ask("a goose KEEPER says 40: is that so?")
    await ask("How many?")
    expect(await sheet(edda)).not.toMatch(/keeper|some 40/i)
    expect(numbers(await sheet(edda))).toEqual([2])
    expect(await preview(edda)).toEqual({ questions: 1, stay: 3 })
    // That her sheet left out a question would tell her that somebody of this name is a restricted source.
    expect(numbers(await sheet(rena))).toEqual([1, 2])
    expect(await sheet(rena)).not.toMatch(/some 40/i)
    expect(await preview(rena)).toEqual({ questions: 2, stay: 0 })
  })

  it("gives an open source's words with a question about evidence, and those of a person only on their terms", async () => {
    const speak = async (csl: object, quote: string) => {
      const source = await desk.call<SourceRow>(edda, "addSource", { csl })
      return desk.call<{ id: string }>(edda, "addEvidence", {
        ...{ id: claim.questionId, sourceId: source.id, quote, stance: "supports" },
      })
    }
    const report = await speak({ type: "report", title: "Geese counted" }, "forty-two geese")
    const person = await speak({ type: "interview", title: "Talk at the mill" }, "she saw some forty")
    await ask("Is that your count?", { subject: "evidence", subjectId: report.id })
    await ask("Can that be?", { subject: "evidence", subjectId: person.id })
    const text = await sheet(edda)
    expect(text).toContain("“forty-two geese”")
    expect(text).toContain("Can that be?")
    expect(text).not.toMatch(/Talk at the mill|some forty/)
  })

  it("is for whoever may write notes, and an event", async () => {
    await ask("How many?")
    const vito = await desk.person("Vito", "viewer")
    await expect(sheet(vito)).rejects.toMatchObject({ kind: "forbidden" })
    const guest = await desk.person("Gusta", null, { [articleId]: "reviewer" })
    expect(numbers(await sheet(guest))).toEqual([1])
    const reader = await desk.person("Gerd", null, { [articleId]: "viewer" })
    await expect(sheet(reader, { articleId })).rejects.toMatchObject({ kind: "forbidden" })
    await sheet(edda, { articleId })
    const { items } = await desk.call<{ items: { verb: string }[] }>(edda, "articleEvents", { id: articleId })
    expect(items[0]?.verb).toBe("note.exported")
  })
})
