"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { isMac, keyCaps } from "@/editor/commands/match-shortcut"
import { Dialog } from "../ui/dialog"
import { TextField } from "../ui/field"
import keyStyles from "../ui/key-cap.module.css"
import styles from "./help-dialog.module.css"
import { deskKeys, type KeyGroup, type KeyLine } from "./help-groups"
import { useShortcutName } from "./shortcut-name"

/** Every key of the desk, from the one registry that also runs them. */
export const HelpDialog = ({ close }: { close: () => void }) => <KeysDialog close={close} groups={deskKeys} />

/** Keys in their groups, each with what it does; a few letters narrow them. */
export function KeysDialog({ close, groups }: { close: () => void; groups: readonly KeyGroup[] }) {
  const t = useTranslations("shortcuts")
  const [typed, setTyped] = useState("")
  const fits = useFits(typed)
  const shown = groups
    .map(({ name, list }) => ({ name, list: list.filter(fits) }))
    .filter(one => one.list.length)
  return (
    <Dialog title={t("title")} lead={t("lead")} close={close} wide reading>
      <div className={styles.filter}>
        <TextField
          label={t("filter")}
          bare
          type="search"
          placeholder={t("filterPlaceholder")}
          autoComplete="off"
          autoFocus
          dir="auto"
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
        />
      </div>
      <div className={styles.groups}>
        {shown.map(({ name, list }) => (
          <section key={name} className={styles.group}>
            <h3>{t(`groups.${name}`)}</h3>
            <dl>
              {list.map(one => (
                <ShownLine key={one.id} line={one} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p role="status" className={styles.none}>
        {shown.length === 0 ? t("noneFound") : null}
      </p>
    </Dialog>
  )
}

/** Whether a line has the letters typed in its name, or is pressed by that key. */
function useFits(typed: string) {
  const name = useShortcutName()
  const wanted = typed.trim().toLowerCase()
  const caps = (keys: string) => keyCaps(keys, isMac()).join(" ").toLowerCase()
  return (line: KeyLine) =>
    wanted === "" ||
    line.keys.some(keys => caps(keys) === wanted.replaceAll("+", " ")) ||
    (wanted.length > 1 && name(line).toLowerCase().includes(wanted))
}

function ShownLine({ line }: { line: KeyLine }) {
  const t = useTranslations("shortcuts")
  const name = useShortcutName()
  return (
    <div className={styles.line}>
      <dt>{name(line)}</dt>
      <dd>
        {line.after ? (
          <>
            <Keys keys={line.after} /> {t("then")}{" "}
          </>
        ) : null}
        {line.keys.map(keys => (
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
        <kbd key={cap} className={keyStyles.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  )
}
