import type { z } from "zod"
import type { DismissedHint } from "@/core/desk/views"
import { dismissalsOf } from "@/db/queries/hints"
import { namesOf } from "@/db/queries/people-names"
import type { Handle } from "@/db/queries/visible"
import { articleFor } from "../articles/permitted-in"
import { OnlyId } from "../inputs"
import type { SignedIn } from "../verb"

export const ListDismissedHintsInput = OnlyId

/** Figures that an article's desk hints at no more, with who said so; the last dismissed first. */
export async function listDismissedHints(
  ctx: SignedIn,
  { id }: z.output<typeof ListDismissedHintsInput>,
): Promise<{ items: DismissedHint[] }> {
  await articleFor(ctx.read, ctx.who, id, "article.read")
  return { items: await dismissedHints(ctx.read, id) }
}

export async function dismissedHints(db: Handle, articleId: string): Promise<DismissedHint[]> {
  const rows = await dismissalsOf(db, articleId)
  const person = await namesOf(
    db,
    rows.map(row => row.by),
  )
  return rows.map(({ kind, words, by, at }) => ({ kind, words, by: person(by), at }))
}
