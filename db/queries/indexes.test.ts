import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { sourceSorts } from "../../core/sources/source-filter"
import { onPostgres } from "../dialect"
import { type TemporaryDatabase, temporaryDatabase } from "../testing/temporary-database"
import { articlePage } from "./articles"
import { claimPage, openNotesOnClaims } from "./claims"
import { eventsAbout } from "./events"
import { dueLinks } from "./links"
import { guardedSources, threadsAsking } from "./note-queries"
import { answersBefore } from "./note-replies"
import { countOfThreads, type ThreadFilter, threadPage } from "./note-threads"
import { threadsOnSubject } from "./notes"
import { listedQuestions, summarisedClaims } from "./question-summaries"
import { claimsOfQuestions, decisionsOfQuestions, evidenceOfQuestions } from "./questions"
import { claimsCountingTheSame } from "./same-fact"
import { type Asked, foundPassages } from "./search"
import { articlesFound, claimsFound, mentionsOf, quotesFound, sourcesFound } from "./search-items"
import { sharedKeys, sourcesWithKeys } from "./source-keys"
import { passing, sourcePage, unreadSources } from "./source-lists"
import { tagsBeginning } from "./source-tags"
import { sourcesByIds } from "./sources"
import type { Handle, Sees } from "./visible"

let database: TemporaryDatabase
beforeAll(async () => {
  database = await temporaryDatabase()
})
afterAll(() => database.close())

const ana: Sees = { userId: "u", workspaceId: "w", role: "editor", guestOf: new Map() }
const first = { after: null, most: 50 }

const today = { today: "2026-01-01", inAWeek: "2026-01-08" }
const threads = (db: Handle, filter: Partial<ThreadFilter>) =>
  threadPage(db, ana, { ...today, ...filter }, first)
const onClaim = { subject: "claim", subjectIds: ["c"], after: null, most: 21 } as const

interface Step {
  detail: string
}

/** The steps SQLite plans for a query. */
async function planOf(query: { toSQL?: () => { sql: string; params: unknown[] } }): Promise<string[]> {
  const { sql: text, params } = query.toSQL?.() ?? { sql: "", params: [] }
  const parts = text.split("?")
  const bound = parts.slice(1).map((part, at) => sql`${params[at]}${sql.raw(part)}`)
  const explained = sql`explain query plan ${sql.raw(parts[0] ?? "")}${sql.join(bound, sql.raw(""))}`
  const rows = await (database.read as unknown as { all(query: unknown): Promise<(Step | unknown[])[]> }).all(
    explained,
  )
  return rows.map(row => (Array.isArray(row) ? String(row[3]) : row.detail))
}

const like = {
  ...{ questionId: "q", articleId: "a", measure: "killed", population: "civilians" as const },
  ...{ low: 190, high: 205 },
}
const anybody = { ...like, population: "unspecified" as const }
const many = Array.from({ length: 20 }, (_, n) => `id${n}`)
const newest = { before: null, most: 51 }

/** Lists begin with a query builder, which shows its SQL as long as nobody waits for it. */
const hot: [string, (db: Handle) => unknown][] = [
  ["a page of articles", db => articlePage(db, ana, first)],
  ["a page of claims", db => claimPage(db, ana, first)],
  ["the claims of an article", db => summarisedClaims(db, ana, { articleId: "a" })],
  ["a page of disputes", db => listedQuestions(db, ana, null, 51)],
  ["a page of sources", db => sourcePage(db, ana, {}, first)],
  ["keys that sources share", db => sharedKeys(db, ana, "", 50)],
  ["sources with a tag", db => sourcePage(db, ana, { tags: ["geese"] }, first)],
  ["the open threads", db => threads(db, { list: "open" })],
  ["the threads that wait for me", db => threads(db, { list: "me" })],
  ["the threads that wait for others", db => threads(db, { list: "others" })],
  ["the threads of an article", db => threads(db, { list: "open", articleId: "a" })],
  ["the threads of flagged questions", db => threads(db, { list: "open", flag: "legal" })],
  ["the threads that are new for me", db => threads(db, { list: "open", unread: true })],
  ["the threads that somebody has to do with", db => threads(db, { list: "open", person: "p" })],
  ["the threads that are overdue", db => threads(db, { list: "open", due: "overdue" })],
  ["the threads that ask somebody outside", db => threads(db, { list: "open", askedOf: "Dr Lorem" })],
  ["what was ever asked of somebody", db => threadsAsking(db, ana, { name: "Dr Lorem" })],
  ["what an article asks of somebody", db => threadsAsking(db, ana, { name: "Dr Lorem", articleId: "a" })],
  ["restricted sources and people", db => guardedSources(db, ana)],
  ["claims with a flag", db => claimPage(db, ana, { ...first, flag: "legal" })],
  ["the number of threads that wait for me", db => countOfThreads(db, ana, { ...today, list: "me" })],
  ["the number of open threads", db => countOfThreads(db, ana, { ...today, list: "open" })],
  ["the open threads on a claim", db => threadsOnSubject(db, ana, { ...onClaim, state: "open" })],
  ["the earlier answers of a thread", db => answersBefore(db, "n", [1, "m"], 11)],
  ["the decisions of questions", db => decisionsOfQuestions(db, ["q1", "q2"])],
  ["claims that count the same", db => claimsCountingTheSame(db, ana, like, 200)],
  ["claims that count the same, of whomever", db => claimsCountingTheSame(db, ana, anybody, 200)],
  ["the history of a claim", db => eventsAbout(db, ana, ["c", "q"], newest)],
]

// The plans are SQLite's own words; PostgreSQL chooses by the size of tables, which a test has not.
if (!onPostgres) {
  describe("hot queries", () => {
    it.each(hot)("reach %s by an index", async (_, query) => {
      const plan = await planOf(query(database.read) as never)
      expect(plan.length).toBeGreaterThan(0)
      expect(plan.filter(step => step.startsWith("SCAN"))).toEqual([])
    })

    it("reach sources that share a key by it, and rank these alone", async () => {
      const plan = await planOf(
        sourcesWithKeys(database.read, ana, ["doi 10.1/a", "title geese|1987"]) as never,
      )
      expect(plan).toContainEqual(expect.stringContaining("source_key_same (workspace_id=? AND key=?)"))
      expect(plan.filter(step => /^SCAN (?!ranked|\(subquery)/.test(step))).toEqual([])
    })

    it("read how many sources have a tag from what is kept of it and from the asker's own circles", async () => {
      const plan = await planOf(tagsBeginning(database.read, ana, "gee", 20) as never)
      expect(plan).toContainEqual(expect.stringContaining("SEARCH source_tag_count"))
      expect(plan).toContainEqual(expect.stringContaining("source_reader_user (user_id=?)"))
      expect(plan).toContainEqual(expect.stringMatching(/^SEARCH source_tag USING .*\(source_id=\?/))
      expect(plan.filter(step => /^SCAN (?!kept|tags)/.test(step))).toEqual([])
    })

    it("read keys that sources share from an index of those alone, in its order", async () => {
      const plan = await planOf(sharedKeys(database.read, ana, "doi", 50) as never)
      expect(plan).toEqual([expect.stringContaining("source_key_shared")])
    })

    it("walk the search index from the newest match down, and reach the rest by keys", async () => {
      const asked = {
        expression: { is: "words", terms: ["goose"], prefix: false },
        kinds: null,
        article: null,
      }
      const plan = await planOf(foundPassages(database.read, ana, asked as never, 9, 64) as never)
      expect(plan[0]).toMatch(/^SCAN search_index VIRTUAL TABLE INDEX \d+:M\d+</)
      expect(plan.filter(step => /^SCAN (?!search_index)|TEMP B-TREE/.test(step))).toEqual([])
    })

    it("walk the search index for a list of sources with words too", async () => {
      const words = { is: "words" as const, terms: ["goose"], prefix: false }
      const asked: Asked = { expression: words, kinds: ["source"], article: null }
      const sources = passing(database.read, { unused: true })
      const plan = await planOf(foundPassages(database.read, ana, { ...asked, sources }, null, 64) as never)
      expect(plan[0]).toMatch(/^SCAN search_index VIRTUAL TABLE INDEX \d+:M\d+/)
      expect(plan.filter(step => /^SCAN (?!search_index)|TEMP B-TREE/.test(step))).toEqual([])
    })

    // Without statistics SQLite takes a workspace for ten rows, and an article for few claims.
    it.each<[string, (db: Handle) => unknown]>([
      ["found articles", db => articlesFound(db, ana, many)],
      ["found claims", db => claimsFound(db, ana, many)],
      ["found sources", db => sourcesFound(db, ana, many)],
      ["found quotes", db => quotesFound(db, ana, many)],
      ["the claims that found quotes speak to", db => mentionsOf(db, ana, many)],
      ["sources by their ids", db => sourcesByIds(db, ana, many)],
      ["sources that wait to be read", db => unreadSources(db, ana, {}, 200)],
      ["the few sources that a filter leaves", db => sourcePage(db, ana, { ids: many, unused: true }, first)],
    ])("reach %s by ids, however much lies in the workspace", async (_, query) => {
      const plan = await planOf(query(database.read) as never)
      expect(plan.length).toBeGreaterThan(0)
      const walks =
        /^SCAN (?!json_each)|source_list|article_workspace|claim_article|claim_list|question_workspace/
      expect(plan.filter(step => walks.test(step))).toEqual([])
    })

    it.each<[string, (db: Handle) => unknown]>([
      ["a page of claims", db => claimPage(db, ana, first)],
      ["a page of disputes", db => listedQuestions(db, ana, null, 51)],
      ...sourceSorts.flatMap((sort): [string, (db: Handle) => unknown][] =>
        (["asc", "desc"] as const).map(order => [
          `sources by ${sort}, ${order}`,
          db => sourcePage(db, ana, {}, { by: { sort, order }, after: ["m" as never, "id"], most: 51 }),
        ]),
      ),
      ...Object.entries({
        "of years": { years: { from: 1950, to: 1960 } },
        "with tags": { tags: ["geese", "pond"] },
        "that nobody uses": { unused: true },
        "of a type": { type: "report" as const },
        "with a grade": { grade: "weak" },
        "with a copy": { copy: "any" as const },
      }).flatMap(([name, filter]): [string, (db: Handle) => unknown][] => [
        [`sources ${name}`, db => sourcePage(db, ana, filter, first)],
        [
          `sources ${name}, by title`,
          db => sourcePage(db, ana, filter, { ...first, by: { sort: "title", order: "asc" } }),
        ],
      ]),
      ["the links that are due", db => dueLinks(db, "w", 1, 20)],
      ["the open threads", db => threads(db, { list: "open" })],
      ["the settled threads", db => threads(db, { list: "resolved" })],
      ["the open threads on a claim", db => threadsOnSubject(db, ana, { ...onClaim, state: "open" })],
      ["the earlier answers of a thread", db => answersBefore(db, "n", null, 11)],
    ])("read %s in the index's order, without sorting", async (_, query) => {
      const plan = await planOf(query(database.read) as never)
      expect(plan.filter(step => /TEMP B-TREE/.test(step))).toEqual([])
    })
  })
}

describe("queries of many questions", () => {
  it("answer nothing for nothing, on either engine", async () => {
    const { read } = database
    expect(await claimsOfQuestions(read, ana, ["none"])).toEqual([])
    expect(await evidenceOfQuestions(read, ana, ["none"])).toEqual([])
    expect(await openNotesOnClaims(read, ana, { claimIds: ["none"] })).toEqual(new Map())
  })
})
