"use client"
import { useQuery } from "@tanstack/react-query"
import { Plus } from "lucide-react"
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react"
import { useTranslations } from "use-intl"
import type { Page, SourceRow } from "@/core/desk/views"
import { type Located, readLocator } from "@/core/sources/citation"
import { titleBeside } from "@/core/sources/label"
import type { CitedItem } from "@/editor/views/editor-handle"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { isFreshFor, useEnter } from "../_client/use-enter"
import picker from "../_panels/source-picker.module.css"
import { TextField } from "../ui/field"
import menu from "../ui/menu.module.css"
import styles from "./cite-dialog.module.css"
import { useDesk } from "./desk-context"
import { pastedSource } from "./use-pasted-source"

interface CiteFinderProps {
  /** How often the text cites each source. */
  times: ReadonlyMap<string, number>
  /** The source a typed place belongs to. */
  last: CitedItem | null
  take: (source: SourceRow) => void
  place: (located: Located) => void
  add: (title: string) => void
  takeBack: () => void
  /** Looks a pasted address or identifier up. */
  look: (pasted: string) => void
}

type Choice = { id: string } & ({ source: SourceRow } | { located: Located } | { pasted: string })

const most = 7

/** One field: a few letters find a source, those cited already first; a page typed behind one is where in it. */
export function CiteFinder({ times, last, take, place, add, takeBack, look }: CiteFinderProps) {
  const t = useTranslations("citation")
  const sources = useTranslations("sources")
  const id = useId()
  const [typed, setTyped] = useState("")
  const [at, setAt] = useState(0)
  const q = useDeferredValue(typed.trim())
  const located = last ? readLocator(typed) : null
  const { items, none, found } = useFound(q, times)
  const pasted = pastedSource(typed)
  const choices: Choice[] = [
    ...(pasted ? [{ id: "pasted", pasted }] : []),
    ...(located ? [{ id: "place", located }] : []),
    ...items.map(source => ({ id: source.id, source })),
  ]
  const choose = (choice: Choice) => {
    if ("pasted" in choice) return look(choice.pasted)
    setTyped("")
    setAt(0)
    if ("located" in choice) place(choice.located)
    else take(choice.source)
  }
  const chosen = choices[at]
  // What is read from the letters themselves is there with them.
  const isFresh = (chosen && !("source" in chosen)) || isFreshFor(typed, q, found)
  const enter = useEnter(isFresh, chosen, choose)
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(now => Math.min(choices.length - 1, now + 1))
    else if (event.key === "ArrowUp") setAt(now => Math.max(0, now - 1))
    else if (event.key === "Backspace" && typed === "" && last) takeBack()
    // With nothing typed, Enter is the form's: it inserts what is chosen.
    else if (event.key === "Enter" && (typed.trim() !== "" || (chosen && !last))) enter.press()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={picker.finder}>
      <TextField
        label={t("find")}
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(choices[at] ? { "aria-activedescendant": `${id}-${choices[at].id}` } : {})}
        placeholder={t("findPlaceholder")}
        autoComplete="off"
        autoFocus
        dir="auto"
        value={typed}
        onChange={event => {
          setTyped(event.currentTarget.value)
          setAt(0)
          enter.forget()
        }}
        onKeyDown={pressed}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t("found")} className={picker.options}>
        {choices.map((choice, index) => (
          <div
            key={choice.id}
            id={`${id}-${choice.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            data-highlighted={index === at ? "" : undefined}
            className={`${menu.item} ${picker.option}`}
            onClick={() => choose(choice)}
            onKeyDown={pressed}
          >
            {"pasted" in choice ? (
              <strong>{t.rich("lookUp", { what: () => <bdi dir="auto">{choice.pasted}</bdi> })}</strong>
            ) : "located" in choice ? (
              <Place located={choice.located} of={last} />
            ) : (
              <Found source={choice.source} times={times.get(choice.source.id) ?? 0} />
            )}
          </div>
        ))}
      </div>
      {none && !pasted ? <p className={picker.none}>{t("noneFound", { q })}</p> : null}
      <button type="button" className={picker.add} onClick={() => add(typed)}>
        <Plus size={15} aria-hidden />{" "}
        {typed.trim() ? sources("addCalled", { title: typed.trim() }) : sources("addNew")}
      </button>
    </div>
  )
}

function Place({ located: { label, locator }, of }: { located: Located; of: CitedItem | null }) {
  const t = useTranslations("citation")
  const { sources } = useDesk().view
  const name = sources.find(source => source.id === of?.sourceId)?.label ?? t("unknown")
  return <strong>{t("place", { kind: t(`locator.${label}`), place: locator, label: name })}</strong>
}

function Found({ source, times }: { source: SourceRow; times: number }) {
  const t = useTranslations("citation")
  return (
    <>
      <span className={styles.name}>
        <strong>
          <bdi>{source.label}</bdi>
        </strong>
        {times > 0 ? <span className={styles.times}>{t("citedTimes", { n: times })}</span> : null}
      </span>
      <span dir="auto">{titleBeside(source.csl)}</span>
    </>
  )
}

/** Sources that match, those the text cites first; without words the cited ones, then the newest. */
function useFound(q: string, times: ReadonlyMap<string, number>) {
  const { sources } = useDesk().view
  const found = useQuery({
    queryKey: keys.sources({ q, picker: true }),
    queryFn: ({ signal }) => api.get<Page<SourceRow>>("/sources", { q }, signal),
    placeholderData: before => before,
  })
  const known = q === "" ? sources.filter(source => times.has(source.id)) : []
  const all = [...known, ...(found.data?.items ?? [])]
  const once = all.filter((source, at) => all.findIndex(one => one.id === source.id) === at)
  const isCited = (source: SourceRow) => (times.has(source.id) ? 0 : 1)
  const items = once.sort((a, b) => isCited(a) - isCited(b)).slice(0, most)
  return { items, found, none: found.isSuccess && items.length === 0 && q !== "" }
}
