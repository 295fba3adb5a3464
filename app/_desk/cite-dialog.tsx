"use client"
import { useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useMemo, useState } from "react"
import { useTranslations } from "use-intl"
import type { SourceRow } from "@/core/desk/views"
import type { Located } from "@/core/sources/citation"
import type { CitedItem } from "@/editor/views/editor-handle"
import { keys } from "../_client/keys"
import { SourceForm } from "../_panels/source-form"
import { Button } from "../ui/button"
import { Dialog } from "../ui/dialog"
import styles from "./cite-dialog.module.css"
import { CiteFinder } from "./cite-finder"
import { CitedItemFields } from "./cited-item-fields"
import { useDesk } from "./desk-context"
import type { DeskView } from "./desk-view"
import type { OpenCitation } from "./dialogs"

interface CiteDialogProps {
  close: () => void
  /** The citation to be changed; absent for a new one. */
  citation?: OpenCitation
}

/** Puts a citation behind the selected words, or changes one that stands: sources found or newly added, with where in each. */
export function CiteDialog({ close, citation }: CiteDialogProps) {
  const t = useTranslations("citation")
  const { text, articleId } = useDesk()
  const client = useQueryClient()
  const [at] = useState(() => text?.now().selection.to)
  const [items, setItems] = useState<readonly CitedItem[]>(citation?.items ?? [])
  const [adding, setAdding] = useState<string | null>(null)
  const [problem, setProblem] = useState("")
  const times = useTimesCited()
  const take = (source: SourceRow) => {
    setAdding(null)
    if (source.restricted) return setProblem(t("restricted"))
    setProblem("")
    // The citation's label is looked up among the desk's sources.
    client.setQueryData<DeskView>(keys.desk(articleId), desk =>
      desk && !desk.sources.some(one => one.id === source.id)
        ? { ...desk, sources: [...desk.sources, source] }
        : desk,
    )
    setItems(now => [...now, { sourceId: source.id }])
  }
  const change = (index: number, item: CitedItem | null) =>
    setItems(now => now.flatMap((one, n) => (n === index ? (item ?? []) : one)))
  const place = ({ label, locator }: Located) =>
    change(items.length - 1, { ...(items.at(-1) as CitedItem), label, locator })
  const put = (cited: readonly CitedItem[]) => {
    const done = citation
      ? text?.changeCitation(cited.map(tidied), citation.at)
      : text?.insertCitation(cited.map(tidied), at)
    if (done) close()
    else setProblem(t("refused"))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (items.length > 0) put(items)
  }
  return (
    <Dialog
      title={t(citation ? "changeTitle" : "title")}
      lead={t(citation ? "changeLead" : "lead")}
      close={close}
    >
      <form onSubmit={submit} className={styles.form}>
        {items.length > 0 ? (
          <ul className={styles.items} aria-label={t("chosen")}>
            {items.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one source may be cited twice, at two places.
              <li key={`${item.sourceId} ${index}`}>
                <CitedItemFields item={item} change={next => change(index, next)} />
              </li>
            ))}
          </ul>
        ) : null}
        {adding === null ? (
          <CiteFinder
            times={times}
            last={items.at(-1) ?? null}
            take={take}
            place={place}
            add={setAdding}
            takeBack={() => change(items.length - 1, null)}
          />
        ) : (
          <SourceForm nested title={adding} close={() => setAdding(null)} saved={take} />
        )}
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
        {adding === null ? (
          <div className={styles.foot}>
            <Button type="submit" look="primary" disabled={items.length === 0}>
              {t(citation ? "change" : "insert")}
            </Button>
            {citation ? <Button onClick={() => put([])}>{t("removeAll")}</Button> : null}
          </div>
        ) : null}
      </form>
    </Dialog>
  )
}

/** How often each source is cited in the text as it is now. */
function useTimesCited(): ReadonlyMap<string, number> {
  const { text } = useDesk()
  return useMemo(() => {
    const times = new Map<string, number>()
    for (const { sourceId } of text?.citationsInOrder().flatMap(({ items }) => items) ?? [])
      times.set(sourceId, (times.get(sourceId) ?? 0) + 1)
    return times
  }, [text])
}

const words = (typed: string | null | undefined) => typed?.trim() || null

function tidied({ sourceId, locator, label, prefix, suffix }: CitedItem): CitedItem {
  const place = words(locator)
  return {
    ...{ sourceId, locator: place, label: place ? (label ?? "page") : null },
    ...{ prefix: words(prefix), suffix: words(suffix) },
  }
}
