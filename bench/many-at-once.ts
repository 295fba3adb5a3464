import { setTimeout as pause } from "node:timers/promises"
import type { ImportView } from "../core/desk/import-view"
import type { BatchDone } from "../core/desk/source-views"
import { mostAtOnce } from "../core/sources/source-change"
import { manyEntries } from "../formats/testing/many-entries"
import { type Desk, signIn, startDesk } from "./desk"
import { post } from "./filled-desk"
import { percentile, round } from "./statistics"

async function filled(desk: Desk, cookie: string): Promise<string[]> {
  const asked = { text: manyEntries(mostAtOnce), format: "bibtex" }
  const { id } = await post<ImportView>(desk, cookie, "/sources/import-jobs", asked)
  const get = async <T>(path: string): Promise<T> =>
    (await fetch(`${desk.url}/api/v1${path}`, { headers: { cookie } })).json() as Promise<T>
  while ((await get<ImportView>(`/sources/import-jobs/${id}`)).state === "running") await pause(50)
  return (await get<{ ids: string[] }>("/sources/ids")).ids
}

/** As many sources as may be changed at once, tagged, put aside and brought back, while somebody else changes another one. */
export async function benchManyAtOnce(): Promise<Record<string, Record<string, number>>> {
  const desk = await startDesk()
  try {
    const cookie = await signIn(desk)
    const ids = await filled(desk, cookie)
    if (ids.length !== mostAtOnce) throw new Error(`${ids.length} sources are here`)
    const table: Record<string, Record<string, number>> = {}
    const time = async (name: string, act: () => Promise<BatchDone>): Promise<BatchDone> => {
      const waits: number[] = []
      const since = performance.now()
      let done: BatchDone | null = null
      const changing = act().then(answer => {
        done = answer
      })
      while (!done) {
        const asked = performance.now()
        await post(desk, cookie, "/sources", { csl: { type: "report", title: "Swans" } })
        waits.push(performance.now() - asked)
      }
      await changing
      const seconds = (performance.now() - since) / 1000
      const { changed } = done as BatchDone
      if (changed !== mostAtOnce) throw new Error(`${name}: ${changed} of ${mostAtOnce} changed`)
      table[name] = {
        ...{ "all, s": round(seconds, 2), "may take, s": 2 },
        "another's change meanwhile, p95 ms": round(percentile(waits, 0.95)),
      }
      return done as BatchDone
    }
    const change = (input: object) => post<BatchDone>(desk, cookie, "/sources/changes", { ids, ...input })
    const undo = (id: string | null) => post<BatchDone>(desk, cookie, `/sources/changes/${id}/undo`, {})
    const tagged = await time("tag", () => change({ addTags: ["geese", "pond"] }))
    const trashed = await time("trash", () => change({ state: "trashed" }))
    await time("undo the trash", () => undo(trashed.batchId))
    await time("another type and language", () => change({ type: "book", language: "la" }))
    await time("undo the tags", () => undo(tagged.batchId))
    return table
  } finally {
    await desk.stop()
  }
}
