"use client"
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
import { type KeyboardEvent, useRef } from "react"
import { useTranslations } from "use-intl"
import { useEditorValue } from "@/editor/article-editor"
import type { CommandId } from "@/editor/commands/command-ids"
import { isMac, keyCaps } from "@/editor/commands/match-shortcut"
import { shortcuts } from "@/editor/commands/shortcuts"
import type { EditorHandle } from "@/editor/views/editor-handle"
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

/** The quiet row of writing tools; whoever may not change the text reads in its place what they may do. */
export function Toolbar({ onLink }: { onLink: () => void }) {
  const desk = useTranslations("desk")
  const { text } = useDesk()
  const rights = useEditorValue(text, ({ editable, mayMark }) =>
    editable ? "write" : mayMark ? "mark" : "read",
  )
  if (!text || !rights) return <div className={styles.bar} aria-hidden />
  if (rights !== "write")
    return <p className={styles.bar}>{desk(rights === "mark" ? "marksOnly" : "readsOnly")}</p>
  return <Tools text={text} onLink={onLink} />
}

/** The states of all tools in one word, so that they rest while somebody types and nothing about them changes. */
function useToolStates(text: EditorHandle) {
  const ids = groups.flatMap(group => group.map(([id]) => id))
  const read = useEditorValue(text, ({ selection }) =>
    [
      ...ids.map(id => `${text.isActive(id) ? "a" : ""}${text.isEnabled(id) ? "e" : ""}`),
      selection.empty && !selection.link ? "" : "e",
    ].join(),
  )
  const states = read?.split(",") ?? []
  const state = (at: number) => ({
    active: states[at]?.includes("a") ?? false,
    enabled: states[at]?.includes("e") ?? false,
  })
  return { of: (id: CommandId) => state(ids.indexOf(id)), link: state(ids.length) }
}

function Tools({ text, onLink }: { text: EditorHandle; onLink: () => void }) {
  const t = useTranslations("commands")
  const bar = useRef<HTMLDivElement>(null)
  const states = useToolStates(text)
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label={t("toolbar")}
      onKeyDown={event => moveFocus(event, bar.current)}
    >
      <BlockKind text={text} />
      {groups.map(group => (
        <div key={group[0]?.[0]} className={styles.group}>
          {group.map(([id, Icon]) => (
            <button
              type="button"
              key={id}
              className={styles.tool}
              aria-label={t(id)}
              title={tip(t(id), id)}
              aria-pressed={states.of(id).active}
              aria-disabled={!states.of(id).enabled}
              tabIndex={-1}
              onPointerDown={event => event.preventDefault()}
              onClick={() => {
                text.run(id)
                text.focus()
              }}
            >
              <Icon size={16} aria-hidden />
            </button>
          ))}
        </div>
      ))}
      <button
        type="button"
        className={styles.tool}
        aria-label={t("link")}
        title={t("link")}
        aria-disabled={!states.link.enabled}
        tabIndex={-1}
        onPointerDown={event => event.preventDefault()}
        onClick={() => (states.link.enabled ? onLink() : undefined)}
      >
        <Link2 size={16} aria-hidden />
      </button>
    </div>
  )
}

/** Paragraph or heading: the platform's own list, one stop of the toolbar. */
function BlockKind({ text }: { text: EditorHandle }) {
  const t = useTranslations("commands")
  const current =
    useEditorValue(text, () => blocks.find(id => text.isActive(id)) ?? "paragraph") ?? "paragraph"
  return (
    <select
      className={styles.kind}
      aria-label={t("block")}
      value={current}
      onChange={event => {
        text.run(event.currentTarget.value as CommandId)
        text.focus()
      }}
    >
      {blocks.map(id => (
        <option key={id} value={id}>
          {t(id)}
        </option>
      ))}
    </select>
  )
}

function tip(name: string, id: CommandId): string {
  const keys = shortcuts.find(one => one.id === id)?.keys[0]
  return keys ? `${name} (${keyCaps(keys, isMac()).join(" ")})` : name
}

/** The toolbar is one stop of the Tab key, at its first control; arrows go on from there. */
function moveFocus(event: KeyboardEvent, bar: HTMLElement | null) {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0
  if (!step || !bar) return
  const controls = [...bar.querySelectorAll<HTMLElement>("select, button")]
  const towards = getComputedStyle(bar).direction === "rtl" ? -step : step
  const at = controls.indexOf(document.activeElement as HTMLElement)
  controls[(at + towards + controls.length) % controls.length]?.focus()
  event.preventDefault()
}
