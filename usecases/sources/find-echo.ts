import { copiesOf } from "@/core/evidence/independence"
import type { Echo } from "@/core/sources/doubt"
import { ownWords } from "@/core/sources/own-words"
import { raiseQuestions } from "@/db/queries/claims"
import { derivationsIn, questionsRestingOn } from "@/db/queries/derivations"
import { keepEcho, type SnapshotRecord, snapshotsOf } from "@/db/queries/sources"
import { textOf } from "../evidence/quote-place"
import { tellDesks } from "../questions/tell-desks"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { sourceFor } from "./permitted-source"

interface Json {
  text?: string
  content?: Json[]
}

/** The words of a stored document, block by block. */
function wordsIn(node: Json): string {
  if (node.text !== undefined) return node.text
  const parts = (node.content ?? []).map(wordsIn)
  const isLine = node.content?.some(child => child.text !== undefined) ?? false
  return parts.join(isLine ? "" : "\n")
}

/**
 * Looks whether a source's newest copy holds long runs of these articles' own words, and keeps it on the source: until a person says that
 * it stands by itself it is not counted as independent. Nothing is looked for again once something was found, or somebody said so.
 */
export async function findEcho(
  ctx: SignedIn,
  sourceId: string,
  articleIds: readonly string[],
): Promise<void> {
  if (articleIds.length === 0) return
  const source = await sourceFor(ctx.read, ctx.who, sourceId)
  if (source.echo || source.independence) return
  const copy = (await snapshotsOf(ctx.read, sourceId)).find(one => one.textSha256 !== null)
  const text = copy?.textSha256 ? await textOf(ctx, copy.textSha256) : null
  if (!copy || text === null) return
  const echo = await echoIn(ctx, copy, text, articleIds)
  if (echo) await keep(ctx, sourceId, echo)
}

async function echoIn(
  { live }: SignedIn,
  copy: SnapshotRecord,
  text: string,
  articleIds: readonly string[],
): Promise<Echo | null> {
  let longest: Echo | null = null
  for (const articleId of articleIds) {
    const { doc } = await live.read(articleId)
    const found = ownWords(wordsIn(doc as Json), text)
    if (found && found.words > (longest?.words ?? 0)) longest = { ...found, articleId, snapshotId: copy.id }
    // Both texts may be long: others get their turn in between.
    await new Promise(resume => setImmediate(resume))
  }
  return longest
}

async function keep(ctx: SignedIn, sourceId: string, echo: Echo): Promise<void> {
  const copies = copiesOf(sourceId, (await derivationsIn(ctx.read, ctx.who)).derives)
  const questions = await ctx.transact(async tx => {
    await keepEcho(tx, sourceId, echo)
    const touched = await questionsRestingOn(tx, [sourceId, ...copies])
    await raiseQuestions(tx, touched, ctx.now())
    await recordEvent(tx, ctx, { verb: "source.changed", subject: sourceId, sourceId, to: { echo } })
    return touched
  })
  await tellDesks(ctx, questions)
}
