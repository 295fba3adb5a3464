"use client"
import { useTranslations } from "use-intl"
import { isMac, keyCaps } from "@/editor/commands/match-shortcut"
import { type Shortcut, type ShortcutScope, shortcuts } from "@/editor/commands/shortcuts"
import { Dialog } from "../ui/dialog"
import styles from "./help-dialog.module.css"
import { useShortcutName } from "./shortcut-name"

const scopes: ShortcutScope[] = ["desk", "waive", "anywhere", "form", "text"]
type Group = { name: string; list: readonly Shortcut[] }

/** Every key of the desk, from the one registry that also runs them. */
export function HelpDialog({ close }: { close: () => void }) {
  return (
    <KeysDialog
      close={close}
      groups={scopes.map(name => ({ name, list: shortcuts.filter(one => one.scope === name) }))}
    />
  )
}

/** Keys in their groups, each with what it does. */
export function KeysDialog({ close, groups }: { close: () => void; groups: readonly Group[] }) {
  const t = useTranslations("shortcuts")
  return (
    <Dialog title={t("title")} close={close} wide reading>
      <div className={styles.groups}>
        {groups.map(({ name, list }) => (
          <section key={name} className={styles.group}>
            <h3>{t(`groups.${name}`)}</h3>
            <dl>
              {list.map(one => (
                <Line key={one.id + one.keys.join()} shortcut={one} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function Line({ shortcut }: { shortcut: Shortcut }) {
  const name = useShortcutName()
  return (
    <div className={styles.line}>
      <dt>{name(shortcut)}</dt>
      <dd>
        {shortcut.keys.map(keys => (
          <Keys key={keys} keys={keys} />
        ))}
      </dd>
    </div>
  )
}

/** A combination as caps. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keyCaps(keys, isMac()).map(cap => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
