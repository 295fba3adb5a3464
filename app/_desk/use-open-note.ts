"use client"
import { useMemo, useState } from "react"
import type { TextSelectors } from "@/core/anchoring/selectors"

export interface OpenNote {
  /** The thread shown beside the text, or the words a note is being begun on. */
  open: { thread: string } | { words: TextSelectors } | null
  show(thread: string): void
  begin(words: TextSelectors): void
  close(): void
}

/** Writes the thread into the address, so that a link to it can be copied. */
function writeAddress(thread: string | null) {
  const address = new URL(window.location.href)
  if (thread) address.searchParams.set("note", thread)
  else address.searchParams.delete("note")
  window.history.replaceState(window.history.state, "", address)
}

/** Which thread on words, or on the article, is open beside the text. */
export function useOpenNote(first: string | null): OpenNote {
  const [open, setOpen] = useState<OpenNote["open"]>(first ? { thread: first } : null)
  return useMemo(
    () => ({
      open,
      show(thread) {
        writeAddress(thread)
        setOpen({ thread })
      },
      begin: words => setOpen({ words }),
      close() {
        writeAddress(null)
        setOpen(null)
      },
    }),
    [open],
  )
}
