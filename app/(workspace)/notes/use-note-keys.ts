"use client"
import { type RefObject, useEffect, useRef } from "react"
import { isMac, isTyping, matchShortcut } from "@/editor/commands/match-shortcut"

interface KeyActs {
  toggle: (id: string) => unknown
  reply: (id: string) => unknown
  undo: () => unknown
}

const rowsIn = (place: HTMLElement | null) =>
  Array.from(place?.querySelectorAll<HTMLElement>("[data-note]") ?? [])

const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"],[role="menu"],[role="listbox"]') !== null

/** Runs the list's acts by their keys, on the note that has the focus, or the first one. */
export function useNoteKeys(place: RefObject<HTMLElement | null>, acts: KeyActs) {
  const latest = useRef(acts)
  latest.current = acts
  // Where one was when a note left the list: the one that stands there now is next.
  const at = useRef(-1)
  useEffect(() => {
    const mac = isMac()
    const current = () => {
      const rows = rowsIn(place.current)
      const found = rows.findIndex(row => row.contains(document.activeElement))
      if (found >= 0) at.current = found
      return { rows, at: found }
    }
    const step = (by: 1 | -1) => {
      const { rows, at: here } = current()
      const from = here >= 0 ? here + by : by > 0 ? Math.max(0, at.current) : at.current - 1
      const next = rows[Math.max(0, Math.min(rows.length - 1, from))]
      next?.focus()
      next?.scrollIntoView({ block: "nearest" })
    }
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isElsewhere(event.target)) return
      const id = matchShortcut(event, ["notes"], mac)
      // Arrows choose among lists and boxes as well: theirs come first.
      if (event.key.startsWith("Arrow") && current().at < 0) return
      if (!id) return
      const { rows, at: here } = current()
      const row = rows[here]
      const note = row?.dataset.note
      if (id === "next_note") step(1)
      else if (id === "previous_note") step(-1)
      else if (id === "undo_act") latest.current.undo()
      else if (!row || !note) return
      else if (id === "select_note") latest.current.toggle(note)
      else if (id === "reply") latest.current.reply(note)
      else if (id === "open_note") row.querySelector<HTMLAnchorElement>("[data-open]")?.click()
      else return
      event.preventDefault()
    }
    window.addEventListener("keydown", press)
    return () => window.removeEventListener("keydown", press)
  }, [place])
}
