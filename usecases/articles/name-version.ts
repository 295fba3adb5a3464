import { z } from "zod"
import { keepNamed } from "@/db/queries/articles"
import { id } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { articleFor } from "./permitted-in"

export const NameVersionInput = z.strictObject({ id, name: z.string().trim().min(1).max(200) })

/** Gives the text as it stands a name; that version is kept whole for good. */
export async function nameVersion(
  ctx: SignedIn,
  { id: articleId, name }: z.output<typeof NameVersionInput>,
): Promise<{ version: number; name: string }> {
  await articleFor(ctx.read, ctx.who, articleId, "article.settings")
  const { version, doc } = await ctx.live.read(articleId)
  const at = ctx.now()
  const json = JSON.stringify(doc)
  await ctx.transact(async tx => {
    await keepNamed(tx, { articleId, version, name, doc: json, at })
    const event = {
      verb: "article.named_version" as const,
      subject: articleId,
      articleId,
      to: { name },
      version,
    }
    await recordEvent(tx, ctx, event)
  })
  return { version, name }
}
