export interface Placed {
  id: string
  /** Where the claim's words begin, in pixels from the column's top. */
  top: number
  height: number
}

/**
 * Tops of the cards in text order: none overlaps another, and together they are moved away from their words as little as
 * can be. A card with room stands at its words; of those that crowd, one in their middle does. The active one takes its
 * exact place: those above it move up, those below move down. None but these rises above the column's top.
 */
export function placeCards(
  cards: readonly Placed[],
  active: string | null,
  gap: number,
): Map<string, number> {
  // Against the height of all cards above it, a card may only ever move on: that turns "no overlap" into "no step back".
  let above = 0
  const rooms = cards.map(({ top, height }) => {
    const room = { wanted: top - above, above }
    above += height + gap
    return room
  })
  const wanted = rooms.map(room => room.wanted)
  const at = cards.findIndex(card => card.id === active)
  const fixed = wanted[at]
  const places =
    fixed === undefined
      ? rising(wanted).map(place => Math.max(place, 0))
      : [
          ...rising(wanted.slice(0, at)).map(place => Math.min(Math.max(place, 0), fixed)),
          fixed,
          ...rising(wanted.slice(at + 1)).map(place => Math.max(place, fixed)),
        ]
  return new Map(cards.map(({ id }, n) => [id, (places[n] ?? 0) + (rooms[n]?.above ?? 0)]))
}

/** The rising numbers nearest to these, by the sum of distances: neighbours that fall share the upper of their middle values. */
function rising(wanted: readonly number[]): number[] {
  const groups: { sorted: number[]; middle: number }[] = []
  for (const value of wanted) {
    let sorted = [value]
    let middle = value
    for (let last = groups.at(-1); last && last.middle > middle; last = groups.at(-1)) {
      sorted = [...last.sorted, ...sorted].sort((a, b) => a - b)
      middle = sorted[sorted.length >> 1] as number
      groups.pop()
    }
    groups.push({ sorted, middle })
  }
  return groups.flatMap(({ sorted, middle }) => sorted.map(() => middle))
}

/**
 * The cards that have no room for their whole height: in a run of touching cards where one would be moved further than
 * `most` from its words, all of them. They are drawn as one line each. What is active does not count, so that choosing a
 * claim changes the shape of no other.
 */
export function crowded(cards: readonly Placed[], gap: number, most: number): Set<string> {
  const tops = placeCards(cards, null, gap)
  const found = new Set<string>()
  let run: Placed[] = []
  let end = Number.NEGATIVE_INFINITY
  const close = () => {
    const far = run.some(card => Math.abs((tops.get(card.id) ?? 0) - card.top) > most)
    if (far) for (const { id } of run) found.add(id)
    run = []
  }
  for (const card of cards) {
    const top = tops.get(card.id) ?? 0
    if (top > end + gap + 1) close()
    run.push(card)
    end = top + card.height
  }
  close()
  return found
}
