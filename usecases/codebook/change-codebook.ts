import { z } from "zod"
import {
  type Codebook,
  type CodebookView,
  changedEntries,
  codebookTemplates,
  sharedCodes,
} from "@/core/codebook/codebook"
import { templates } from "@/core/codebook/templates/templates"
import { appError } from "@/core/failing/app-error"
import { insertCodebook } from "@/db/queries/codebooks"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { CodebookInput } from "./codebook-input"
import { readCodebook } from "./read-codebook"

export const ChangeCodebookInput = z.strictObject({
  /** The version that was read; somebody else's since is a conflict. */
  base: z.number().int().min(0),
  /** Start anew from this template … */
  template: z.enum(codebookTemplates).optional(),
  /** … or with these words; with both, a template somebody changed before keeping it. */
  entries: CodebookInput.optional(),
})

/** Writes the codebook's next version. Versions are never changed: decisions name the one they were made by. */
export async function changeCodebook(
  ctx: SignedIn,
  { base, template, entries }: z.output<typeof ChangeCodebookInput>,
): Promise<CodebookView> {
  const before = await readCodebook(ctx, {})
  if (before.version !== base) throw appError("conflict", "codebook.changed_meanwhile", {}, before)
  const after = entries ?? (template ? templates[template] : before.entries)
  refuseSharedCodes(after)
  const changed = changedEntries(before.entries, after)
  if (changed.length === 0 && (template ?? before.template) === before.template) return before
  const row = {
    ...{ workspaceId: ctx.who.workspaceId, version: base + 1, template: template ?? before.template },
    ...{ entries: JSON.stringify(after), by: ctx.who.userId, at: ctx.now() },
  }
  const written = await ctx.transact(async tx => {
    if (!(await insertCodebook(tx, row))) return false
    const to = {
      version: row.version,
      template: row.template,
      changed: changed.map(one => `${one.field}.${one.value}`),
    }
    await recordEvent(tx, ctx, {
      ...{ verb: "codebook.changed", subject: ctx.who.workspaceId, from: { version: base }, to },
    })
    return true
  })
  const now = await readCodebook(ctx, {})
  if (!written) throw appError("conflict", "codebook.changed_meanwhile", {}, now)
  return now
}

function refuseSharedCodes(entries: Codebook): void {
  const [shared] = sharedCodes(entries)
  if (!shared) return
  const { field, code, values } = shared
  throw appError("unprocessable", "codebook.code_shared", { field, code, values: values.join(", ") })
}
