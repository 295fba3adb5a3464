import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { anyText } from "@/core/search/testing/any-text"
import { tokensOf } from "@/core/search/tokens"
import { type SearchDesk, searchDesk } from "./testing/search-desk"

// On both engines: what is typed is never their syntax, and they split words exactly where core does.

let at: SearchDesk
let notes: { id: string; body: string }[]
beforeAll(async () => {
  at = await searchDesk()
  const articleId = await at.desk.article(at.ana, "Lorem Valley\n\nNothing.")
  const bodies = fc.sample(anyText(60), { numRuns: 60, seed: 7 })
  notes = []
  for (const given of bodies) {
    // No database keeps half pairs, and U+0000 is refused on the way in.
    const body = given.replace(/\p{Cs}|\0/gu, "").trim()
    if (tokensOf(body).length > 0) notes.push({ ...(await at.note("article", articleId, body)), body })
  }
  await at.desk.indexed()
}, 60_000)
afterAll(async () => {
  expect(at.desk.faults).toEqual([])
  await at.desk.close()
})

describe("search, whatever is typed", () => {
  it("answers with results or none", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyText(30), async typed => {
        const q = typed.replaceAll("\0", "")
        const { items, mode } = await at.desk.call<{ items: object[]; mode: string }>(at.ana, "search", { q })
        expect(Array.isArray(items) && ["words", "parts"].includes(mode)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it("takes as many words as fit into 500 characters", async () => {
    for (const q of [
      "zq ".repeat(166),
      "東".repeat(500),
      '"'.repeat(500),
      `${"x".repeat(499)}y`,
      "7,".repeat(250),
    ])
      expect(await at.found(q)).toEqual([])
  })

  it("finds every text by every one of its words", { timeout: 60_000 }, async () => {
    expect(notes.length).toBeGreaterThan(30)
    for (const { id, body } of notes) {
      for (const term of new Set(tokensOf(body).map(token => token.term))) {
        const { items } = await at.desk.call<{ items: { id: string }[] }>(at.ana, "search", {
          q: `${term} `,
          most: 200,
        })
        expect(
          items.map(item => item.id),
          `${JSON.stringify(term)} of ${JSON.stringify(body)}`,
        ).toContain(id)
      }
    }
  })
})
