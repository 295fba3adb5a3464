import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { ClaimView } from "@/core/desk/question-views"
import type { ClaimRow, NoteRow, NoteView, OpenedNote, Page } from "@/core/desk/views"
import { notes } from "@/db/tables/evidence"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"
import type { ChangedNotes } from "./change-notes"
import { sealed } from "./note-body"

// 5,000 notes on one claim: half of them threads of their own, half answers in the oldest thread.

const half = 2_500
let desk: TestDesk
let edda: Viewer
let claim: ClaimRow
let oldest: NoteView

beforeAll(async () => {
  desk = await testDesk()
  edda = await desk.person("Edda", "editor")
  const id = await desk.article(edda, "Lorem Valley\n\nIn June 42 geese were counted.")
  claim = await desk.call(edda, "createClaim", { id, quote: "42 geese", kind: "figure" })
  const on = { subject: "claim" as const, subjectId: claim.id }
  oldest = await desk.call(edda, "addNote", { ...on, body: "oldest" })
  const at = desk.clock.now
  const row = (n: number, threadId: string | null) => ({
    ...{ id: `${threadId ? "a" : "t"}${String(n).padStart(5, "0")}`, workspaceId: desk.workspace.id },
    ...{
      articleId: id,
      ...on,
      threadId,
      state: n % 5 === 0 && !threadId ? ("resolved" as const) : ("open" as const),
    },
    ...sealed(`${threadId ? "answer" : "thread"} ${n}`),
    ...{ edited: false, rev: 1, createdBy: edda.userId, createdAt: at + n, updatedAt: at + n },
  })
  const rows = Array.from({ length: half - 1 }, (_, n) => row(n + 1, null))
  const answers = Array.from({ length: half }, (_, n) => row(n + 1, oldest.id))
  for (const all of [rows, answers])
    for (let from = 0; from < all.length; from += 500)
      await desk.database.transact(tx => tx.insert(notes).values(all.slice(from, from + 500)))
}, 60_000)
afterAll(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const open = () => desk.call<ClaimView>(edda, "openClaim", { id: claim.id })

describe("a claim with 5,000 notes", () => {
  it("opens with the newest open threads and says how many there are", async () => {
    const { notes: shown, openNotes } = await open()
    expect(shown.items.map(one => one.body).slice(0, 3)).toEqual([
      "thread 2499",
      "thread 2498",
      "thread 2497",
    ])
    expect(shown.items).toHaveLength(20)
    expect(shown).toMatchObject({ open: 2_001, resolved: 499, next: expect.any(String) })
    expect(openNotes).toBe(2_001)
  })

  it("is read on to the last thread, each once, at most 200 at a time", async () => {
    const seen = new Set<string>()
    const on = { subject: "claim", subjectId: claim.id, state: "open", most: 200 }
    let cursor: string | undefined
    do {
      const page: Page<NoteView> = await desk.call(edda, "listNotes", {
        ...on,
        ...(cursor ? { cursor } : {}),
      })
      expect(page.items.length).toBeLessThanOrEqual(200)
      for (const one of page.items) seen.add(one.id)
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen.size).toBe(2_001)
    await expect(desk.call(edda, "listNotes", { ...on, most: 201 })).rejects.toMatchObject({
      kind: "invalid",
    })
  })

  it("shows the newest answers of a long thread, and the earlier ones on request", async () => {
    const { thread } = await desk.call<OpenedNote>(edda, "openNote", { id: oldest.id })
    expect(thread.answers).toBe(half)
    expect(thread.replies.map(one => one.body)).toEqual(
      Array.from({ length: 10 }, (_, n) => `answer ${half - 9 + n}`),
    )
    const earlier = await desk.call<Page<NoteView>>(edda, "noteAnswers", { id: oldest.id, most: 12 })
    expect(earlier.items.at(-1)?.body).toBe(`answer ${half - 11}`)
    const on = await desk.call<Page<NoteView>>(edda, "noteAnswers", {
      ...{ id: oldest.id, most: 12, cursor: earlier.next },
    })
    expect(on.items[0]?.body).toBe(`answer ${half - 12}`)
  })

  it("sends a panel of at most 100 kB", async () => {
    expect(JSON.stringify(await open()).length).toBeLessThan(100_000)
  })

  // Two transactions of two hundred changes, beside whatever else the machine does.
  it("is worked through in the list of notes, fifty lines at a time, two hundred settled at once", {
    timeout: 60_000,
  }, async () => {
    const page = await desk.call<Page<NoteRow>>(edda, "listNotes", { list: "open" })
    expect(page.items).toHaveLength(50)
    expect(JSON.stringify(page).length).toBeLessThan(60_000)
    expect(await desk.call(edda, "countNotes", { person: "me" })).toMatchObject({
      ...{ open: 2_001, resolved: 499 },
    })
    const batch = await desk.call<Page<NoteRow>>(edda, "listNotes", { list: "open", most: 200 })
    const changes = batch.items.map(({ id, rev }) => ({ id, rev, state: "resolved" }))
    const done = await desk.call<ChangedNotes>(edda, "changeNotes", { changes })
    expect(done.missed).toEqual([])
    expect(await desk.call(edda, "countNotes", { list: "open" })).toEqual({ open: 1_801 })
    await desk.call(edda, "changeNotes", { changes: done.undo })
    expect(await desk.call(edda, "countNotes", { list: "open" })).toEqual({ open: 2_001 })
  })
})
