"use client"
import { type RefObject, useEffect, useState } from "react"
import { codePointsBefore } from "@/core/anchoring/code-points"
import { textAfter, textBefore } from "@/core/anchoring/cut-text"
import { limits } from "@/core/limits"
import { selectedStretch } from "./text-in-page"

/** Words selected in a copy's text, with what finds them again. */
export interface PickedWords {
  quote: string
  selector: { prefix: string; suffix: string; start: number }
}

const around = 64

/** The words of a stretch without white space at its edges; null where there are none, or more than a quote holds. */
export function wordsIn(text: string, stretch: { start: number; end: number }): PickedWords | null {
  const raw = text.slice(stretch.start, stretch.end)
  const quote = raw.trim()
  if (quote.length < 2 || quote.length > limits.quoteCharacters) return null
  const start = stretch.start + raw.indexOf(quote)
  return {
    quote,
    selector: {
      prefix: textBefore(text, start, around),
      suffix: textAfter(text, start + quote.length, around),
      start: codePointsBefore(text, start),
    },
  }
}

/** What is selected in the text now. A press on a button takes the selection's focus, not the words that were picked. */
export function usePicked(text: string | null, root: RefObject<HTMLDivElement | null>) {
  const [picked, setPicked] = useState<PickedWords | null>(null)
  useEffect(() => {
    if (text === null) return
    const look = () => {
      const place = root.current
      if (!place) return
      const stretch = selectedStretch(place)
      const selection = document.getSelection()
      if (stretch) setPicked(wordsIn(text, stretch))
      // A click into the text lets go; one elsewhere, such as on the tray, does not.
      else if (selection?.anchorNode && place.contains(selection.anchorNode)) setPicked(null)
    }
    let frame = 0
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    document.addEventListener("selectionchange", soon)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener("selectionchange", soon)
    }
  }, [text, root])
  return { picked, letGo: () => setPicked(null) }
}
