import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { SourceView } from "@/core/desk/source-views"
import type { SourceRow } from "@/core/desk/views"
import type { ContactEntry } from "@/core/sources/source"
import { contactLog } from "@/db/tables/sources"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let ana: Viewer
let vito: Viewer
beforeEach(async () => {
  desk = await testDesk()
  ana = await desk.person("Ana", "reviewer")
  vito = await desk.person("Vito", "viewer")
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const person = { id: "", type: "personal_communication", author: [{ family: "Grindel", given: "Osric" }] }
const contact = { phone: "+000 12", email: "osric@example.org", remark: " " }
const add = (more: object = {}) => desk.call<SourceRow>(ana, "addSource", { csl: person, ...more })
const open = (as: Viewer, id: string) => desk.call<SourceView>(as, "openSource", { id })
const talked = (id: string, day: string, words: string) =>
  desk.call<ContactEntry>(ana, "logContact", { id, day, way: "call", words })

describe("a person as a source", () => {
  it("has contact details and a log of contacts for those who work with sources, and for nobody else", async () => {
    const { id, label } = await add({ contact, terms: "background" })
    expect(label).toBe("Grindel")
    await talked(id, "2026-01-10", "Was at the mill.")
    await talked(id, "2026-01-15", "Saw nine of them.")
    const seen = await open(ana, id)
    expect(seen).toMatchObject({ terms: "background", contact: { details: { phone: "+000 12" } } })
    expect(seen.contact?.details).not.toHaveProperty("remark")
    expect(seen.contact?.log.map(one => [one.day, one.way, one.words, one.by.name])).toEqual([
      ["2026-01-15", "call", "Saw nine of them.", "Ana"],
      ["2026-01-10", "call", "Was at the mill.", "Ana"],
    ])
    expect((await open(vito, id)).contact).toBeNull()
    expect(JSON.stringify(await open(vito, id))).not.toMatch(/osric@|\+000|at the mill/i)
  })

  it("keeps contact details out of lists and events", async () => {
    const { id, rev } = await add({ contact })
    await desk.call(ana, "changeSource", { id, rev, contact: { phone: "+000 99" } })
    const told = [await desk.call(ana, "listSources"), await desk.call(ana, "sourceEvents", { id })]
    expect(JSON.stringify(told)).not.toMatch(/\+000|osric@/)
    expect(JSON.stringify(told[1])).toContain('"contact":["phone"]')
  })

  it("is restricted by being confidential, and stays so", async () => {
    const source = await add({ terms: "on_record" })
    const closed = await desk.call<SourceRow>(ana, "changeSource", {
      ...{ id: source.id, rev: source.rev, terms: "confidential" },
    })
    expect(closed).toMatchObject({ restricted: true, terms: "confidential" })
    const { id, rev } = closed
    const stays = { code: "source.confidential_stays" }
    await expect(desk.call(ana, "changeSource", { id, rev, restricted: false })).rejects.toMatchObject(stays)
    await expect(desk.call(ana, "changeCircle", { id, rev, people: null })).rejects.toMatchObject(stays)
    expect(await add({ terms: "confidential" })).toMatchObject({ restricted: true })
  })

  it("is nothing that a report can be", async () => {
    const csl = { id: "", type: "report", title: "Lorem counted" }
    const refusal = { kind: "unprocessable", code: "source.not_a_person" }
    await expect(add({ csl, terms: "background" })).rejects.toMatchObject(refusal)
    await expect(add({ csl, contact })).rejects.toMatchObject(refusal)
    const { id } = await add({ csl })
    await expect(talked(id, "2026-01-15", "Hello")).rejects.toMatchObject(refusal)
  })

  it("is called by their name where nothing else is known", async () => {
    const found = await desk.call<{ items: SourceRow[] }>(ana, "listSources", { q: (await add()).label })
    expect(found.items).toHaveLength(1)
  })
})

describe("the log of contacts", () => {
  it.each([
    ["a day that is none", { day: "2026-02-31" }, "invalid"],
    ["no words", { words: "  " }, "invalid"],
    ["a way nobody talks in", { way: "pigeon" }, "invalid"],
    ["a book in one entry", { words: "x".repeat(20_001) }, "too_large"],
  ])("refuses %s", async (_, more, kind) => {
    const { id } = await add()
    const entry = { id, day: "2026-01-15", way: "call", words: "Hello", ...more }
    await expect(desk.call(ana, "logContact", entry)).rejects.toMatchObject({ kind })
  })

  it("is covered by verify: words that were changed are told, purged ones are counted", async () => {
    const { id } = await add()
    await talked(id, "2026-01-15", "Saw nine of them.")
    const check = () =>
      desk.seam
        .callAs("verify", {}, { ...desk.system, via: "terminal" })
        .then(answer => (answer.ok ? answer.value : answer.error))
    expect(await check()).toMatchObject({ ok: true })
    await desk.database.transact(tx => tx.update(contactLog).set({ words: "Saw ten of them." }).returning())
    expect(await check()).toMatchObject({ ok: false, findings: [{ code: "keeping.contact_damaged" }] })
    await desk.database.transact(tx => tx.update(contactLog).set({ words: null, salt: null }).returning())
    expect(await check()).toMatchObject({ ok: true, purged: 1 })
  })
})
