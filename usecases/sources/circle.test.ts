import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { EventRow } from "@/core/desk/history-views"
import type { QuestionView } from "@/core/desk/question-views"
import type { SourceView } from "@/core/desk/source-views"
import type { ClaimRow, Page, SourceRow } from "@/core/desk/views"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let ana: Viewer
let ben: Viewer
let cleo: Viewer
let articleId: string
let claim: ClaimRow
beforeEach(async () => {
  desk = await testDesk()
  ana = await desk.person("Ana", "editor")
  ben = await desk.person("Ben", "reviewer")
  cleo = await desk.person("Cleo", "owner")
  articleId = await desk.article(ana, "Lorem Valley\n\nIn June 42 soldiers were killed.")
  claim = await desk.call(ana, "createClaim", {
    id: articleId,
    quote: "42 soldiers were killed",
    kind: "figure",
  })
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const report = { id: "quill1987", type: "report", title: "Lorem counted", author: [{ family: "Quill" }] }
const add = (more: object = {}, as = ana) => desk.call<SourceRow>(as, "addSource", { csl: report, ...more })
const open = (as: Viewer, id: string) => desk.call<SourceView>(as, "openSource", { id })
const circle = (as: Viewer, { id, rev }: SourceRow, people: Viewer[] | null) =>
  desk.call<SourceRow | null>(as, "changeCircle", {
    id,
    rev,
    people: people?.map(one => one.userId) ?? null,
  })
const sees = (as: Viewer, id: string) =>
  open(as, id).then(
    () => true,
    ({ kind, code }) => {
      expect([kind, code]).toEqual(["not_found", "source.not_found"])
      return false
    },
  )
const told = async (as: Viewer, id: string) =>
  (await desk.call<Page<EventRow>>(as, "sourceEvents", { id })).items.map(one => `${one.by.name} ${one.verb}`)

describe("changeCircle", () => {
  it("lets only these people know of a source, and opens it to everybody again", async () => {
    const source = await add()
    const closed = (await circle(ana, source, [ana, ben])) as SourceRow
    expect(closed.restricted).toBe(true)
    expect(await Promise.all([ana, ben, cleo].map(one => sees(one, source.id)))).toEqual([true, true, false])
    expect((await open(ben, source.id)).circle.map(one => one.name)).toEqual(["Ana", "Ben"])
    const opened = (await circle(ben, closed, null)) as SourceRow
    expect(opened).toMatchObject({ restricted: false, citekey: "quill1987" })
    expect(await sees(cleo, source.id)).toBe(true)
    expect((await open(cleo, source.id)).circle).toEqual([])
  })

  it("tells who closed, opened and looked into it", async () => {
    const source = await add()
    await circle(ana, source, [ana, ben])
    await open(ben, source.id)
    await open(ben, source.id)
    expect(await told(ana, source.id)).toEqual([
      ...["Ben source.opened", "Ana source.circle_changed", "Ana source.created"],
    ])
    desk.clock.now += 11 * 60_000
    await open(ben, source.id)
    expect((await told(ana, source.id)).slice(0, 2)).toEqual(["Ben source.opened", "Ben source.opened"])
  })

  it("gives nothing to whoever took themselves out", async () => {
    const source = await add()
    const closed = (await circle(ana, source, [ana, ben])) as SourceRow
    expect(await circle(ana, closed, [ben])).toBeNull()
    expect(await sees(ana, source.id)).toBe(false)
  })

  it("names somebody of the circle who still works here as the holder", async () => {
    const source = await add()
    await desk.call(ana, "addEvidence", {
      ...{ id: claim.questionId, sourceId: source.id, stance: "supports", quote: "42 soldiers were killed" },
    })
    await circle(ana, source, [ana, ben])
    const holders = async () =>
      (await desk.call<QuestionView>(cleo, "openQuestion", { id: claim.questionId })).restrictedHolders
    expect(await holders()).toEqual(["Ana"])
    await desk.call(cleo, "endMembership", { id: ana.userId })
    expect(await holders()).toEqual(["Ben"])
  })

  it("refuses a circle that nobody could come into, and people from elsewhere", async () => {
    const source = await add()
    await expect(circle(ana, source, [])).rejects.toMatchObject({ code: "source.circle_empty" })
    const stranger = { ...ben, userId: "nobody" }
    await expect(circle(ana, source, [ana, stranger])).rejects.toMatchObject({
      code: "source.circle_stranger",
    })
  })

  it("tells the second of two people what the first did", async () => {
    const source = await add()
    const both = await Promise.allSettled([circle(ana, source, [ana, ben]), circle(ben, source, [ben, ana])])
    expect(both.map(one => one.status).sort()).toEqual(["fulfilled", "rejected"])
    expect(both.find(one => one.status === "rejected")).toMatchObject({
      reason: { kind: "conflict", code: "source.changed_meanwhile", current: { restricted: true } },
    })
  })

  it("is nothing for viewers and guests", async () => {
    const vito = await desk.person("Vito", "viewer")
    const gust = await desk.person("Gust", null, { [articleId]: "editor" })
    const source = await add()
    for (const one of [vito, gust])
      await expect(circle(one, source, [one])).rejects.toMatchObject({ code: "people.may_not" })
  })
})

describe("the citekey of a restricted source", () => {
  it("says nothing and is never in anybody's way", async () => {
    const source = await add()
    const closed = (await circle(ana, source, [ana])) as SourceRow
    expect(closed.citekey).toMatch(/^source-[0-9a-f]{12}$/)
    expect(closed.csl.id).toBe(closed.citekey)
    const other = await add({}, ben)
    expect(other.citekey).toBe("quill1987")
    const opened = (await circle(ana, closed, null)) as SourceRow
    expect(opened.citekey).toBe("quill1987-2")
  })

  it("is such a one from the start, also in a bibliography that is taken in", async () => {
    expect((await add({ restricted: true })).citekey).toMatch(/^source-/)
    const done = await desk.call<{ added: SourceRow[] }>(ben, "importSources", {
      text: JSON.stringify([report]),
    })
    expect(done.added.map(one => one.citekey)).toEqual(["quill1987"])
  })
})

describe("a text", () => {
  const cites = (sourceId: string, version: number, as: Viewer, seq: number) =>
    desk.call<{ version: number }>(as, "commitText", {
      ...{ id: articleId, base: version, ref: { clientId: `client-${as.name}`, seq } },
      steps: [
        {
          ...{ stepType: "replace", from: 15, to: 15 },
          slice: {
            content: [
              {
                type: "citation",
                attrs: { items: [{ sourceId, locator: null, label: null, prefix: null, suffix: null }] },
              },
            ],
          },
        },
      ],
    })
  const version = async () => (await desk.live.read(articleId)).version

  it("cites no restricted source: whoever knows of it is told why", async () => {
    const { id } = await add({ restricted: true })
    await expect(cites(id, await version(), ana, 1)).rejects.toMatchObject({
      ...{ kind: "unprocessable", code: "live.restricted_citation" },
    })
    expect(await cites((await add()).id, await version(), ana, 2)).toMatchObject({})
  })

  it("that cites a source keeps it from being restricted, until the citation is gone", async () => {
    const source = await add()
    const cited = await cites(source.id, await version(), ana, 1)
    for (const verb of ["changeCircle", "changeSource"] as const)
      await expect(
        desk.call(ana, verb, {
          ...{ id: source.id, rev: source.rev },
          ...(verb === "changeCircle" ? { people: [ana.userId] } : { terms: undefined, restricted: true }),
        }),
      ).rejects.toMatchObject({ code: "source.cited_in_text", values: { n: 1, texts: ["Lorem Valley"] } })
    await desk.call(ana, "commitText", {
      ...{ id: articleId, base: cited.version, ref: { clientId: "client-Ana", seq: 2 } },
      steps: [{ stepType: "replace", from: 15, to: 16 }],
    })
    expect(await circle(ana, source, [ana])).toMatchObject({ restricted: true })
  })
})

describe("changeSource", () => {
  it("restricts to whoever does it and whoever brought it in", async () => {
    const source = await add({}, ben)
    await desk.call(ana, "changeSource", { id: source.id, rev: source.rev, restricted: true })
    expect((await open(ana, source.id)).circle.map(one => one.name).sort()).toEqual(["Ana", "Ben"])
    expect(await sees(cleo, source.id)).toBe(false)
  })
})
