import { eq } from "drizzle-orm"
import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import type { Database } from "@/db/handles"
import { workspaces } from "@/db/tables/people"
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
    if (Object.keys(settings).length > 100)
      throw appError("too_large", "people.too_many_settings", { limit: 100 })
    await tx.update(workspaces).set({ name, settings }).where(eq(workspaces.id, workspaceId))
    const from = { name: before.workspace.name, settings: before.settings }
    await recordEvent(tx, ctx, {
      ...{ verb: "workspace.settings_changed", subject: workspaceId, from, to: { name, settings } },
    })
    return { workspace: { id: workspaceId, name }, settings }
  })
}
