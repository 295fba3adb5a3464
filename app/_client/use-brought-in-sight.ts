"use client"
import { type RefObject, useEffect, useRef } from "react"
import { isTyping } from "@/editor/commands/match-shortcut"

const fields = "input:not([type=hidden]),textarea,select"
/** A form that begins so close to the window's lower edge is brought up: its fields come in little by little. Pixels. */
const roomForAForm = 360

/**
 * The ref of a form that a press opened: it comes into sight with its first field ready to be typed into. Whoever went on
 * typing somewhere else while it was loaded keeps their place.
 */
export function useBroughtInSight<T extends HTMLElement>(): RefObject<T | null> {
  const place = useRef<T>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const { activeElement } = document
    if (isTyping(activeElement) && !element.contains(activeElement)) return
    if (!element.contains(activeElement))
      element.querySelector<HTMLElement>(fields)?.focus({ preventScroll: true })
    const { top, height } = element.getBoundingClientRect()
    if (top >= 0 && top + Math.max(height, roomForAForm) <= window.innerHeight) return
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches
    scrollUp(element, calm ? "auto" : "smooth")
  }, [])
  return place
}

/** Scrolls only the part of the page that the form lies in: the page itself, and a panel's own bar, stay where they are. */
function scrollUp(element: HTMLElement, behavior: ScrollBehavior) {
  const scroller = scrollerOf(element.parentElement)
  if (!scroller) return element.scrollIntoView({ block: "start", behavior })
  const margin = Number.parseFloat(getComputedStyle(element).scrollMarginBlockStart) || 0
  const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - margin
  scroller.scrollBy({ top, behavior })
}

function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  if (!element || element === document.body) return null
  const { overflowY } = getComputedStyle(element)
  return overflowY === "auto" || overflowY === "scroll" ? element : scrollerOf(element.parentElement)
}
