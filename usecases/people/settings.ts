import { eq } from "drizzle-orm"
import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { conventionIn, toleranceRange } from "@/core/figures/convention"
import { citationSettings } from "@/core/sources/citation-style"
import type { Database } from "@/db/handles"
import { raiseAllQuestions } from "@/db/queries/claims"
import { workspaces } from "@/db/tables/people"
import { CitationFormInput } from "../citations/citation-form-input"
import { refuseUnknownStyle } from "../citations/styles/known-style"
import { ConventionInput } from "../codebook/convention-input"
import type { Context } from "../context"
import { recordEvent } from "../recording"
import { permitted } from "./permitted"

type Setting = string | number | boolean | null
export interface SettingsView {
  workspace: { id: string; name: string }
  settings: Record<string, Setting>
}

async function settingsOf(db: Database, workspaceId: string): Promise<SettingsView> {
  const [found] = await db.select().from(workspaces).where(eq(workspaces.id, workspaceId))
  if (!found) throw appError("not_found", "people.no_such_workspace")
  return {
    workspace: { id: found.id, name: found.name },
    settings: found.settings as Record<string, Setting>,
  }
}

export const ReadSettingsInput = z.strictObject({})

/** The workspace's name and settings. */
export function readSettings(ctx: Context, _input: z.infer<typeof ReadSettingsInput>): Promise<SettingsView> {
  return settingsOf(ctx.read, permitted(ctx, "people.read").workspaceId)
}

const settingName = z.string().regex(/^[a-z][a-zA-Z.]{0,60}$/)
export const ChangeSettingsInput = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  /** Only these are changed; null takes one away. */
  settings: z
    .record(settingName, z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]))
    .optional(),
})

/** Changes the name or some of the settings, and answers with all of them. */
export function changeSettings(
  ctx: Context,
  input: z.infer<typeof ChangeSettingsInput>,
): Promise<SettingsView> {
  const { workspaceId } = permitted(ctx, "settings.write")
  return ctx.transact(async tx => {
    const before = await settingsOf(tx, workspaceId)
    const name = input.name ?? before.workspace.name
    const merged = Object.entries({ ...before.settings, ...input.settings })
    const settings = Object.fromEntries(merged.filter(([, value]) => value !== null))
    refuseBadConvention(settings)
    refuseBadCitations(settings)
    if (settings[citationSettings.style] !== before.settings[citationSettings.style])
      await refuseUnknownStyle(tx, workspaceId, settings[citationSettings.style])
    if (Object.keys(settings).length > 100)
      throw appError("too_large", "people.too_many_settings", { limit: 100 })
    await tx.update(workspaces).set({ name, settings }).where(eq(workspaces.id, workspaceId))
    const from = { name: before.workspace.name, settings: before.settings }
    if (readsAnew(before.settings, settings)) await raiseAllQuestions(tx, { workspaceId }, ctx.now())
    await recordEvent(tx, ctx, {
      ...{ verb: "workspace.settings_changed", subject: workspaceId, from, to: { name, settings } },
    })
    return { workspace: { id: workspaceId, name }, settings }
  })
}

/** Lists keep comparisons by the revision of their question: with another convention they are made again. */
function readsAnew(before: SettingsView["settings"], after: SettingsView["settings"]): boolean {
  return JSON.stringify(conventionIn(before)) !== JSON.stringify(conventionIn(after))
}

function refuseBadConvention(settings: SettingsView["settings"]): void {
  const given = Object.entries(conventionIn(settings)).filter(([, value]) => value !== undefined)
  if (!ConventionInput.safeParse(Object.fromEntries(given)).success)
    throw appError("invalid", "codebook.bad_convention", toleranceRange)
}

function refuseBadCitations(settings: SettingsView["settings"]): void {
  const named = Object.entries(citationSettings).map(([key, name]) => [key, settings[name]] as const)
  const given = named.filter(([, value]) => value !== undefined)
  if (!CitationFormInput.safeParse(Object.fromEntries(given)).success)
    throw appError("invalid", "article.no_such_citation_style")
}
