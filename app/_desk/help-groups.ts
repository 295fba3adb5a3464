import { type Shortcut, type ShortcutId, shortcuts } from "@/editor/commands/shortcuts"

export interface KeyLine extends Pick<Shortcut, "id" | "keys" | "label"> {
  /** The key that comes before it. */
  after?: string
}

export interface KeyGroup {
  /** Its heading's name in app/messages. */
  name: string
  list: readonly KeyLine[]
}

/** What one is doing at the desk, most used first, and what its keys do. */
export const deskGroups: Readonly<Record<string, readonly ShortcutId[]>> = {
  check: [
    ...(["next_claim", "previous_claim", "tick", "right_panel", "left_panel", "same_fact"] as const),
    ...([
      "waive",
      "waive_opinion",
      "waive_common_knowledge",
      "waive_authors_experience",
      "undo_act",
    ] as const),
  ],
  mark: ["claim", "next_hint", "previous_hint", "accept_hint", "dismiss_hint"],
  left: ["coverage", "next_uncovered", "previous_uncovered", "search"],
  talk: ["note", "reply", "resolve", "submit", "cancel"],
  around: ["palette", "shortcuts", "enter_text", "leave_text"],
  write: ["cite", "link", "footnote", "undo", "redo", "hard_break"],
  look: [
    ...(["strong", "emphasis", "code", "sub", "sup", "clear_formatting", "paragraph"] as const),
    ...(["heading_2", "heading_3", "heading_4", "bullet_list", "ordered_list", "blockquote"] as const),
  ],
}

/** The keys of the desk, each act once with every combination that does it. */
export const deskKeys: readonly KeyGroup[] = Object.entries(deskGroups).map(([name, ids]) => ({
  name,
  list: ids.flatMap(id => {
    const ways = shortcuts.filter(one => one.id === id && one.scope !== "notes")
    const [first] = ways
    return first ? [{ id, label: first.label, keys: ways.flatMap(one => one.keys), ...afterOf(first) }] : []
  }),
}))

function afterOf({ scope }: Shortcut): Pick<KeyLine, "after"> {
  const [waive] = scope === "waive" ? (shortcuts.find(one => one.id === "waive")?.keys ?? []) : []
  return waive ? { after: waive } : {}
}
