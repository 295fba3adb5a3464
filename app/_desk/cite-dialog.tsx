"use client"
import { useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useMemo, useState } from "react"
import { useTranslations } from "use-intl"
import type { SourceRow } from "@/core/desk/views"
import type { Located } from "@/core/sources/citation"
import type { CslItem } from "@/core/sources/source"
import type { CitedItem } from "@/editor/views/editor-handle"
import { keys } from "../_client/keys"
import type { Problem } from "../_client/problem"
import { givenSource } from "../_panels/given-source"
import { SourceForm } from "../_panels/source-form"
import { Button } from "../ui/button"
import { Dialog } from "../ui/dialog"
import { useProblemText } from "../ui/problem-text"
import styles from "./cite-dialog.module.css"
import { CiteFinder } from "./cite-finder"
import { CitedItemFields } from "./cited-item-fields"
import { useDesk } from "./desk-context"
import type { DeskView } from "./desk-view"
import type { OpenCitation } from "./dialogs"
import { usePastedSource } from "./use-pasted-source"

interface CiteDialogProps {
  close: () => void
  /** The citation to be changed; absent for a new one. */
  citation?: OpenCitation
}

/** A source that is being added by hand, with what is known of it. */
interface Adding {
  csl: Partial<CslItem>
  problem: Problem | null
}

/** Puts a citation behind the selected words, or changes one that stands: sources found or newly added, with where in each. */
export function CiteDialog({ close, citation }: CiteDialogProps) {
  const t = useTranslations("citation")
  const { text, articleId } = useDesk()
  const client = useQueryClient()
  const [at] = useState(() => text?.now().selection.to)
  const [items, setItems] = useState<readonly CitedItem[]>(citation?.items ?? [])
  const [adding, setAdding] = useState<Adding | null>(null)
  const [said, setSaid] = useState("")
  const problemText = useProblemText()
  const [problem, setProblem] = useState("")
  // The field is empty again once a pasted source was taken.
  const [pastedOnce, setPastedOnce] = useState(0)
  const times = useTimesCited()
  const take = (source: SourceRow) => {
    setAdding(null)
    setSaid("")
    pasted.forget()
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
  const pasted = usePastedSource({
    take: (source, how) => {
      take(source)
      setPastedOnce(n => n + 1)
      if (!source.restricted)
        setSaid(t(how === "known" ? "pastedKnown" : "pastedAdded", { label: source.label }))
    },
    ask: setAdding,
  })
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
            key={pastedOnce}
            times={times}
            look={pasted.look}
            last={items.at(-1) ?? null}
            take={take}
            place={place}
            add={title => setAdding({ csl: givenSource(title), problem: null })}
            takeBack={() => change(items.length - 1, null)}
          />
        ) : (
          <>
            {adding.problem ? <p role="status">{problemText(adding.problem).title}</p> : null}
            <SourceForm nested given={adding.csl} close={() => setAdding(null)} saved={take} />
          </>
        )}
        <p role="status" className={styles.said}>
          {pasted.busy ? t("lookingUp") : said}
        </p>
        <p role="alert" className={styles.problem}>
          {problem || (pasted.problem ? problemText(pasted.problem).title : "")}
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
