import { z } from "zod"
import type { DismissedHint } from "@/core/desk/views"
import { figureKinds } from "@/core/figures/figure"
import { limits } from "@/core/limits"
import { keepDismissal, liftDismissal } from "@/db/queries/hints"
import { articleFor } from "../articles/permitted-in"
import { id } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { dismissedHints } from "./list-dismissed-hints"

/** A hint is known by what kind of figure it is and its words: the same words elsewhere in the article are the same hint. */
const saying = z.strictObject({
  id,
  kind: z.enum(figureKinds),
  words: z.string().trim().min(1).max(limits.titleCharacters),
})

export const DismissHintInput = saying
export const RestoreHintInput = saying

interface Dismissed {
  items: DismissedHint[]
}

/** Hints at these words no more, anywhere in this article, for nobody. Doing it again changes nothing. */
export async function dismissHint(
  ctx: SignedIn,
  { id: articleId, kind, words }: z.output<typeof DismissHintInput>,
): Promise<Dismissed> {
  await articleFor(ctx.read, ctx.who, articleId, "claim.write")
  await ctx.transact(async tx => {
    const given = { by: ctx.who.userId, at: ctx.now() }
    if (!(await keepDismissal(tx, { articleId, kind, words, ...given }))) return
    const event = { verb: "hint.dismissed" as const, subject: articleId, articleId }
    await recordEvent(tx, ctx, { ...event, to: { kind, words } })
  })
  ctx.live.changed([articleId], { article: true })
  return { items: await dismissedHints(ctx.read, articleId) }
}

/** Hints at these words again. */
export async function restoreHint(
  ctx: SignedIn,
  { id: articleId, kind, words }: z.output<typeof RestoreHintInput>,
): Promise<Dismissed> {
  await articleFor(ctx.read, ctx.who, articleId, "claim.write")
  await ctx.transact(async tx => {
    const given = { by: ctx.who.userId, at: ctx.now() }
    if (!(await liftDismissal(tx, { articleId, kind, words, ...given }))) return
    const event = { verb: "hint.restored" as const, subject: articleId, articleId }
    await recordEvent(tx, ctx, { ...event, from: { kind, words } })
  })
  ctx.live.changed([articleId], { article: true })
  return { items: await dismissedHints(ctx.read, articleId) }
}
