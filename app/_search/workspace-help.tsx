"use client"
import { shortcuts } from "@/editor/commands/shortcuts"
import { KeysDialog } from "../_desk/help-dialog"
import { workspaceKeys } from "./workspace-keys"

const inLists = ["notes", "form"] as const

/** The keys of every page but the desk, from the registry that also runs them. */
export function WorkspaceHelp({ close }: { close: () => void }) {
  const groups = inLists.map(name => ({ name, list: shortcuts.filter(one => one.scope === name) }))
  return <KeysDialog close={close} groups={[{ name: "pages", list: workspaceKeys }, ...groups]} />
}
