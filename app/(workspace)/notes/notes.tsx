"use client"
import { useQuery } from "@tanstack/react-query"
import dynamic from "next/dynamic"
import { useMemo, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { Page as ListPage, NoteRow } from "@/core/desk/views"
import { type NoteList, noteLists } from "@/core/notes/note"
import { api } from "../../_client/api"
import { keys } from "../../_client/keys"
import { useAddressFilter } from "../../_client/use-address-filter"
import { useList } from "../../_client/use-list"
import type { Me } from "../../_frame/me"
import { Button, ButtonLink } from "../../ui/button"
import { Empty } from "../../ui/list-states"
import { Page } from "../../ui/page-frame"
import { Rows } from "../../ui/rows"
import { Segmented } from "../../ui/segmented"
import { BatchBar } from "./batch-bar"
import { KeysLine } from "./keys-line"
import { NoteFilters } from "./note-filters"
import { NoteLine } from "./note-line"
import styles from "./notes.module.css"
import { type NotesFilter, narrowed } from "./notes-filter"
import { useFresh } from "./use-fresh"
import { useNoteKeys } from "./use-note-keys"
import { usePageActs } from "./use-page-acts"

const AskedDialog = dynamic(() => import("../../_panels/asked-dialog").then(module => module.AskedDialog))

interface NotesProps {
  first: ListPage<NoteRow>
  counts: Record<string, number>
  filter: NotesFilter
  me: Me
}

/** Everything people say to each other about this desk's articles: what waits for whom, worked through one by one or many at once. */
export function Notes({ first, counts: firstCounts, filter: asked, me }: NotesProps) {
  const t = useTranslations("notesPage")
  const outside = useTranslations("askedPeople")
  const [isOutside, setOutside] = useState(false)
  const { filter, change } = useAddressFilter(asked)
  const list = (filter.list ?? "me") as NoteList
  const narrow = useMemo(() => narrowed(filter), [filter])
  const params = useMemo(() => ({ ...narrow, list }), [narrow, list])
  const [start] = useState({ params: JSON.stringify(params), narrow: JSON.stringify(narrow) })
  const threads = useList<NoteRow>({
    key: keys.noteList(params),
    path: "/notes",
    filter: params,
    first: JSON.stringify(params) === start.params ? first : undefined,
  })
  const counts = useQuery({
    queryKey: keys.noteCounts(narrow),
    queryFn: ({ signal }) => api.get<Record<string, number>>("/notes/counts", narrow, signal),
    ...(JSON.stringify(narrow) === start.narrow ? { initialData: firstCounts } : {}),
    placeholderData: before => before,
  })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<{ id: string; reply: boolean } | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const selected = threads.rows.filter(row => chosen.has(row.id))
  const acts = usePageActs()
  const fresh = useFresh({
    params,
    shown: threads.query.data?.pages[0]?.items,
    isReading: () => selected.length > 0 || open !== null || isAmong(place.current),
    again: threads.query.refetch,
  })
  const toggle = (id: string) =>
    setChosen(before => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  useNoteKeys(place, { toggle, reply: id => setOpen({ id, reply: true }), undo: acts.undoLast })
  const go = (part: Record<string, string | undefined>) => {
    setChosen(new Set())
    setOpen(null)
    change(part)
  }
  const isNarrowed = Object.keys(narrow).length > 0
  const clear = () => {
    const names = Object.keys(asked).filter(name => name !== "list")
    go(Object.fromEntries(names.map(name => [name, undefined])))
  }
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        me.role === "viewer" ? null : <Button onClick={() => setOutside(true)}>{outside("open")}</Button>
      }
    >
      {isOutside ? <AskedDialog articleId={filter.article ?? null} close={() => setOutside(false)} /> : null}
      <div className={styles.lists}>
        <Segmented
          label={t("lists")}
          value={list}
          options={noteLists.map(one => ({
            value: one,
            label: t("count", { list: t(`list.${one}`), n: counts.data?.[one] ?? 0 }),
          }))}
          choose={one => go({ list: one === "me" ? undefined : one })}
        />
      </div>
      <NoteFilters
        filter={filter}
        change={go}
        clear={isNarrowed ? clear : null}
        role={me.role}
        rows={threads.rows}
      />
      <BatchBar
        list={list}
        selected={selected}
        shown={threads.rows.length}
        acts={acts}
        choose={ids => setChosen(new Set(ids))}
        all={threads.rows.map(row => row.id)}
      />
      {fresh.held ? (
        <div className={styles.fresh} role="status">
          <span>{t("fresh")}</span>
          <Button small onClick={fresh.show}>
            {t("showFresh")}
          </Button>
        </div>
      ) : null}
      <div ref={place} data-notes="">
        <Rows
          list={threads}
          label={t("items")}
          clearFilter={isNarrowed ? clear : null}
          empty={
            <Empty
              title={t(`empty.${list}.title`)}
              action={<ButtonLink href="/articles">{t("toArticles")}</ButtonLink>}
            >
              {t(`empty.${list}.words`)}
            </Empty>
          }
          row={row => (
            <NoteLine
              key={row.id}
              row={row}
              me={me.user.id}
              chosen={chosen.has(row.id)}
              choose={() => toggle(row.id)}
              open={open?.id === row.id ? open : null}
              setOpen={setOpen}
              acts={acts}
            />
          )}
        />
      </div>
      {threads.rows.length > 0 ? <KeysLine /> : null}
    </Page>
  )
}

/** Whether the focus is in the list, or the page was scrolled into it: then nothing may move under the reader. */
function isAmong(place: HTMLElement | null): boolean {
  return place?.contains(document.activeElement) === true || window.scrollY > 120
}
