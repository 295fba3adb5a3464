"use client"
import dynamic from "next/dynamic"
import { useEffect } from "react"
import { useEditorValue } from "@/editor/article-editor"
import type { EditorSnapshot, NotClaimable } from "@/editor/views/editor-handle"
import { whenIdle } from "@/editor/views/when-idle"
import { useDesk } from "./desk-context"
import type { Checking } from "./use-checking"

const load = () => import("./selection-toolbar")
const SelectionToolbar = dynamic(() => load().then(module => module.SelectionToolbar))
const WaiveBar = dynamic(() => import("./waive-reasons").then(module => module.WaiveBar))

export interface SelectionActs {
  claim: () => void
  cite: () => void
  note: () => void
  link: () => void
  showClaims: (ids: string[]) => void
}

/** Where words are selected and nobody is still dragging: what may be done with them, in one word; else nothing. */
function offered({ focused, selection, mayMark, editable, hintsSelected }: EditorSnapshot): string | null {
  const { from, to, empty, dragging, words, notClaimable, claims } = selection
  // More words than are read are words all the same.
  if (!focused || empty || dragging || !(words.trim() || notClaimable === "too_long")) return null
  const offer: Offered = {
    ...{ from, to, claims, editable },
    mayMark: mayMark && !notClaimable,
    whyNot: mayMark ? notClaimable : null,
    hints: hintsSelected,
  }
  return JSON.stringify(offer)
}

export interface Offered {
  from: number
  to: number
  claims: string[]
  editable: boolean
  mayMark: boolean
  /** Why whoever may mark claims cannot make one of these words. */
  whyNot: NotClaimable | null
  /** Hints among the words. */
  hints: number
}

/** The selection's own popover; it rests while nothing is selected, however much is typed. */
export function SelectionPopover({ acts, checking }: { acts: SelectionActs; checking: Checking }) {
  const { text } = useDesk()
  const words = useEditorValue(text, offered)
  const { asking, take, leave } = checking.waiving
  // The first selection shall not wait, nor one made after the connection is gone.
  useEffect(() => void (text && whenIdle(load)), [text])
  if (words) return <SelectionToolbar acts={acts} checking={checking} offer={JSON.parse(words) as Offered} />
  return asking ? <WaiveBar take={take} leave={leave} /> : null
}
