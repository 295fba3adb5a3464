import { randomUUID } from "node:crypto"
import { Transform } from "prosemirror-transform"
import { articles } from "@/db/tables/articles"
import { schema } from "@/editor/model/schema"
import type { Context } from "../../context"
import { articleOf, temporaryArticle } from "../../live/testing/temporary-article"
import { systemViewer } from "../../people/inside-viewers"
import { recordEvent } from "../../recording"
import { makeBlobsIn } from "./blobs-in"

const origin = "http://127.0.0.1:3000"

/** A desk with one article, an original, events and a live authority, for the tests of keeping. */
export async function keptDesk() {
  const desk = await temporaryArticle(articleOf("Lorem ipsum.", "Dolor sit amet."))
  const { database, workspaceId, articleId, authority } = desk
  const blobs = makeBlobsIn(database.dataDir)
  const ctx = {
    ...{
      who: systemViewer(workspaceId),
      read: database.read,
      transact: database.transact,
      live: authority,
      blobs,
      origin,
    },
    ...{
      copyDatabase: database.copyTo,
      now: Date.now,
      newId: randomUUID,
      request: "r",
      caller: { request: "r" },
    },
  } as unknown as Context
  const original = await blobs.put(Buffer.from("The original bytes of Lorem Valley."))
  await database.transact(async tx => {
    await tx.update(articles).set({ originalSha256: original })
    await recordEvent(tx, ctx, {
      verb: "article.imported",
      subject: articleId,
      articleId,
      to: { format: "plain" },
    })
  })
  const ana = desk.person("Ana")

  /** Writes a word at the end of the article and waits until it is acknowledged; gives the version. */
  async function write(word: string): Promise<number> {
    const live = await authority.read(articleId)
    const doc = schema.nodeFromJSON(live.doc)
    const steps = new Transform(doc)
      .insert(doc.content.size - 1, schema.text(word))
      .steps.map(step => step.toJSON())
    const outcome = await desk.send(ana, live.version, steps)
    if (!outcome.ok) throw new Error(outcome.error.code)
    return outcome.version
  }
  return { ...desk, ctx, blobs, original, write, dataDir: database.dataDir }
}
export type KeptDesk = Awaited<ReturnType<typeof keptDesk>>
