"use client"
import { Toolbar as Bar } from "@base-ui/react/toolbar"
import {
  Bold,
  Code,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquareQuote,
  Redo2,
  Superscript,
  Table,
  Undo2,
} from "lucide-react"
import { useTranslations } from "use-intl"
import { useEditorSnapshot } from "@/editor/article-editor"
import type { CommandId } from "@/editor/commands/command-ids"
import { isMac, keyCaps } from "@/editor/commands/match-shortcut"
import { shortcuts } from "@/editor/commands/shortcuts"
import { useDesk } from "./desk-context"
import styles from "./toolbar.module.css"

const groups: [CommandId, LucideIcon][][] = [
  [
    ["undo", Undo2],
    ["redo", Redo2],
  ],
  [
    ["strong", Bold],
    ["emphasis", Italic],
    ["code", Code],
  ],
  [
    ["bullet_list", List],
    ["ordered_list", ListOrdered],
    ["blockquote", MessageSquareQuote],
  ],
  [
    ["footnote", Superscript],
    ["table", Table],
  ],
]

const blocks = ["paragraph", "heading_2", "heading_3", "heading_4"] as const

/** The quiet row of writing tools; only whoever may change the text sees it. */
export function Toolbar({ onLink }: { onLink: () => void }) {
  const t = useTranslations("commands")
  const { text } = useDesk()
  const snapshot = useEditorSnapshot(text)
  if (!text || !snapshot?.editable) return <div className={styles.bar} aria-hidden />
  return (
    <Bar.Root className={styles.bar} aria-label={t("toolbar")}>
      <BlockKind />
      {groups.map(group => (
        <Bar.Group key={group[0]?.[0]} className={styles.group}>
          {group.map(([id, Icon]) => (
            <Bar.Button
              key={id}
              className={styles.tool}
              aria-label={t(id)}
              title={tip(t(id), id)}
              aria-pressed={text.isActive(id)}
              disabled={!text.isEnabled(id)}
              onPointerDown={event => event.preventDefault()}
              onClick={() => {
                text.run(id)
                text.focus()
              }}
            >
              <Icon size={16} aria-hidden />
            </Bar.Button>
          ))}
        </Bar.Group>
      ))}
      <Bar.Button
        className={styles.tool}
        aria-label={t("link")}
        title={t("link")}
        disabled={snapshot.selection.empty && !snapshot.selection.link}
        onPointerDown={event => event.preventDefault()}
        onClick={onLink}
      >
        <Link2 size={16} aria-hidden />
      </Bar.Button>
    </Bar.Root>
  )
}

/** Paragraph or heading: the platform's own list, one stop of the toolbar. */
function BlockKind() {
  const t = useTranslations("commands")
  const { text } = useDesk()
  const current = blocks.find(id => text?.isActive(id)) ?? "paragraph"
  return (
    <Bar.Input
      render={
        <select
          className={styles.kind}
          aria-label={t("block")}
          value={current}
          onChange={event => {
            text?.run(event.currentTarget.value as CommandId)
            text?.focus()
          }}
        >
          {blocks.map(id => (
            <option key={id} value={id}>
              {t(id)}
            </option>
          ))}
        </select>
      }
    />
  )
}

function tip(name: string, id: CommandId): string {
  const keys = shortcuts.find(one => one.id === id)?.keys[0]
  return keys ? `${name} (${keyCaps(keys, isMac()).join(" ")})` : name
}
