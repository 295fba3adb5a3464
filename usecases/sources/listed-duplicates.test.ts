import { afterEach, beforeEach, expect, it } from "vitest"
import type { DuplicatePair } from "@/core/desk/source-views"
import type { Page } from "@/core/desk/views"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let ana: Viewer
beforeEach(async () => {
  desk = await testDesk()
  ana = await desk.person("Ana", "editor")
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

/** Adds sources straight away: the same addresses would be known already to an import. */
const add = (n: number, csl: object) =>
  desk.call(ana, "addSource", { csl: { type: "report", title: `Geese ${n} of Lorem Valley`, ...csl } })

it("gives thousands that share a key in pages, and what stands behind them too", async () => {
  for (let n = 0; n < 130; n++) await add(n, { DOI: "10.1000/geese" })
  for (let n = 0; n < 3; n++) await add(n, { DOI: `10.2000/pond.${n >> 1}`, title: `Pond ${n} in Lorem` })
  const reasons: string[] = []
  const others = new Set<string>()
  let cursor: string | undefined
  do {
    const page: Page<DuplicatePair> = await desk.call(ana, "listDuplicates", {
      ...{ most: 20, ...(cursor ? { cursor } : {}) },
    })
    expect(page.items.length).toBeLessThanOrEqual(20)
    reasons.push(...page.items.map(item => item.reason))
    for (const { other } of page.items) others.add(other.id)
    cursor = page.next ?? undefined
  } while (cursor)
  expect(reasons).toHaveLength(130)
  expect(others.size).toBe(130)
})

it("refuses a cursor that is none of its own", async () => {
  const cursor = Buffer.from(JSON.stringify([0, "doi x"])).toString("base64url")
  await expect(desk.call(ana, "listDuplicates", { cursor })).rejects.toMatchObject({ code: "request.cursor" })
})
