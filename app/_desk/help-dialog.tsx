"use client"
import { useTranslations } from "use-intl"
import { isMac, keyCaps } from "@/editor/commands/match-shortcut"
import { type Shortcut, type ShortcutScope, shortcuts } from "@/editor/commands/shortcuts"
import { Dialog } from "../ui/dialog"
import styles from "./help-dialog.module.css"
import { useShortcutName } from "./shortcut-name"

const scopes: ShortcutScope[] = ["desk", "waive", "anywhere", "form", "text"]

/** Every key of the desk, from the one registry that also runs them. */
export function HelpDialog({ close }: { close: () => void }) {
  const t = useTranslations("shortcuts")
  return (
    <Dialog title={t("title")} close={close} wide reading>
      <div className={styles.groups}>
        {scopes.map(scope => (
          <section key={scope} className={styles.group}>
            <h3>{t(`groups.${scope}`)}</h3>
            <dl>
              {shortcuts
                .filter(one => one.scope === scope)
                .map(one => (
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
