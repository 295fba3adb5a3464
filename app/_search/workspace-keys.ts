import type { Shortcut } from "@/editor/commands/shortcuts"

/** The keys of every page but the desk, which has many more (editor/commands/shortcuts). */
export const workspaceKeys: readonly Shortcut[] = [
  { id: "search", keys: ["/"], scope: "desk", label: "search.field" },
  { id: "palette", keys: ["Mod-k", "Mod-Shift-p"], scope: "anywhere", label: "shortcuts.palette" },
  { id: "shortcuts", keys: ["?"], scope: "desk", label: "shortcuts.shortcuts" },
]
