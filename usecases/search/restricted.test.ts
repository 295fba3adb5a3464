import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Viewer } from "../context"
import { type SearchDesk, searchDesk } from "./testing/search-desk"

// Ana keeps a source to herself. Nobody else may learn from a search that it is there: not the owner, not a viewer, not a guest.

let at: SearchDesk
let articleId: string
let otherId: string
let question: string
let owner: Viewer
let viewer: Viewer
let guest: Viewer
let stranger: Viewer

beforeEach(async () => {
  at = await searchDesk()
  articleId = await at.desk.article(at.ana, "Lorem Valley\n\nSome 42 herons were counted near Lorem.")
  otherId = await at.desk.article(at.ana, "Ruritania\n\nSome 9 herons were counted.")
  const claim = await at.claim(articleId, "42 herons were counted")
  question = claim.questionId
  owner = await at.person("Olga", "owner")
  viewer = await at.person("Vito", "viewer")
  guest = await at.person("Gust", null, { [articleId]: "reviewer" })
  stranger = await at.person("Stan", null, { [otherId]: "editor" })
})
afterEach(async () => {
  expect(at.desk.faults).toEqual([])
  await at.desk.close()
})

/** A source with a quote, a saved copy and notes, each with this word in it. */
async function tellOf(word: string, restricted: boolean): Promise<string> {
  const { id } = await at.source(`Report on ${word}`, { restricted })
  const evidence = await at.quote(question, id, `We saw ${word} herons.`)
  await at.copy(id, `A copy about ${word} herons.`)
  await at.note("source", id, `Ask about ${word} herons.`)
  await at.note("evidence", evidence.id, `Who saw ${word} herons?`)
  return id
}

/** All that a search says to somebody, page by page, but for ids. */
async function everything(as: Viewer, q: string): Promise<string[]> {
  const said: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<SearchDesk["find"]>> = await at.find(
      q,
      { most: 2, counts: "1", ...(cursor ? { cursor } : {}) },
      as,
    )
    said.push(
      JSON.stringify({ ...page, next: page.next !== null, items: page.items.map(one => one.snippet.text) }),
    )
    cursor = page.next
  } while (cursor)
  return said
}

describe("a restricted source", () => {
  it("is found by its circle, with its quotes, copies and notes", async () => {
    await tellOf("secret", true)
    const kinds = ["note: secret", "note: secret", "quote: secret", "source: secret"]
    expect((await at.found("secret")).sort()).toEqual(kinds)
  })

  it.each(["owner", "viewer", "guest", "stranger"] as const)(
    "changes nothing of what %s is told: no result, no count, no page, no mode",
    async name => {
      const person = { owner, viewer, guest, stranger }[name]
      await tellOf("open", false)
      const questions = ["herons", "secret", "secre", "ecret", "report", '"we saw"', "copy about", "quill"]
      const before = []
      for (const q of questions) before.push(await everything(person, q))
      for (let n = 0; n < 4; n++) await tellOf("secret", true)
      const after = []
      for (const q of questions) after.push(await everything(person, q))
      expect(after).toEqual(before)
      expect(before[0]?.length, "there is something to compare").toBeGreaterThan(0)
    },
  )

  it("leaves everybody's results at once when it closes, and comes back when it opens", async () => {
    const id = await tellOf("grey", false)
    expect(await at.found("grey", {}, viewer)).toHaveLength(4)
    const close = async (restricted: boolean) => {
      const { rev } = await at.desk.call<{ rev: number }>(at.ana, "openSource", { id })
      await at.desk.call(at.ana, "changeSource", { id, rev, restricted })
    }
    await close(true)
    // Without a new look at the index: the records themselves are asked.
    const unread = await at.desk.call<{ items: object[] }>(viewer, "search", { q: "grey" })
    expect(unread.items).toEqual([])
    await close(false)
    expect(await at.found("grey", {}, viewer)).toHaveLength(4)
  })

  it("gives no place to read on from to whoever may not know of it", async () => {
    await tellOf("secret", true)
    const { next } = await at.find("secret", { most: 1 })
    expect(next).not.toBeNull()
    await expect(at.find("secret", { cursor: next }, owner)).rejects.toMatchObject({ code: "request.cursor" })
  })
})

describe("a guest", () => {
  it("finds what belongs to their article, and nothing else of the workspace", async () => {
    await tellOf("open", false)
    await at.source("Report on unused herons")
    await at.note("article", otherId, "Nine herons?")
    const ofArticle = ["article: herons", "claim: herons", "note: herons", "quote: herons", "source: herons"]
    expect([...new Set(await at.found("herons", {}, guest))].sort()).toEqual(ofArticle)
    expect(await at.found("herons", {}, stranger)).toEqual(["note: herons", "article: herons"])
    const { counts } = await at.find("herons", { counts: "1" }, stranger)
    expect(counts).toMatchObject({ article: { n: 1 }, claim: { n: 0 }, quote: { n: 0 }, source: { n: 0 } })
  })

  it("is led to no article they may not open", async () => {
    const { id } = await at.source("Report on ducks")
    const other = await at.claim(otherId, "9 herons were counted")
    await at.desk.call(at.ana, "joinQuestions", { id: question, claimId: other.id })
    await at.quote(question, id, "We saw ducks.")
    const [found] = (await at.find("ducks", { kinds: "quote" }, stranger)).items
    expect(found?.article?.id).toBe(otherId)
  })

  it("finds nothing any more once the article was taken off the desk", async () => {
    await at.find("herons", {}, stranger)
    await at.desk.call(at.ana, "removeArticle", { id: otherId })
    const unread = await at.desk.call<{ items: object[] }>(stranger, "search", { q: "herons" })
    expect(unread.items).toEqual([])
  })
})
