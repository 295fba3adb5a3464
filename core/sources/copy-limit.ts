import { limits } from "../limits"

/** The workspace's setting for the largest file that is kept as a copy of a source, in megabytes. */
export const copyLimitSetting = "copies.megabytes"

/** The largest file a workspace keeps as a copy of a source, in bytes: its setting, within what the program takes at all. */
export function mostCopyBytes(settings: Readonly<Record<string, unknown>>): number {
  const megabytes = settings[copyLimitSetting]
  const isMeant = typeof megabytes === "number" && megabytes >= 1
  return Math.min(isMeant ? megabytes * 1_000_000 : limits.sourceFileBytes, limits.sourceFileBytes)
}
