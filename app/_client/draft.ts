"use client"
import { useCallback, useEffect, useRef, useState } from "react"

const prefix = "obelus.draft."

function read(key: string): string {
  try {
    return window.localStorage.getItem(prefix + key) ?? ""
  } catch {
    // Storage may be switched off; the words then live as long as the page.
    return ""
  }
}

function keep(key: string, text: string) {
  try {
    if (text) window.localStorage.setItem(prefix + key, text)
    else window.localStorage.removeItem(prefix + key)
  } catch {
    // As above.
  }
}

/** Half-written words under a name of their own: they survive a lost focus, another claim and a reload. */
export function useDraft(key: string): [string, (text: string) => void, () => void] {
  const [text, setText] = useState("")
  const current = useRef(key)
  useEffect(() => {
    current.current = key
    setText(read(key))
  }, [key])
  const change = useCallback((next: string) => {
    setText(next)
    keep(current.current, next)
  }, [])
  const clear = useCallback(() => change(""), [change])
  return [text, change, clear]
}

/** Whether words are kept under this name. */
export function hasDraft(key: string): boolean {
  return read(key).trim() !== ""
}
