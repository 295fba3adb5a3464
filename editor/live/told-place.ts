import { Mapping, type StepMap } from "prosemirror-transform"

export interface Place {
  anchor: number
  head: number
}

/** One's own caret as everybody else sees it: what was last told of it, carried on by every commit since, as they carry it. */
export interface ToldPlace {
  /** This was sent; the positions are those of this version. */
  told(place: Place, version: number): void
  /** A commit was taken in. */
  follow(version: number, maps: readonly StepMap[]): void
  /** Whether the others see it there without being told. */
  isSeenAt(place: Place): boolean
  /** The version it was last told at; null where nobody knows. */
  readonly version: number | null
  forget(): void
}

export function toldPlace(): ToldPlace {
  let seen: Place | null = null
  let version: number | null = null
  let carried = -1
  return {
    told(place, at) {
      seen = place
      version = carried = at
    },
    follow(next, maps) {
      if (!seen || next <= carried) return
      const mapping = new Mapping([...maps])
      seen = { anchor: mapping.map(seen.anchor), head: mapping.map(seen.head) }
      carried = next
    },
    isSeenAt: place => seen !== null && seen.anchor === place.anchor && seen.head === place.head,
    get version() {
      return version
    },
    forget() {
      seen = version = null
      carried = -1
    },
  }
}
