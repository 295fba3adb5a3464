import { afterAll, beforeAll, expect, it } from "vitest"
import type { SearchPage } from "@/core/desk/search-views"
import { few } from "./found-few"
import { type SearchDesk, searchDesk } from "./testing/search-desk"

// A few results are ordered from one answer of the index, many by a walk for each tier: both in the same order, page by page.

let at: SearchDesk
beforeAll(async () => {
  at = await searchDesk()
})
afterAll(() => at.desk.close())

const titles: string[] = []
async function add(title: string, copy?: string) {
  const { id } = await at.source(title)
  titles.push(title)
  if (copy) await at.copy(id, copy)
}

async function paged(q: string): Promise<string[]> {
  const seen: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page: SearchPage = await at.find(q, { most: 5, ...(cursor ? { cursor } : {}) })
    seen.push(...page.items.map(item => item.title.text))
    if (!page.next) return seen
    cursor = page.next
  }
}

it("keeps the order of the tiers when few results become many", { timeout: 60_000 }, async () => {
  await add("Lamps of the blue grey heron", "Nothing here.")
  await add("Herons", "A heron that was blue.")
  await add("Blue boats", "There a blue heron stood.")
  await add("The blue heron")
  const order = ["The blue heron", "Lamps of the blue grey heron", "Blue boats", "Herons"]
  expect(await paged("blue heron")).toEqual(order)
  // Older than none of them: what only has the words somewhere stays behind.
  for (let n = 0; n < few; n++) await add(`Diary ${n}`, "A heron, and later something blue.")
  const last = Array.from({ length: few }, (_, n) => `Diary ${few - 1 - n}`)
  expect(await paged("blue heron")).toEqual([...order.slice(0, 3), ...last, "Herons"])
})
