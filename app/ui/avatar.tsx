import styles from "./avatar.module.css"

/** Two letters of a name: of its first and its last word. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/u)
  const first = parts[0] ?? ""
  const last = parts.length > 1 ? (parts.at(-1) ?? "") : ""
  return ([...first][0] ?? "?").toLocaleUpperCase() + ([...last][0] ?? "").toLocaleUpperCase()
}

/** One of eight hues, the same for a person everywhere; carets in the text are counted alike. */
export function hueOf(id: string): number {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % 8
}

/** A person's letters on a person's colour. Their name is said beside it or by what holds it. */
export function Avatar({ id, name, small }: { id: string; name: string; small?: boolean }) {
  return (
    <span className={`${styles.avatar} ${small ? styles.small : ""}`} data-hue={hueOf(id)} aria-hidden>
      {initials(name)}
    </span>
  )
}
