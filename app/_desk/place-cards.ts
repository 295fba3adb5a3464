export interface Placed {
  id: string
  /** Where the claim's words begin, in pixels from the column's top. */
  top: number
  height: number
}

/**
 * Tops of the cards in text order: each beside its words where there is room, never overlapping. The active one takes
 * its exact place; those above it move up, those below move down.
 */
export function placeCards(
  cards: readonly Placed[],
  active: string | null,
  gap: number,
): Map<string, number> {
  const tops = new Map<string, number>()
  const at = cards.findIndex(card => card.id === active)
  let free = Number.NEGATIVE_INFINITY
  for (const card of cards.slice(Math.max(at, 0))) {
    const top = Math.max(card.top, free)
    tops.set(card.id, top)
    free = top + card.height + gap
  }
  let ceiling = at < 0 ? Number.POSITIVE_INFINITY : (cards[at]?.top ?? 0)
  for (const card of cards.slice(0, Math.max(at, 0)).reverse()) {
    const top = Math.min(card.top, ceiling - gap - card.height)
    tops.set(card.id, top)
    ceiling = top
  }
  return tops
}
