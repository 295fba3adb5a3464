"use client"
import Link from "next/link"
import { useTranslations } from "use-intl"
import type { SearchItem } from "@/core/desk/search-views"
import rows from "../ui/rows.module.css"
import { When } from "../ui/when"
import { addressOf } from "./address"
import { KindSign } from "./kind-sign"
import { Marked } from "./marked"
import styles from "./result.module.css"

/** What a result is led to by: the words themselves where they are the thing, else what it is called. */
const isCalled = ({ kind }: SearchItem) => kind === "article" || kind === "source"

/** One result: what it is, the words that were found, and where they stand. */
export function Result({ item, opened }: { item: SearchItem; opened: () => unknown }) {
  const t = useTranslations("search")
  const { kind, title, snippet, article, updatedAt } = item
  const [first, second] = isCalled(item) ? [title, snippet] : [snippet, title]
  const isSaid = second.text !== "" && second.text !== first.text
  return (
    <li className={`${rows.row} ${styles.result}`}>
      <span className={styles.sign}>
        <KindSign kind={kind} />
      </span>
      <div className={rows.main}>
        <p className={rows.title} dir="auto">
          <Link href={addressOf(item)} data-result="" className={styles.link} onClick={opened}>
            <Marked {...first} />
          </Link>
        </p>
        {isCalled(item) && isSaid ? (
          <p className={styles.snippet} dir="auto">
            <Marked {...second} />
          </p>
        ) : null}
        <p className={rows.meta}>
          <span>{t(`one.${kind}`)}</span>
          {!isCalled(item) && isSaid ? (
            <bdi>
              <Marked {...second} />
            </bdi>
          ) : null}
          {article && kind !== "article" && article.title !== second.text ? <bdi>{article.title}</bdi> : null}
          <When at={updatedAt} />
        </p>
      </div>
    </li>
  )
}
