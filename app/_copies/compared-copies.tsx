"use client"
import { useQuery } from "@tanstack/react-query"
import { X } from "lucide-react"
import { useTranslations } from "use-intl"
import type { CopyDifferences, SourceView } from "@/core/desk/source-views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { IconButton } from "../ui/button"
import { Failed, Loading } from "../ui/list-states"
import { When } from "../ui/when"
import comparedStyles from "./compared-copies.module.css"
import styles from "./copies.module.css"
import { useMatchText } from "./match-words"

interface ComparedCopiesProps {
  source: SourceView
  before: string
  after: string
  close: () => void
}

/** What changed from one saved copy of a source to another: quotes that are gone first, then the lines. */
export function ComparedCopies({ source, before, after, close }: ComparedCopiesProps) {
  const t = useTranslations("copies")
  const compared = useQuery({
    queryKey: keys.copyDifferences(before, after),
    queryFn: ({ signal }) =>
      api.get<CopyDifferences>(`/snapshots/${before}/differences`, { with: after }, signal),
  })
  const at = (id: string) => source.snapshotList.find(one => one.id === id)?.retrievedAt ?? 0
  return (
    <section className={styles.viewer} aria-label={t("compared")}>
      <div className={styles.bar}>
        <div className={styles.name}>
          <strong>{t("compared")}</strong>
          <span className={styles.soft}>
            <When at={at(before)} time /> → <When at={at(after)} time />
          </span>
        </div>
        <IconButton label={t("close")} icon={<X size={18} aria-hidden />} onClick={close} />
      </div>
      {compared.isPending ? <Loading /> : null}
      {compared.isError ? <Failed thrown={compared.error} retry={() => compared.refetch()} /> : null}
      {compared.data ? <Differences found={compared.data} /> : null}
    </section>
  )
}

function Differences({ found }: { found: CopyDifferences }) {
  const t = useTranslations("copies")
  const matchText = useMatchText()
  const gone = found.quotes.filter(one => one.before && (one.match.kind === "absent" || one.match.digitDiff))
  const stay = found.quotes.length - gone.length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <section className={styles.scroller} tabIndex={0} aria-label={t("differences")}>
      <div className={comparedStyles.differences}>
        <h3>{t("quotesGone", { n: gone.length })}</h3>
        {gone.length > 0 ? (
          <ul className={comparedStyles.goneList}>
            {gone.map(one => (
              <li key={one.evidenceId}>
                <blockquote dir="auto">{one.quote}</blockquote>
                <p className={styles.bad}>{matchText(one.match)?.text}</p>
                <p className={styles.soft}>{one.question}</p>
              </li>
            ))}
          </ul>
        ) : null}
        {stay > 0 ? <p className={styles.soft}>{t("quotesStay", { n: stay })}</p> : null}
        <h3>{t("lines", { added: found.added, removed: found.removed })}</h3>
        <ul className={comparedStyles.lines}>
          {found.changes.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same line may come and go several times.
            <li key={at} data-kind={one.kind} dir="auto">
              <span className="aside-only">{t(one.kind)}: </span>
              {one.text}
            </li>
          ))}
        </ul>
        {found.added + found.removed > found.changes.length ? (
          <p className={styles.soft}>
            {t("moreLines", { n: found.added + found.removed - found.changes.length })}
          </p>
        ) : null}
      </div>
    </section>
  )
}
