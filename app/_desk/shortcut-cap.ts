import { isMac, keyCaps } from "@/editor/commands/match-shortcut"
import { type ShortcutId, shortcuts } from "@/editor/commands/shortcuts"

/** The first single key of an act, as its cap reads. */
export const capOf = (id: ShortcutId): string =>
  keyCaps(shortcuts.find(one => one.id === id && one.scope === "desk")?.keys[0] ?? "", isMac()).join(" ")
