import { randomUUID } from "node:crypto"
import type { Node } from "prosemirror-model"
import type { Role } from "@/core/people/role"
import { articles, documentCopies } from "@/db/tables/articles"
import { workspaces } from "@/db/tables/people"
import { type TemporaryDatabase, temporaryDatabase } from "@/db/testing/temporary-database"
import { schema, schemaHash } from "@/editor/model/schema"
import type { Viewer } from "../../context"
import { type Authority, makeAuthority } from "../authority"
import type { Outcome } from "../flush"

const { nodes } = schema
const text = (words: string) => schema.text(words)

/** A paragraph for a test's article. */
export const line = (words: string): Node => nodes.paragraph.create(null, words ? text(words) : null)

/** An article with this title and these paragraphs. */
export const articleOf = (...lines: (string | Node)[]): Node =>
  nodes.doc.create(null, [
    nodes.title.create(null, text("Lorem Valley")),
    ...lines.map(one => (typeof one === "string" ? line(one) : one)),
  ])

export interface TemporaryArticle {
  database: TemporaryDatabase
  authority: Authority
  articleId: string
  workspaceId: string
  faults: unknown[]
  /** Another authority over the same database: a second machine. */
  another(more?: { followEvery: number }): Authority
  person(name: string, role?: Role | null): Viewer
  /** Sends a commit as a socket would. */
  send(as: Viewer, base: number, steps: unknown[], more?: object): Promise<Outcome>
  text(): Promise<string>
  close(): Promise<void>
}

/** A real database with one article in it, and its authority. */
export async function temporaryArticle(doc: Node): Promise<TemporaryArticle> {
  const articles = await temporaryArticles()
  const article = await articles.add(doc)
  return {
    ...article,
    async close() {
      await article.close()
      await articles.close()
    },
  }
}

/** A real database that takes any number of articles. */
export async function temporaryArticles() {
  const database = await temporaryDatabase()
  return { add: (doc: Node) => addArticle(database, doc), close: () => database.close() }
}

async function addArticle(database: TemporaryDatabase, doc: Node): Promise<TemporaryArticle> {
  const [articleId, workspaceId] = [randomUUID(), randomUUID()]
  await database.transact(async tx => {
    const workspace = { id: workspaceId, name: "Desk", settings: {}, lastEvent: 0, createdAt: Date.now() }
    await tx.insert(workspaces).values(workspace)
  })
  await storeArticle(database, { articleId, workspaceId, doc })
  const faults: unknown[] = []
  const make = (more: { followEvery?: number } = {}) =>
    makeAuthority({
      ...more,
      ...{
        read: database.read,
        transact: database.transact,
        now: Date.now,
        newId: randomUUID,
        wait: () => 0,
      },
      fault: error => faults.push(error),
    })
  const authority = make()
  let seq = 0
  return {
    ...{ database, authority, articleId, workspaceId, faults, another: make },
    person: (name, role = "editor") => ({
      ...{ userId: name.toLowerCase(), name, workspaceId, role, guestOf: new Map(), via: "session" as const },
    }),
    send: (as, base, steps, more = {}) =>
      authority.submit(articleId, {
        ...{ as, base, steps, from: "socket" as const, request: null },
        ref: { clientId: `client-${as.userId}`, seq: ++seq },
        ...more,
      }),
    async text() {
      const { doc: json } = await authority.read(articleId)
      const now = schema.nodeFromJSON(json)
      return now.textBetween(0, now.content.size, "\n")
    },
    close: () => authority.close(),
  }
}

/** Stores an article as an import would: its row and the document at version 0. */
export async function storeArticle(
  { transact }: Pick<TemporaryDatabase, "transact">,
  { articleId, workspaceId, doc }: { articleId: string; workspaceId: string; doc: Node },
): Promise<void> {
  const at = Date.now()
  await transact(async tx => {
    await tx.insert(articles).values({
      ...{
        id: articleId,
        workspaceId,
        title: "Lorem Valley",
        version: 0,
        epoch: 0,
        schemaHash,
        language: "en",
      },
      ...{ settings: {}, state: "active" as const, createdBy: "system", createdAt: at, updatedAt: at },
    })
    const copy = JSON.stringify(doc.toJSON())
    await tx.insert(documentCopies).values({ articleId, version: 0, reason: "import", doc: copy, at })
  })
}
