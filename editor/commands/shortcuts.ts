import type { CommandId } from "./command-ids"

/** What the page does on a key; the text's own commands carry their ids. */
export const deskActs = [
  "claim",
  "cite",
  "note",
  "link",
  "tick",
  "waive",
  "waive_opinion",
  "waive_common_knowledge",
  "waive_authors_experience",
  "next_claim",
  "previous_claim",
  "next_hint",
  "previous_hint",
  "accept_hint",
  "claim_hints",
  "dismiss_hint",
  "resolve",
  "reply",
  "same_fact",
  "left_panel",
  "right_panel",
  "search",
  "coverage",
  "next_uncovered",
  "previous_uncovered",
  "undo_act",
  "palette",
  "shortcuts",
  "submit",
  "cancel",
  "enter_text",
  "leave_text",
  "next_note",
  "previous_note",
  "select_note",
  "open_note",
] as const
export type DeskAct = (typeof deskActs)[number]
export type ShortcutId = CommandId | DeskAct

/**
 * text: while typing, handled by the editor's keymap. desk: single keys, only where nothing is being typed, handled by
 * the page. anywhere: combinations the page handles, in the text too. form: inside a note or a dialog. waive: the next key
 * after a waiver was begun. notes: single keys in the list of notes.
 */
export type ShortcutScope = "text" | "desk" | "anywhere" | "form" | "waive" | "notes"

export interface Shortcut {
  id: ShortcutId
  /** In prosemirror-keymap's spelling; Mod is Cmd on a Mac and Ctrl elsewhere. Several keys do the same. */
  keys: readonly string[]
  scope: ShortcutScope
  /** A code of app/messages. */
  label: string
}

const text = (id: CommandId, ...keys: string[]): Shortcut => ({
  id,
  keys,
  scope: "text",
  label: `commands.${id}`,
})
const act = (scope: ShortcutScope, id: DeskAct, ...keys: string[]): Shortcut => ({
  id,
  keys,
  scope,
  label: `shortcuts.${id}`,
})

/** Every key of the desk, in the order its help shows them. */
export const shortcuts: readonly Shortcut[] = [
  act("desk", "next_claim", "j"),
  act("desk", "previous_claim", "k"),
  act("desk", "tick", "x"),
  act("desk", "waive", "w"),
  act("desk", "enter_text", "Enter"),
  act("desk", "note", "n"),
  act("desk", "claim", "c"),
  act("desk", "next_hint", "h"),
  act("desk", "previous_hint", "Shift-h"),
  act("desk", "accept_hint", "a"),
  act("desk", "dismiss_hint", "d"),
  act("desk", "coverage", "g"),
  act("desk", "next_uncovered", "u"),
  act("desk", "previous_uncovered", "Shift-u"),
  act("desk", "resolve", "e"),
  act("desk", "reply", "r"),
  act("desk", "same_fact", "s"),
  act("desk", "left_panel", "["),
  act("desk", "right_panel", "]"),
  act("desk", "search", "/"),
  act("desk", "undo_act", "Mod-z"),
  act("desk", "shortcuts", "?"),
  act("waive", "waive_opinion", "1", "o"),
  act("waive", "waive_common_knowledge", "2", "k"),
  act("waive", "waive_authors_experience", "3", "a"),
  act("notes", "next_note", "j", "ArrowDown"),
  act("notes", "previous_note", "k", "ArrowUp"),
  act("notes", "select_note", "x"),
  act("notes", "reply", "r"),
  act("notes", "open_note", "e"),
  act("notes", "undo_act", "Mod-z"),
  act("anywhere", "claim", "Mod-Alt-c"),
  act("anywhere", "cite", "Mod-Shift-k"),
  act("anywhere", "note", "Mod-Alt-m"),
  act("anywhere", "link", "Mod-k"),
  act("anywhere", "tick", "Mod-Alt-x"),
  act("anywhere", "same_fact", "Mod-Alt-s"),
  act("anywhere", "next_claim", "Mod-Alt-j", "Alt-ArrowDown"),
  act("anywhere", "previous_claim", "Mod-Alt-k", "Alt-ArrowUp"),
  act("anywhere", "waive", "Mod-Alt-v"),
  act("anywhere", "next_hint", "Mod-Alt-h"),
  act("anywhere", "accept_hint", "Mod-Alt-a"),
  act("anywhere", "dismiss_hint", "Mod-Alt-Backspace"),
  act("anywhere", "next_uncovered", "Mod-Alt-n"),
  act("anywhere", "coverage", "Mod-Alt-g"),
  act("anywhere", "palette", "Mod-Shift-p"),
  act("form", "submit", "Mod-Enter"),
  act("form", "cancel", "Escape"),
  act("text", "leave_text", "Escape"),
  text("undo", "Mod-z"),
  text("redo", "Mod-Shift-z", "Mod-y"),
  text("strong", "Mod-b"),
  text("emphasis", "Mod-i"),
  text("code", "Mod-e"),
  text("sub", "Mod-,"),
  text("sup", "Mod-."),
  text("clear_formatting", "Mod-\\"),
  text("paragraph", "Mod-Alt-0"),
  text("heading_2", "Mod-Alt-2"),
  text("heading_3", "Mod-Alt-3"),
  text("heading_4", "Mod-Alt-4"),
  text("bullet_list", "Mod-Shift-8"),
  text("ordered_list", "Mod-Shift-7"),
  text("blockquote", "Mod-Shift-9"),
  text("hard_break", "Shift-Enter"),
  text("footnote", "Mod-Alt-f"),
]
