import { asc, count, eq, isNull } from "drizzle-orm"
import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { EvidenceView } from "@/core/desk/question-views"
import type { BatchDone, MergedView } from "@/core/desk/source-views"
import type { Page, SourceRow } from "@/core/desk/views"
import { evidence } from "@/db/tables/evidence"
import { sourceTags } from "@/db/tables/library"
import { sourceReaders, sources } from "@/db/tables/sources"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let ana: Viewer
let ben: Viewer
let questionId: string
beforeEach(async () => {
  desk = await testDesk()
  ana = await desk.person("Ana", "editor")
  ben = await desk.person("Ben", "editor")
  const articleId = await desk.article(ana, "Lorem Valley\n\nIn June 42 geese were counted near Lorem.")
  const claim = { id: articleId, quote: "42 geese were counted", kind: "figure" }
  questionId = (await desk.call<{ questionId: string }>(ana, "createClaim", claim)).questionId
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const tags = ["geese", "Geese", "pond", "Étang", "swans"]

/** Tags and how many sources have each, counted row by row for one person. */
async function tagsRecounted(who: Viewer) {
  const { folded, name } = sourceTags
  const rows = await desk.database.read
    .select({ folded, name, id: sources.id, restricted: sources.restricted })
    .from(sourceTags)
    .innerJoin(sources, eq(sources.id, sourceTags.sourceId))
    .where(eq(sources.state, "active"))
    .orderBy(asc(folded), asc(name))
  const readers = await desk.database.read
    .select({ id: sourceReaders.sourceId })
    .from(sourceReaders)
    .where(eq(sourceReaders.userId, who.userId))
  const own = new Set(readers.map(row => row.id))
  const counts = new Map<string, { name: string; n: number }>()
  for (const row of rows) {
    if (row.restricted && !own.has(row.id)) continue
    const one = counts.get(row.folded) ?? { name: row.name, n: 0 }
    counts.set(row.folded, { name: one.name < row.name ? one.name : row.name, n: one.n + 1 })
  }
  return [...counts.values()]
}

async function agree() {
  for (const who of [ana, ben]) {
    const { items } = await desk.call<{ items: { name: string; n: number }[] }>(who, "listTags", {})
    const sorted = (all: { name: string; n: number }[]) =>
      all.map(one => `${one.name.toLowerCase()} ${one.n}`).sort()
    expect(sorted(items)).toEqual(sorted(await tagsRecounted(who)))
  }
  const used = await desk.database.read
    .select({ id: evidence.sourceId, n: count() })
    .from(evidence)
    .where(isNull(evidence.removedAt))
    .groupBy(evidence.sourceId)
  const times = new Map(used.map(row => [row.id, Number(row.n)]))
  const rows = await desk.database.read
    .select({ id: sources.id, uses: sources.uses, state: sources.state })
    .from(sources)
    .where(eq(sources.workspaceId, desk.workspace.id))
  expect(rows.map(row => [row.id, row.uses])).toEqual(rows.map(row => [row.id, times.get(row.id) ?? 0]))
  const listed = async (more: object) =>
    (await desk.call<Page<SourceRow>>(ana, "listSources", { most: 200, ...more })).items
  const without = (await listed({})).filter(item => item.evidence === 0)
  expect((await listed({ unused: true })).map(item => item.id)).toEqual(without.map(item => item.id))
}

interface Made {
  sources: string[]
  evidence: string[]
  merges: string[]
  batches: string[]
}
type Act = (made: Made, at: number, tag: string) => Promise<unknown>

const some = (ids: readonly string[], at: number): string => ids[at % ids.length] ?? ""
const rowOf = (id: string) => desk.call<SourceRow>(ana, "openSource", { id })

/** What people do to a library; what is refused, as much of a random order is, changes nothing. */
const acts: Record<string, Act> = {
  add: async (made, at, tag) => {
    const csl = { type: "report", title: `Lorem ${at}`, keyword: tag }
    made.sources.push((await desk.call<SourceRow>(ana, "addSource", { csl })).id)
  },
  tag: async (made, at, tag) => {
    const ids = [some(made.sources, at), some(made.sources, at + 1)]
    const done = await desk.call<BatchDone>(ana, "changeSources", { ids, addTags: [tag, `${tag} too`] })
    if (done.batchId) made.batches.push(done.batchId)
  },
  untag: (made, at, tag) =>
    desk.call(ana, "changeSources", { ids: [some(made.sources, at)], removeTags: [tag] }),
  rename: (_, at, tag) => desk.call(ana, "renameTag", { from: tag, to: some(tags, at) }),
  "trash many": async (made, at) => {
    const ids = made.sources.slice(at % 3)
    const done = await desk.call<BatchDone>(ana, "changeSources", { ids, state: "trashed" })
    if (done.batchId) made.batches.push(done.batchId)
  },
  undo: (made, at) => desk.call(ana, "undoSources", { id: some(made.batches, at) }),
  trash: (made, at) => desk.call(ana, "trashSource", { id: some(made.sources, at) }),
  restore: (made, at) => desk.call(ana, "restoreSource", { id: some(made.sources, at) }),
  cite: async (made, at) => {
    const given = { id: questionId, sourceId: some(made.sources, at), stance: "supports", quote: "42 geese" }
    made.evidence.push((await desk.call<EvidenceView>(ana, "addEvidence", given)).id)
  },
  "un-cite": (made, at) => desk.call(ana, "removeEvidence", { id: some(made.evidence, at) }),
  "cite again": (made, at) => desk.call(ana, "restoreEvidence", { id: some(made.evidence, at) }),
  merge: async (made, at) => {
    const [id, other] = [some(made.sources, at), some(made.sources, at + 1)]
    const [one, two] = [await rowOf(id), await rowOf(other)]
    const input = { id, rev: one.rev, other, otherRev: two.rev }
    made.merges.push((await desk.call<MergedView>(ana, "mergeSources", input)).mergeId)
  },
  "undo a merge": (made, at) => desk.call(ana, "undoMerge", { id: some(made.merges, at) }),
  restrict: async (made, at) => {
    const id = some(made.sources, at)
    const people = [[ana.userId], [ana.userId, ben.userId]][at % 2]
    await desk.call(ana, "changeCircle", { id, rev: (await rowOf(id)).rev, people })
  },
  open: async (made, at) => {
    const id = some(made.sources, at)
    await desk.call(ana, "changeCircle", { id, rev: (await rowOf(id)).rev, people: null })
  },
}

const isRefusal = (error: unknown): boolean => typeof (error as { kind?: unknown }).kind === "string"

const nothing = (): Made => ({ sources: [], evidence: [], merges: [], batches: [] })

describe("what is counted as it changes", () => {
  it("equals a count of the rows after each thing that people do", async () => {
    const made = nothing()
    const order =
      "add 0, add 1, add 2, tag 0, undo 0, tag 1, untag 1, rename 2, cite 0, un-cite 0, cite again 0, merge 1, undo a merge 0, " +
      "restrict 2, restrict 5, open 2, trash 1, restore 1, trash many 0"
    const steps = order.split(", ").map(step => /^(.+) (\d)$/.exec(step)?.slice(1) ?? [])
    for (const [name = "", at] of steps) {
      await acts[name]?.(made, Number(at), "geese")
      await agree()
    }
    expect(new Set(steps.map(([name]) => name))).toEqual(new Set(Object.keys(acts)))
  })

  it("equals a count of the rows after all of it in any order, for everybody", {
    timeout: 240_000,
  }, async () => {
    const step = fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(50), fc.constantFrom(...tags))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30 }), async steps => {
        const made = nothing()
        for (const at of [1, 2, 3]) await acts.add?.(made, at, some(tags, at))
        for (const [name, at, tag] of steps) {
          try {
            await acts[name]?.(made, at, tag)
          } catch (error) {
            if (!isRefusal(error)) throw error
          }
        }
        await agree()
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })
})
