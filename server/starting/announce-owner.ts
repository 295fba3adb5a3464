import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Announcer } from "./announce"

const nameOf = (dataDir: string) => join(dataDir, "sign-in-link")

/**
 * Tells the owner-to-be how to get in: on the terminal, or without one in a file only this user can read. Never in a log, which
 * others may collect. Without a link (there is an owner) an old file goes.
 */
export function announceOwner(dataDir: string, link: { url: string } | null, announcer: Announcer): void {
  rmSync(nameOf(dataDir), { force: true })
  if (!link) return
  const line = `Open ${link.url}`
  if (announcer.say(line)) return
  writeFileSync(nameOf(dataDir), `${line}\n`, { mode: 0o600 })
  announcer.pointTo(nameOf(dataDir))
}
