import { writeFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { and, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Transaction } from "@/db/handles"
import { commits, documentCopies } from "@/db/tables/articles"
import { decisions, questions } from "@/db/tables/claims"
import { events } from "@/db/tables/events"
import { notes } from "@/db/tables/evidence"
import { decisionHash, noteHash } from "./sealed-rows"
import { type KeptDesk, keptDesk } from "./testing/kept-desk"
import { verify } from "./verify"

describe("verify", () => {
  let desk: KeptDesk
  beforeEach(async () => {
    desk = await keptDesk()
    for (const word of [" One", " two", " three"]) await desk.write(word)
  })
  afterEach(() => desk.close())
  const at = (version: number) => and(eq(commits.articleId, desk.articleId), eq(commits.version, version))
  const tamper = (body: (tx: Transaction) => Promise<unknown>) =>
    desk.database.transact(async tx => void (await body(tx)))
  const codes = async () => (await verify(desk.ctx, {})).findings.map(({ code }) => code)

  it("finds a desk sound, and counts what it looked at", async () => {
    expect(await verify(desk.ctx, {})).toEqual({
      ok: true,
      articles: 1,
      commits: 3,
      blobs: 1,
      purged: 0,
      findings: [],
    })
  })

  it("finds it sound while somebody writes", async () => {
    const writing = (async () => {
      for (let n = 0; n < 30; n++) await desk.write(` w${n}`)
    })()
    expect((await verify(desk.ctx, {})).findings).toEqual([])
    await writing
    expect(await verify(desk.ctx, {})).toMatchObject({ ok: true, commits: 33 })
  })

  it("says which commit was changed after it was written", async () => {
    const [row] = await desk.database.read.select().from(commits).where(at(2))
    await tamper(tx =>
      tx
        .update(commits)
        .set({ steps: row?.steps?.replace("two", "2!!") ?? "" })
        .where(at(2)),
    )
    const { ok, findings } = await verify(desk.ctx, {})
    expect(ok).toBe(false)
    expect(findings[0]).toEqual({
      code: "keeping.commit_damaged",
      values: { article: desk.articleId, version: 2 },
    })
    expect(findings[1]?.code).toBe("keeping.live_differs")
  })

  it("says where the log has a gap or steps that do not apply", async () => {
    await tamper(tx => tx.delete(commits).where(at(2)))
    expect(await codes()).toEqual(["keeping.commit_missing"])
    await tamper(tx =>
      tx.update(commits).set({ steps: '[{"stepType":"replace","from":9999,"to":9999}]' }).where(at(1)),
    )
    expect(await codes()).toEqual([
      "keeping.commit_damaged",
      "keeping.commit_does_not_apply",
      "keeping.commit_missing",
    ])
  })

  it("says purged, not damaged, of a commit whose payload was emptied, and replays on from the next copy", async () => {
    const { version, doc } = await desk.authority.read(desk.articleId)
    const copy = {
      articleId: desk.articleId,
      version,
      reason: "named" as const,
      doc: JSON.stringify(doc),
      at: 1,
    }
    await tamper(tx => tx.insert(documentCopies).values(copy))
    await tamper(tx => tx.update(commits).set({ steps: null, records: null, salt: null }).where(at(2)))
    await desk.write(" four")
    expect(await verify(desk.ctx, {})).toMatchObject({ ok: true, purged: 1, findings: [] })
  })

  it("says which stored copy is not what the log leads to", async () => {
    const doc = JSON.stringify((await desk.authority.read(desk.articleId)).doc).replace("three", "3")
    const copy = { articleId: desk.articleId, version: 3, reason: "named" as const, doc, at: 1 }
    await tamper(tx => tx.insert(documentCopies).values(copy))
    expect(await codes()).toEqual(["keeping.copy_differs"])
  })

  it("says which event was changed or is missing, and that an emptied one was purged", async () => {
    const n = (await desk.database.read.select().from(events)).length
    await tamper(tx => tx.update(events).set({ to: '{"format":"docx"}' }).where(eq(events.n, 1)))
    expect(await verify(desk.ctx, {})).toMatchObject({
      findings: [{ code: "keeping.event_damaged", values: { n: 1 } }],
    })
    await tamper(tx => tx.update(events).set({ to: null, salt: null }).where(eq(events.n, 1)))
    expect(await verify(desk.ctx, {})).toMatchObject({ ok: true, purged: 1 })
    await tamper(tx =>
      tx
        .update(events)
        .set({ n: n + 1 })
        .where(eq(events.n, n)),
    )
    expect(await codes()).toEqual(["keeping.event_gap"])
  })

  it("says which file is damaged and which is missing", async () => {
    const file = join(desk.dataDir, "blobs", desk.original)
    writeFileSync(file, "other bytes")
    expect(await codes()).toEqual(["keeping.blob_damaged"])
    await rm(file)
    expect(await codes()).toEqual(["keeping.blob_missing"])
  })

  it("says which words of a note or a decision were changed, in ids only", async () => {
    const by = { workspaceId: desk.workspaceId, createdBy: "ana", createdAt: 1, updatedAt: 1, rev: 1 }
    const question = {
      ...by,
      id: "q1",
      kind: "figure" as const,
      title: "soldiers killed, Lorem Valley",
      flags: [],
    }
    const dissent = [{ by: "Rex", reason: "Counted twice." }]
    const words = { reason: "Two lists agree.", chosen: null, dissent, reopenWhen: null }
    const decision = {
      ...{
        ...words,
        id: "d1",
        workspaceId: desk.workspaceId,
        questionId: "q1",
        n: 1,
        outcome: "disputed" as const,
      },
      ...{ effect: "none" as const, judged: {} as never, by: "ana", as: "editor", at: 1 },
      ...{ salt: "s2", payloadHash: decisionHash("s2", words) },
    }
    const note = {
      ...{ ...by, id: "n1", subject: "article" as const, subjectId: desk.articleId, body: "Ask the author." },
      ...{
        state: "open" as const,
        edited: false,
        salt: "s1",
        payloadHash: noteHash("s1", { body: "Ask the author." }),
      },
    }
    await tamper(async tx => {
      await tx.insert(questions).values(question)
      await tx.insert(decisions).values(decision)
      await tx.insert(notes).values(note)
    })
    expect(await codes()).toEqual([])
    await tamper(async tx => {
      await tx.update(notes).set({ body: "Ask nobody." })
      await tx.update(decisions).set({ dissent: [] })
    })
    const { findings } = await verify(desk.ctx, {})
    expect(findings).toEqual([
      { code: "keeping.note_damaged", values: { id: "n1" } },
      { code: "keeping.decision_damaged", values: { id: "d1" } },
    ])
    await tamper(tx => tx.update(notes).set({ body: null, salt: null }))
    expect(await verify(desk.ctx, {})).toMatchObject({
      purged: 1,
      findings: [{ code: "keeping.decision_damaged" }],
    })
  })

  it("is for the terminal only", async () => {
    const ctx = { ...desk.ctx, who: desk.person("Olga", "owner") }
    await expect(verify(ctx, {})).rejects.toMatchObject({ kind: "forbidden", code: "people.terminal_only" })
  })
})
