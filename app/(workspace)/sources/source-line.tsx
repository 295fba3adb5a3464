"use client"
import Link from "next/link"
import { useTranslations } from "use-intl"
import type { SourceRow } from "@/core/desk/views"
import { writeDate, writeNames } from "../../_panels/source-fields"
import { Button } from "../../ui/button"
import rows from "../../ui/rows.module.css"
import { When } from "../../ui/when"
import { LinkSign } from "./link-sign"
import styles from "./sources.module.css"

interface SourceLineProps {
  source: SourceRow
  /** Null for whoever may only read. */
  choice: { isChosen: boolean; toggle: (isRange: boolean) => void } | null
  /** Narrows the list to a tag. */
  tagged: (tag: string) => void
  /** Set in the trash. */
  restore: (() => void) | null
}

/** A source in the list: what it is called, who made it and when, how often it is used. */
export function SourceLine({ source, choice, tagged, restore }: SourceLineProps) {
  const t = useTranslations("sources")
  const list = useTranslations("sources.list")
  const links = useTranslations("links")
  const { csl } = source
  const heading = csl.title ?? source.label
  const who = writeNames(csl.author).split("\n").filter(Boolean).join("; ")
  const published = csl.publisher === who ? "" : csl.publisher
  const facts = [who, csl["container-title"], published, writeDate(csl.issued)]
  return (
    <li
      className={`${rows.row} ${choice ? styles.choosable : ""}`}
      data-chosen={choice?.isChosen || undefined}
    >
      {choice ? (
        <label className={styles.choice}>
          <input
            type="checkbox"
            aria-label={list("choose", { title: heading })}
            checked={choice.isChosen}
            onChange={event => choice.toggle((event.nativeEvent as MouseEvent).shiftKey)}
          />
        </label>
      ) : null}
      <div className={rows.main}>
        <p className={rows.title} dir="auto" lang={csl.language}>
          <Link href={`/sources/${source.id}`}>{heading}</Link>
        </p>
        <p className={rows.meta}>
          {[...new Set(facts)]
            .filter(fact => fact && fact !== heading)
            .map(fact => (
              <bdi key={String(fact)}>{fact}</bdi>
            ))}
        </p>
        {source.derivesFrom ? (
          <p className={rows.meta}>{t("repeats", { label: source.derivesFrom.label })}</p>
        ) : null}
        {source.tags.length > 0 ? (
          <ul className={styles.tags} aria-label={list("tags")}>
            {source.tags.map(tag => (
              <li key={tag}>
                <button
                  type="button"
                  className={styles.tag}
                  aria-label={list("withTag", { tag })}
                  onClick={() => tagged(tag)}
                >
                  <bdi>{tag}</bdi>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className={rows.side}>
        {restore ? (
          <Button
            small
            onClick={restore}
            aria-label={list("restoreThis", { title: csl.title ?? source.label })}
          >
            {list("restore")}
          </Button>
        ) : (
          <span>{t("used", { n: source.evidence })}</span>
        )}
        <span>
          {t(`types.${csl.type}`)}
          {source.restricted ? ` · ${t("restricted")}` : ""}
        </span>
        {source.snapshots > 0 ? <span>{list("copies", { n: source.snapshots })}</span> : null}
        {source.link && source.link.state !== "there" ? (
          <span>
            <LinkSign state={source.link.state} size={14} /> {links(`mark.${source.link.state}`)} ·{" "}
            <When at={source.link.at} />
          </span>
        ) : null}
        {source.standing ? <bdi>{source.standing.grade}</bdi> : null}
      </div>
    </li>
  )
}
