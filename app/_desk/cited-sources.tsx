"use client"
import Link from "next/link"
import { useTranslations } from "use-intl"
import { citationLimits } from "@/core/sources/citation"
import { type CitationForm, isShipped, type StyleName } from "@/core/sources/citation-style"
import { api } from "../_client/api"
import { copyBibliography } from "../_client/copy-bibliography"
import { Runs } from "../_panels/runs"
import { Button } from "../ui/button"
import { SelectField } from "../ui/field"
import { StyleOptions } from "../ui/style-options"
import { useToast } from "../ui/toast"
import styles from "./cited-sources.module.css"
import { useDesk } from "./desk-context"
import { useCitations, type WrittenCitations } from "./use-citations"

/** What the text cites, under it: the notes of a style of notes, and the bibliography. None of it is the document's. */
export function CitedSources() {
  const t = useTranslations("citations")
  const { places, written, tooMany } = useCitations()
  if (places.length === 0) return null
  const { data } = written
  return (
    <section className={styles.cited} aria-labelledby="cited-sources">
      <div className={styles.head}>
        <h2 id="cited-sources">{t("title")}</h2>
        <div className={styles.acts}>
          {data ? <Copy data={data} /> : null}
          <StyleChoice written={data} />
        </div>
      </div>
      {tooMany ? <p className={styles.said}>{t("tooMany", { most: citationLimits.clusters })}</p> : null}
      {written.isError ? (
        <p role="alert" className={styles.said}>
          {t("failed")}{" "}
          <Button small onClick={() => written.refetch()}>
            {t("again")}
          </Button>
        </p>
      ) : null}
      {data ? <Listed data={data} /> : null}
    </section>
  )
}

function Listed({ data: { labels, bibliography } }: { data: WrittenCitations }) {
  const t = useTranslations("citations")
  const notes = labels.filter(label => label.note !== null)
  const missing = labels.reduce((sum, label) => sum + label.missing, 0)
  return (
    <>
      {notes.length > 0 ? (
        <ol className={styles.notes} aria-label={t("notes")}>
          {notes.map(({ note, runs }) => (
            <li key={note} dir="auto">
              <Runs runs={runs} />
            </li>
          ))}
        </ol>
      ) : null}
      <ul className={styles.entries} aria-label={t("bibliography")}>
        {bibliography.map(({ sourceId, runs, used }) => (
          <li key={sourceId} id={`cited-${sourceId}`} tabIndex={-1}>
            <span dir="auto">
              <Runs runs={runs} />
            </span>{" "}
            <Link href={`/sources/${sourceId}`} className={styles.used}>
              {t("used", { n: used })}
            </Link>
          </li>
        ))}
      </ul>
      {missing > 0 ? <p className={styles.said}>{t("missing", { n: missing })}</p> : null}
    </>
  )
}

/** Takes the bibliography to a word processor, a mail or a form. */
function Copy({ data: { bibliography } }: { data: WrittenCitations }) {
  const t = useTranslations("citations")
  const { say } = useToast()
  const copy = () =>
    copyBibliography(bibliography).then(
      () => say({ done: t("copied"), about: "bibliography" }),
      () => say({ done: t("notCopied"), about: "bibliography" }),
    )
  return (
    <Button small onClick={copy}>
      {t("copy")}
    </Button>
  )
}

/** Switches the article's style where somebody may; what stood before is one press away. */
function StyleChoice({ written }: { written: WrittenCitations | undefined }) {
  const t = useTranslations("citations")
  const { articleId, may, view, refresh } = useDesk()
  const { say, fail } = useToast()
  if (!written) return null
  const { style: now, styleTitle } = written
  const uploaded = styleTitle ? { id: now, title: styleTitle } : null
  if (!may("article.settings"))
    return <p className={styles.style}>{isShipped(now) ? t(`styles.${now}`) : <bdi>{styleTitle}</bdi>}</p>
  const before = view.article.citations
  const keep = async (citations: CitationForm | null) => {
    await api.patch(`/articles/${articleId}`, { citations })
    await refresh({})
  }
  const change = async (style: StyleName, title: string) => {
    try {
      await keep({ ...before, style })
      say({
        done: t("changed", { style: title }),
        undo: () => keep(before).catch(fail),
        about: "citations",
      })
    } catch (thrown) {
      fail(thrown)
    }
  }
  return (
    <SelectField
      bare
      label={t("style")}
      className={styles.choice}
      value={now}
      onChange={({ currentTarget: { value, selectedOptions } }) =>
        change(value, selectedOptions[0]?.textContent ?? "")
      }
    >
      <StyleOptions chosen={uploaded} />
    </SelectField>
  )
}
