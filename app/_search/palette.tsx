"use client"
import { Dialog } from "@base-ui/react/dialog"
import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from "react"
import { useTranslations } from "use-intl"
import { useEnter } from "../_client/use-enter"
import shell from "../ui/dialog.module.css"
import field from "../ui/field.module.css"
import menu from "../ui/menu.module.css"
import styles from "./palette.module.css"
import { useFoundChoices } from "./use-found-choices"

/** Something the palette can do or go to. */
export interface Choice {
  id: string
  name: string
  /** What is shown where that is more than the name. */
  shown?: ReactNode
  /** What kind of thing it is, or its keys. */
  aside?: ReactNode
  run: () => unknown
}

const most = 40

interface PaletteProps {
  close: () => void
  choices: readonly Choice[]
  /** Ids of records that stand among the choices already. */
  known?: ReadonlySet<string>
}

/** Commands and pages by their names, and below them what a search of the workspace finds. */
export function Palette({ close, choices, known }: PaletteProps) {
  const t = useTranslations("shortcuts")
  const id = useId()
  const [typed, setTyped] = useState("")
  const [at, setAt] = useState(0)
  const results = useFoundChoices(typed, known)
  const named = useMemo(() => {
    const words = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
    return choices
      .filter(choice => words.every(word => choice.name.toLocaleLowerCase().includes(word)))
      .slice(0, most)
  }, [choices, typed])
  const found = useMemo(() => [...named, ...results.choices], [named, results.choices])
  const run = (choice: Choice) => {
    close()
    // The text has its focus back before the command asks for it.
    requestAnimationFrame(() => choice.run())
  }
  const enter = useEnter(at < named.length || results.isFresh, found[at], run)
  const keys = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(now => Math.min(found.length - 1, now + 1))
    else if (event.key === "ArrowUp") setAt(now => Math.max(0, now - 1))
    else if (event.key === "Enter") enter.press()
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
            maxLength={500}
            dir="auto"
            value={typed}
            onChange={event => {
              setTyped(event.currentTarget.value)
              setAt(0)
              enter.forget()
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
                className={`${menu.item} ${index === named.length && index > 0 ? styles.first : ""}`}
                ref={element => {
                  if (index === at) element?.scrollIntoView({ block: "nearest" })
                }}
                onPointerMove={() => setAt(index)}
                onClick={() => run(choice)}
                onKeyDown={keys}
              >
                <span dir="auto" className={styles.name}>
                  {choice.shown ?? choice.name}
                </span>
                {choice.aside ? <span className={styles.aside}>{choice.aside}</span> : null}
              </div>
            ))}
          </div>
          <p role="status" className={found.length === 0 ? styles.none : "aside-only"}>
            {found.length > 0 ? "" : t(results.isSearching ? "searching" : "none")}
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
