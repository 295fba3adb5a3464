"use client"
import { useQuery } from "@tanstack/react-query"
import { type KeyboardEvent, type Ref, useId, useLayoutEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { Person } from "@/core/desk/views"
import { limits } from "@/core/limits"
import { callAt, candidates } from "@/core/notes/mentions"
import type { NoteSubject } from "@/core/notes/note"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { Avatar } from "../ui/avatar"
import { TextArea } from "../ui/field"
import menu from "../ui/menu.module.css"
import styles from "./notes.module.css"

/** What a note is about: who can read it hangs on that. */
export interface NoteAbout {
  subject: NoteSubject
  subjectId: string
}

/** Whoever can read notes on this; asked for once somebody needs it. */
export function useReaders({ subject, subjectId }: NoteAbout, enabled: boolean): Person[] {
  const readers = useQuery({
    queryKey: keys.readers(subject, subjectId),
    // A whole note is given as well: only these two are asked for.
    queryFn: ({ signal }) => api.get<{ items: Person[] }>("/notes/readers", { subject, subjectId }, signal),
    enabled,
    staleTime: 60_000,
  })
  return readers.data?.items ?? none
}
const none: Person[] = []
const most = 6

interface MentionAreaProps {
  about: NoteAbout
  label: string
  value: string
  change: (text: string) => void
  /** Somebody was chosen from the list: their id tells two people of one name apart. */
  called: (person: Person) => void
  press: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  focused?: boolean
  ref?: Ref<HTMLTextAreaElement>
}

/** A note's words. After an @ the people who can read it are offered; arrows choose, Enter or Tab takes, Escape writes on. */
export function MentionArea({ about, label, value, change, called, press, focused, ref }: MentionAreaProps) {
  const t = useTranslations("notes")
  const id = useId()
  const own = useRef<HTMLTextAreaElement | null>(null)
  const [caret, setCaret] = useState(-1)
  const [closed, setClosed] = useState(-1)
  const [at, setAt] = useState(0)
  const people = useReaders(about, value.includes("@"))
  const call = caret < 0 ? null : callAt(value, caret, people)
  const offered = call && call.at !== closed ? candidates(call.typed, people).slice(0, most) : none
  const wanted = useCaret(own, value)

  const take = (person: Person) => {
    if (!call) return
    const before = `${value.slice(0, call.at)}@${person.name} `
    called(person)
    change(before + value.slice(caret).replace(/^ /, ""))
    wanted(before.length)
    setCaret(before.length)
    setAt(0)
  }
  const keysPressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const chosen = offered[at]
    if (event.nativeEvent.isComposing || !chosen || event.ctrlKey || event.metaKey) return press(event)
    if (event.key === "ArrowDown") setAt((at + 1) % offered.length)
    else if (event.key === "ArrowUp") setAt((at - 1 + offered.length) % offered.length)
    else if (event.key === "Enter" || event.key === "Tab") take(chosen)
    else if (event.key === "Escape") setClosed(call?.at ?? -1)
    else return press(event)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.calling}>
      <TextArea
        ref={element => {
          own.current = element
          if (typeof ref === "function") ref(element)
          else if (ref) ref.current = element
        }}
        bare
        label={label}
        placeholder={label}
        dir="auto"
        rows={1}
        value={value}
        autoFocus={focused}
        maxLength={limits.noteCharacters}
        aria-autocomplete="list"
        {...(offered.length ? { "aria-controls": `${id}-list` } : {})}
        {...(offered[at] ? { "aria-activedescendant": `${id}-${offered[at].id}` } : {})}
        onChange={event => {
          change(event.currentTarget.value)
          setCaret(event.currentTarget.selectionStart)
          setAt(0)
          if (event.currentTarget.value.length < closed) setClosed(-1)
        }}
        onSelect={event => setCaret(event.currentTarget.selectionStart)}
        onBlur={() => setCaret(-1)}
        onKeyDown={keysPressed}
      />
      {offered.length ? (
        <div id={`${id}-list`} role="listbox" aria-label={t("readers")} className={styles.readers}>
          {offered.map((person, index) => (
            <div
              key={person.id}
              id={`${id}-${person.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              data-highlighted={index === at ? "" : undefined}
              className={`${menu.item} ${styles.reader}`}
              // The press must not take the focus from the words.
              onPointerDown={event => event.preventDefault()}
              onClick={() => take(person)}
              onKeyDown={() => {}}
            >
              <Avatar id={person.id} name={person.name} small />
              <bdi>{person.name}</bdi>
            </div>
          ))}
        </div>
      ) : null}
      <span className="aside-only" role="status">
        {offered.length ? t("offered", { n: offered.length }) : ""}
      </span>
    </div>
  )
}

/** Puts the caret where it is wanted, once the words that were put in are there. */
function useCaret(area: { current: HTMLTextAreaElement | null }, value: string) {
  const wanted = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words changed, so the caret may be set.
  useLayoutEffect(() => {
    if (wanted.current === null) return
    area.current?.setSelectionRange(wanted.current, wanted.current)
    wanted.current = null
  }, [value])
  return (at: number) => {
    wanted.current = at
  }
}
