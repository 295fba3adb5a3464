"use client"
import { useEffect, useRef } from "react"
import { isMac, isTyping, matchShortcut } from "@/editor/commands/match-shortcut"
import type { DeskAct } from "@/editor/commands/shortcuts"

export type DeskActs = Partial<Record<DeskAct, () => unknown>>

/** Whether a menu or a dialog has the keys now. */
const inOverlay = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"],[role="menu"],[role="listbox"]') !== null

/** Enter presses what has the focus; the text is gone back to only from where there is nothing to press. */
const presses = (target: EventTarget | null) =>
  target instanceof Element && target.closest("a,button,summary,input,[role=option],[role=tab]") !== null

/** Runs the desk's acts by their keys: single letters only where nothing is being typed. */
export function useDeskKeys(acts: DeskActs) {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const mac = isMac()
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || inOverlay(event.target)) return
      const typing = isTyping(event.target)
      const id = matchShortcut(event, typing ? ["anywhere"] : ["desk", "anywhere"], mac)
      const act = id && latest.current[id as DeskAct]
      if (!act || (event.key === "Enter" && id === "enter_text" && presses(event.target))) return
      event.preventDefault()
      act()
    }
    window.addEventListener("keydown", press)
    return () => window.removeEventListener("keydown", press)
  }, [])
}
