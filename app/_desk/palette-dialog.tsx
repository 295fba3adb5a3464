"use client"
import { Dialog } from "@base-ui/react/dialog"
import { useRouter } from "next/navigation"
import { type KeyboardEvent, useId, useMemo, useState } from "react"
import { useTranslations } from "use-intl"
import { type CommandId, commandIds } from "@/editor/commands/command-ids"
import { type DeskAct, shortcuts } from "@/editor/commands/shortcuts"
import shell from "../ui/dialog.module.css"
import field from "../ui/field.module.css"
import menu from "../ui/menu.module.css"
import { useDesk } from "./desk-context"
import { Keys } from "./help-dialog"
import styles from "./palette-dialog.module.css"
import type { DeskActs } from "./use-desk-keys"

interface Choice {
  id: string
  name: string
  keys?: string | undefined
  run: () => unknown
}

const places = ["articles", "claims", "disputes", "sources", "settings"] as const
const most = 40

/** Every command, claim and page by its name. */
export function PaletteDialog({ close, runs }: { close: () => void; runs: DeskActs }) {
  const t = useTranslations("shortcuts")
  const id = useId()
  const [typed, setTyped] = useState("")
  const [at, setAt] = useState(0)
  const choices = useChoices(runs)
  const found = useMemo(() => {
    const words = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
    return choices
      .filter(choice => words.every(word => choice.name.toLocaleLowerCase().includes(word)))
      .slice(0, most)
  }, [choices, typed])
  const run = (choice: Choice | undefined) => {
    if (!choice) return
    close()
    // The text has its focus back before the command asks for it.
    requestAnimationFrame(() => choice.run())
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(now => Math.min(found.length - 1, now + 1))
    else if (event.key === "ArrowUp") setAt(now => Math.max(0, now - 1))
    else if (event.key === "Enter") run(found[at])
    else return
    event.preventDefault()
  }
  return (
    <Dialog.Root open onOpenChange={open => open || close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={shell.shade} />
        <Dialog.Popup className={`${shell.dialog} ${styles.palette}`}>
          <Dialog.Title className="aside-only">{t("palette")}</Dialog.Title>
          <input
            className={`${field.control} ${styles.input}`}
            role="combobox"
            aria-label={t("palette")}
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={found[at] ? `${id}-${found[at].id}` : undefined}
            placeholder={t("paletteHint")}
            value={typed}
            onChange={event => {
              setTyped(event.currentTarget.value)
              setAt(0)
            }}
            onKeyDown={keys}
          />
          <div id={`${id}-list`} role="listbox" aria-label={t("palette")} className={styles.list}>
            {found.map((choice, index) => (
              <div
                key={choice.id}
                id={`${id}-${choice.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                data-highlighted={index === at ? "" : undefined}
                className={menu.item}
                ref={element => {
                  if (index === at) element?.scrollIntoView({ block: "nearest" })
                }}
                onPointerMove={() => setAt(index)}
                onClick={() => run(choice)}
                onKeyDown={keys}
              >
                <span dir="auto" className={styles.name}>
                  {choice.name}
                </span>
                {choice.keys ? <Keys keys={choice.keys} /> : null}
              </div>
            ))}
          </div>
          {found.length === 0 ? <p className={styles.none}>{t("none")}</p> : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function useChoices(runs: DeskActs): Choice[] {
  const t = useTranslations("shortcuts")
  const commands = useTranslations("commands")
  const claims = useTranslations("claims")
  const frame = useTranslations("frame")
  const desk = useDesk()
  const router = useRouter()
  return useMemo(() => {
    const { text } = desk
    const keysOf = (id: string) => shortcuts.find(one => one.id === id)?.keys[0]
    const acts = (Object.keys(runs) as DeskAct[])
      .filter(id => id !== "palette")
      .map(id => ({ id, name: t(id), keys: keysOf(id), run: () => runs[id]?.() }))
    const writing = text?.snapshot().editable
      ? commandIds
          .filter(id => text.isEnabled(id))
          .map((id: CommandId) => ({
            id,
            name: commands(id),
            keys: keysOf(id),
            run: () => {
              text.focus()
              text.run(id)
            },
          }))
      : []
    const marked = desk.order.flatMap(id => {
      const row = desk.rows.get(id)
      const go = () => {
        desk.focus.show(id)
        text?.focusClaim(id, { scroll: true })
      }
      return row ? [{ id, name: `${claims(`kind.${row.kind}`)}: ${row.words}`, run: go }] : []
    })
    const pages = places.map(place => ({
      id: `go-${place}`,
      name: t("go", { place: frame(place) }),
      run: () => router.push(`/${place}`),
    }))
    return [...acts, ...writing, ...pages, ...marked]
  }, [runs, t, commands, claims, frame, desk, router])
}
