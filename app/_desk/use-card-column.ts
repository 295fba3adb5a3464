"use client"
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react"
import type { EditorHandle } from "@/editor/views/editor-handle"
import { toldEvery } from "@/editor/views/told-every"
import { crowded, placeCards } from "./place-cards"

const gap = 4
/** What a whole card keeps free below it besides; those of one line stand as close as the lines of the text. Pixels. */
const air = 4
/** A whole card, before one of this claim was measured. Pixels. */
const usualHeight = 88
/** Further than this from its words a card is not seen to belong to them. Pixels. */
const far = 110

/** A claim in sight, and whether its card has room for one line only. */
export interface CardInSight {
  id: string
  crowded: boolean
}

interface Given {
  text: EditorHandle | null
  /** Whether a claim has a card at all. */
  has: (id: string) => boolean
  active: string | null
  /** Nobody sees the column: nothing is measured. */
  resting: boolean
}

interface Column {
  place: RefObject<HTMLElement | null>
  cards: readonly CardInSight[]
  /** The ref of a card's place. */
  of: (id: string) => (element: HTMLElement | null) => void
}

/**
 * The cards of what is in sight, kept beside their words. Places are read and written here, outside of React: it draws a card
 * that comes into sight or changes its shape, and has no part in moving one while somebody types or scrolls.
 */
export function useCardColumn({ text, has, active, resting }: Given): Column {
  const place = useRef<HTMLElement>(null)
  const [cards, setCards] = useState<readonly CardInSight[]>([])
  const { elements, of } = useElements()
  const tops = useRef(new Map<string, number>())
  const heights = useRef(new Map<string, number>())

  const look = useCallback(() => {
    if (!text || resting) return
    // The text's places are counted from its own top, which lies below the toolbar and an import's remarks.
    const above = topOf(text.element) - topOf(place.current)
    const seen = text.visibleClaims().filter(({ id }) => has(id))
    tops.current = new Map(seen.map(({ id, top }) => [id, above + top]))
    const whole = seen.map(({ id, top }) => ({
      ...{ id, top: above + top, height: (heights.current.get(id) ?? usualHeight) + air },
    }))
    const narrow = crowded(whole, gap, far)
    const next = seen.map(({ id }) => ({ id, crowded: narrow.has(id) }))
    setCards(before => (same(before, next) ? before : next))
  }, [text, has, resting])

  const move = useCallback(() => {
    let measured = false
    const drawn = cards.flatMap(({ id, crowded: narrow }) => {
      const element = elements.get(id)
      const top = tops.current.get(id)
      if (!element || top === undefined) return []
      const height = element.offsetHeight
      if ((!narrow || id === active) && heights.current.get(id) !== height) {
        heights.current.set(id, height)
        measured = true
      }
      return [{ id, top, height: height + (narrow && id !== active ? 0 : air), element }]
    })
    const placed = placeCards(drawn, active, gap)
    for (const { id, element } of drawn) {
      // Not moved by a transform: each would be a thing of its own to draw, in every frame.
      const start = `${Math.round(placed.get(id) ?? 0)}px`
      if (element.style.insetBlockStart !== start) element.style.insetBlockStart = start
    }
    // What was guessed is known now: some may have room after all, or none.
    if (measured) look()
  }, [cards, active, elements, look])

  useLayoutEffect(look, [look])
  // After every render: a card may have been drawn, or may have another height.
  useLayoutEffect(move)
  useFollowing(text, resting, look, move)
  return { place, cards, of }
}

const topOf = (element: HTMLElement | null) => element?.getBoundingClientRect().top ?? 0

const same = (one: readonly CardInSight[], other: readonly CardInSight[]) =>
  one.length === other.length &&
  one.every((card, at) => card.id === other[at]?.id && card.crowded === other[at]?.crowded)

/**
 * Words that moved within their block move no card but their own: seen to once nothing was typed for so long, which is longer
 * than between two tellings of the text. Milliseconds.
 */
const rest = toldEvery + 50
/** … and at least this often while others never stop typing. */
const atLeast = 2000

/** Looks again when the page scrolls, the text becomes longer or shorter, claims came or went, or typing came to rest. */
function useFollowing(text: EditorHandle | null, resting: boolean, look: () => void, move: () => void) {
  const latest = useRef({ look, move })
  useLayoutEffect(() => {
    latest.current = { look, move }
  })
  useLayoutEffect(() => {
    if (!text || resting) return
    let frame = 0
    let timer: ReturnType<typeof setTimeout> | null = null
    let since = 0
    let { layout, claims } = text.snapshot()
    const now = () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      since = performance.now()
      latest.current.look()
      latest.current.move()
    }
    const inFrame = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(now)
    }
    const stop = text.subscribe(() => {
      const told = text.snapshot()
      const moved = told.layout !== layout
      const others = told.claims !== claims
      ;({ layout, claims } = told)
      if (others) return now()
      if (!moved || (timer !== null && performance.now() - since > atLeast - rest)) return
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(now, rest)
    })
    // Told of after the page was laid out: reading costs nothing then, and the cards move in the same frame.
    const sizes = new ResizeObserver(now)
    sizes.observe(text.element)
    window.addEventListener("scroll", inFrame, { passive: true })
    window.addEventListener("resize", inFrame)
    return () => {
      cancelAnimationFrame(frame)
      if (timer !== null) clearTimeout(timer)
      stop()
      sizes.disconnect()
      window.removeEventListener("scroll", inFrame)
      window.removeEventListener("resize", inFrame)
    }
  }, [text, resting])
}

/** The drawn places by their claim's id, with a ref for each that stays the same. */
function useElements() {
  return useMemo(() => {
    const elements = new Map<string, HTMLElement>()
    const refs = new Map<string, (element: HTMLElement | null) => void>()
    const of = (id: string) => {
      const known = refs.get(id)
      if (known) return known
      const ref = (element: HTMLElement | null) => {
        if (element) elements.set(id, element)
        else elements.delete(id)
      }
      refs.set(id, ref)
      return ref
    }
    return { elements, of }
  }, [])
}
