import type { Node } from "prosemirror-model"
import { Step } from "prosemirror-transform"
import { commitsBetween, copyAt, copyVersions, everyArticle } from "@/db/queries/keeping"
import { applySteps } from "@/editor/model/rebase"
import { schema } from "@/editor/model/schema"
import type { Context } from "../context"
import { payloadHash } from "../live/payload-hash"
import type { Verified } from "./verify"

const page = 200

type Article = Awaited<ReturnType<typeof everyArticle>>[number]
type CommitRow = Awaited<ReturnType<typeof commitsBetween>>[number]

/** Where a replay stands; `doc` is null while it waits for the next copy after a purged commit, or after damage. */
interface Replay {
  article: string
  version: number
  doc: Node | null
  /** The next stored copies to compare with, in order. */
  copies: number[]
}

const say = (found: Verified, code: string, { article, version }: Replay) =>
  found.findings.push({ code, values: { article, version } })

function applied(doc: Node, steps: string): Node | null {
  try {
    const read = (JSON.parse(steps) as unknown[]).map(step => Step.fromJSON(schema, step))
    return applySteps(doc, read)?.doc ?? null
  } catch {
    // Steps that cannot even be read are the same damage as steps that do not apply.
    return null
  }
}

function replayOne(replay: Replay, row: CommitRow, found: Verified): void {
  if (row.version !== replay.version + 1) {
    say(found, "keeping.commit_missing", { ...replay, version: replay.version + 1 })
    replay.doc = null
  }
  replay.version = row.version
  found.commits++
  if (row.steps === null) {
    // Purged: what follows can only be replayed from the next copy.
    found.purged++
    replay.doc = null
    return
  }
  if (row.salt !== null && payloadHash(row.salt, row.steps, row.records) !== row.payloadHash) {
    say(found, "keeping.commit_damaged", replay)
  }
  if (!replay.doc) return
  replay.doc = applied(replay.doc, row.steps)
  if (!replay.doc) say(found, "keeping.commit_does_not_apply", replay)
}

const parsed = (doc: string): Node | null => {
  try {
    const node = schema.nodeFromJSON(JSON.parse(doc))
    node.check()
    return node
  } catch {
    return null
  }
}

/** At a version that has a copy: the replayed document is that copy. A replay that lost its way goes on from it. */
async function meetCopy(ctx: Context, replay: Replay, found: Verified): Promise<void> {
  if (replay.copies[0] !== replay.version) return
  replay.copies.shift()
  const text = await copyAt(ctx.read, replay.article, replay.version)
  const copy = text === null ? null : parsed(text)
  if (!copy || (replay.doc && !replay.doc.eq(copy))) say(found, "keeping.copy_differs", replay)
  replay.doc ??= copy
}

/** The live document first: what is replayed up to its version must be it, whatever is written meanwhile. */
async function liveOf(ctx: Context, { id, version, state }: Article) {
  if (state !== "active") return { version, doc: null }
  const live = await ctx.live.read(id)
  return { version: live.version, doc: schema.nodeFromJSON(live.doc) }
}

async function verifyArticle(ctx: Context, article: Article, found: Verified): Promise<void> {
  const live = await liveOf(ctx, article)
  const copies = (await copyVersions(ctx.read, article.id)).map(one => one.version)
  const replay: Replay = { article: article.id, version: 0, doc: null, copies }
  if (copies[0] !== 0) say(found, "keeping.copy_missing", replay)
  await meetCopy(ctx, replay, found)
  for (;;) {
    const rows = await commitsBetween(ctx.read, article.id, replay.version, live.version, page)
    for (const row of rows) {
      replayOne(replay, row, found)
      await meetCopy(ctx, replay, found)
    }
    if (rows.length < page) break
    // A long log must not keep everybody's edits waiting.
    await new Promise(resume => setImmediate(resume))
  }
  if (replay.version !== live.version)
    say(found, "keeping.head_differs", { ...replay, version: live.version })
  else if (live.doc && replay.doc && !replay.doc.eq(live.doc)) say(found, "keeping.live_differs", replay)
  found.articles++
}

/** Every article of the desk, one after the other. */
export async function verifyArticles(ctx: Context, found: Verified): Promise<void> {
  for (const article of await everyArticle(ctx.read)) await verifyArticle(ctx, article, found)
}
