import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { ArticleCoverage, ArticleSections, SectionAssignment } from "@/core/coverage/views"
import type { EventRow } from "@/core/desk/history-views"
import type { ArticleRow, ClaimRow, Page } from "@/core/desk/views"
import { schema } from "@/editor/model/schema"
import { rangeAt, textOf } from "@/editor/model/text-map"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

const text = `Lorem Valley

It lies in Ruritania. Many geese live there.

== The count ==

In June 42 geese were counted. Dr. Lorem counted twice.

=== Doubts ===

Some said 40.

== Aftermath ==

Nobody knows.
`

let desk: TestDesk
let edda: Viewer
let rena: Viewer
let id: string

beforeEach(async () => {
  desk = await testDesk()
  edda = await desk.person("Edda", "editor")
  rena = await desk.person("Rena", "reviewer")
  id = await desk.article(edda, text)
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const assign = (heading: string, person: Viewer | null, rev = 0, as = rena) =>
  desk.call<SectionAssignment>(as, "assignSection", {
    id,
    heading,
    nth: 0,
    person: person?.userId ?? null,
    rev,
  })
const coverage = () => desk.call<ArticleCoverage>(rena, "articleCoverage", { id })

async function rewrite(words: string, instead: string): Promise<void> {
  const { doc: json, version: base } = await desk.live.read(id)
  const doc = schema.nodeFromJSON(json)
  const start = textOf(doc).indexOf(words)
  const step = {
    ...{ stepType: "replace", ...rangeAt(doc, start, start + words.length) },
    slice: { content: [{ type: "text", text: instead }] },
  }
  await desk.call(edda, "commitText", {
    id,
    base,
    ref: { clientId: "rewriting", seq: base + 1 },
    steps: [step],
  })
}

describe("coverage", () => {
  it("counts of each section what nobody has looked at, and what is settled", async () => {
    await desk.call(rena, "createClaim", { id, quote: "42 geese were counted", kind: "figure" })
    await desk.call(rena, "createClaim", {
      ...{ id, quote: "Many geese live there.", kind: "statement", waiver: "common_knowledge" },
    })
    const { sections } = await coverage()
    expect(
      sections.map(({ heading, level, sentences, claims, settled }) => [
        heading,
        level,
        sentences,
        claims,
        settled,
      ]),
    ).toEqual([
      ["", 0, { uncovered: 1, partly: 0, covered: 1 }, 1, 1],
      ["The count", 1, { uncovered: 1, partly: 1, covered: 0 }, 1, 0],
      ["Doubts", 2, { uncovered: 1, partly: 0, covered: 0 }, 0, 0],
      ["Aftermath", 1, { uncovered: 1, partly: 0, covered: 0 }, 0, 0],
    ])
  })

  it("says who looks after what, what lies in it included, and how far each is", async () => {
    await assign("The count", rena)
    await assign("", edda)
    const { sections, people } = await coverage()
    expect(sections.map(({ person, own }) => [person?.name, own])).toEqual([
      ["Edda", true],
      ["Rena", true],
      ["Rena", false],
      [undefined, false],
    ])
    expect(people).toMatchObject([
      { person: { name: "Edda" }, sections: 1, sentences: { uncovered: 2 } },
      { person: { name: "Rena" }, sections: 2, sentences: { uncovered: 3 }, claims: 0 },
    ])
  })
})

describe("assigning a section", () => {
  it("is an act in the history, and tells open desks", async () => {
    expect(await assign("The count", rena)).toEqual({
      ...{ heading: "The count", nth: 0, rev: 1, person: { id: rena.userId, name: "Rena" } },
    })
    expect(desk.told).toContainEqual({ articles: [id], what: { article: true } })
    const { items } = await desk.call<Page<EventRow>>(edda, "articleEvents", { id })
    expect(items[0]).toMatchObject({
      ...{ verb: "section.assigned", by: { name: "Rena" } },
      from: { heading: "The count", assignedTo: null },
      to: { heading: "The count", assignedTo: rena.userId },
    })
  })

  it("shows in the list of articles who looks after how much", async () => {
    await assign("The count", rena)
    await assign("Doubts", rena)
    await assign("Aftermath", edda)
    await assign("", edda)
    await assign("", null, 1)
    const { items } = await desk.call<Page<ArticleRow>>(rena, "listArticles")
    expect(items[0]?.lookedAfter.map(({ person, sections }) => [person.name, sections]).sort()).toEqual([
      ["Edda", 1],
      ["Rena", 2],
    ])
  })

  it("is taken back, and given again, by whoever saw the last", async () => {
    await assign("The count", rena)
    expect(await assign("The count", null, 1)).toMatchObject({ person: null, rev: 2 })
    expect(await assign("The count", edda, 2)).toMatchObject({ person: { name: "Edda" }, rev: 3 })
  })

  it("tells the second of two people whom the first gave it to", async () => {
    const both = await Promise.allSettled([assign("The count", rena), assign("The count", edda, 0, edda)])
    expect(both.map(one => one.status).sort()).toEqual(["fulfilled", "rejected"])
    const refused = both.find(one => one.status === "rejected")
    expect(refused?.reason).toMatchObject({
      ...{ kind: "conflict", code: "section.assigned_meanwhile" },
      current: { rev: 1, person: { name: expect.stringMatching(/Rena|Edda/) } },
    })
    await expect(assign("The count", edda, 7)).rejects.toMatchObject({ kind: "conflict" })
  })

  it("goes to nobody who is not here, or who only reads", async () => {
    const vito = await desk.person("Vito", "viewer")
    const gust = await desk.person("Gust", null, { [id]: "reviewer" })
    await expect(assign("The count", vito)).rejects.toMatchObject({
      ...{ kind: "unprocessable", code: "section.only_reads", values: { name: "Vito" } },
    })
    await expect(assign("The count", { ...vito, userId: "nobody" })).rejects.toMatchObject({
      code: "section.not_of_this_article",
    })
    expect(await assign("The count", gust)).toMatchObject({ person: { name: "Gust" } })
    await expect(assign("Doubts", rena, 0, vito)).rejects.toMatchObject({ kind: "forbidden" })
  })
})

describe("a heading that is rewritten", () => {
  it("leaves its assignment behind, which moves in one act", async () => {
    await assign("The count", rena)
    await rewrite("The count", "How they were counted")
    const left = await coverage()
    expect(left.left).toMatchObject([{ heading: "The count", person: { name: "Rena" }, rev: 1 }])
    expect(left.people).toEqual([])
    const from = { heading: "The count", nth: 0, rev: 1 }
    const to = { heading: "How they were counted", nth: 0, rev: 0 }
    const { assignments } = await desk.call<ArticleSections>(edda, "moveSection", { id, from, to })
    expect(assignments.map(one => [one.heading, one.person?.name, one.rev])).toEqual([
      ["How they were counted", "Rena", 1],
      ["The count", undefined, 2],
    ])
    expect(await coverage()).toMatchObject({ left: [], people: [{ person: { name: "Rena" }, sections: 2 }] })
  })

  it("moves both ends or neither, and only what was seen", async () => {
    await assign("The count", rena)
    await assign("Aftermath", edda)
    const from = { heading: "The count", nth: 0, rev: 1 }
    const move = (to: object, other = from) => desk.call(rena, "moveSection", { id, from: other, to })
    await expect(move({ heading: "Aftermath", nth: 0, rev: 0 })).rejects.toMatchObject({ kind: "conflict" })
    const { assignments } = await desk.call<ArticleSections>(rena, "articleSections", { id })
    expect(assignments.map(one => one.person?.name)).toEqual(["Edda", "Rena"])
    await expect(
      move({ heading: "Doubts", nth: 0, rev: 0 }, { ...from, heading: "Doubts", rev: 0 }),
    ).rejects.toMatchObject({ code: "section.nobody_there" })
    await move({ heading: "Aftermath", nth: 0, rev: 1 })
    expect((await coverage()).people.map(one => one.person.name)).toEqual(["Rena"])
  })
})

it("is not told to a guest of another article", async () => {
  const other = await desk.article(edda, "Ruritania\n\nSome 9 geese were counted.")
  const stan = await desk.person("Stan", null, { [other]: "editor" })
  for (const verb of ["articleSections", "articleCoverage"] as const)
    await expect(desk.call(stan, verb, { id })).rejects.toMatchObject({ kind: "not_found" })
  const claims = await desk.call<{ claims: ClaimRow[] }>(stan, "openDesk", { id: other })
  expect(claims.claims).toEqual([])
})
