import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import type { UploadedStyle } from "@/core/sources/citation-style"
import { insertStyle, sameStyle, styleCalled } from "@/db/queries/citation-styles"
import { shippedStyleCalled } from "@/formats/citations/shipped-ids"
import { styleXml } from "@/formats/citations/style-files"
import type { DependentStyle, StyleFacts } from "@/formats/citations/uploaded/check-style"
import { permitted } from "../../people/permitted"
import { recordEvent } from "../../recording"
import type { SignedIn } from "../../verb"
import { styleRows } from "./known-style"

export const AddStyleInput = z.strictObject({
  // Twice the limit comes through, to be told the number.
  csl: z
    .string()
    .min(1)
    .max(limits.styleCharacters * 2)
    .describe("A style in the Citation Style Language, version 1.0: what a .csl file holds."),
})

/**
 * Takes an uploaded citation style in: judged, then tried on made-up sources in a process that may be killed. One that only names
 * another is kept with that one's rules. Refuses what is wrong with it in `style.…`, and `conflict` where it is here already.
 */
export async function addStyle(
  ctx: SignedIn,
  { csl: given }: z.output<typeof AddStyleInput>,
): Promise<UploadedStyle> {
  const { workspaceId, userId } = permitted(ctx, "style.write")
  if (given.length > limits.styleCharacters)
    throw appError("too_large", "style.too_large", { n: given.length, limit: limits.styleCharacters })
  const facts = (await ctx.children.run("try-style", { csl: given })) as StyleFacts | DependentStyle
  const csl = "parent" in facts ? await rulesOf(ctx, facts) : given
  const id = ctx.newId()
  await ctx.transact(async tx => {
    const same = await sameStyle(tx, workspaceId, csl, facts.title)
    if (same) throw appError("conflict", "style.here_already", { title: same.title })
    await insertStyle(tx, {
      ...{ id, workspaceId, title: facts.title, cslId: facts.cslId, csl, state: "active" },
      ...{ createdBy: userId, createdAt: ctx.now() },
    })
    await recordEvent(tx, ctx, {
      ...{ verb: "style.added", subject: id, to: { title: facts.title, cslId: facts.cslId } },
    })
  })
  const rows = await styleRows(ctx.read, workspaceId)
  return rows.find(row => row.id === id) as UploadedStyle
}

/** The CSL of the style that a dependent one names: uploaded here, or one that comes with the program. */
async function rulesOf(ctx: SignedIn, { parent }: DependentStyle): Promise<string> {
  const names = [parent.replace(/^https:/, "http:"), parent.replace(/^http:/, "https:")]
  const uploaded = await styleCalled(ctx.read, ctx.who.workspaceId, names)
  if (uploaded) return uploaded.csl
  const shipped = shippedStyleCalled(names)
  if (!shipped) throw appError("unprocessable", "style.dependent", { parent })
  return styleXml(shipped)
}
