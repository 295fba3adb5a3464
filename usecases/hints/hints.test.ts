import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { EventRow } from "@/core/desk/history-views"
import type { DismissedHint, Page } from "@/core/desk/views"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let edda: Viewer
let rena: Viewer
let id: string

beforeEach(async () => {
  desk = await testDesk()
  edda = await desk.person("Edda", "editor")
  rena = await desk.person("Rena", "reviewer")
  id = await desk.article(edda, "Lorem Valley\n\nThe 300 geese of Lorem.")
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const act = (verb: "dismissHint" | "restoreHint", words: string, as = rena) =>
  desk.call<{ items: DismissedHint[] }>(as, verb, { id, kind: "people", words })
const told = async () =>
  (await desk.call<Page<EventRow>>(edda, "articleEvents", { id })).items
    .map(event => event.verb)
    .filter(verb => verb.startsWith("hint."))

describe("a dismissed hint", () => {
  it("is dismissed for everybody, until somebody wants it back", async () => {
    await act("dismissHint", "300 geese")
    const { dismissedHints } = await desk.call<{ dismissedHints: DismissedHint[] }>(edda, "openDesk", { id })
    expect(dismissedHints).toMatchObject([{ kind: "people", words: "300 geese", by: { name: "Rena" } }])
    expect(desk.told).toContainEqual({ articles: [id], what: { article: true } })
    expect((await act("restoreHint", "300 geese", edda)).items).toEqual([])
    expect((await act("dismissHint", "300 geese", edda)).items).toMatchObject([{ by: { name: "Edda" } }])
    expect(await told()).toEqual(["hint.dismissed", "hint.restored", "hint.dismissed"])
  })

  it("is one where two people dismiss it at once, and told once", async () => {
    await Promise.all([act("dismissHint", "300 geese"), act("dismissHint", "300 geese", edda)])
    const { items } = await desk.call<{ items: DismissedHint[] }>(rena, "listDismissedHints", { id })
    expect(items).toHaveLength(1)
    await act("restoreHint", "nothing of the kind")
    expect(await told()).toEqual(["hint.dismissed"])
  })

  it("loses none of many that are dismissed at once", async () => {
    await Promise.all(Array.from({ length: 12 }, (_, n) => act("dismissHint", `${n} geese`)))
    const { items } = await desk.call<{ items: DismissedHint[] }>(rena, "listDismissedHints", { id })
    expect(items).toHaveLength(12)
  })

  it("is no reader's to dismiss", async () => {
    const vito = await desk.person("Vito", "viewer")
    await expect(act("dismissHint", "300 geese", vito)).rejects.toMatchObject({ kind: "forbidden" })
  })
})
