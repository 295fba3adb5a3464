/**
 * What a look at a source's address found. `there`: it answers, and says what it said. `changed`: its text is another than the newest
 * saved copy's. `moved`: it leads on for good. `dead`: the site says that it is gone, or has not answered three times. `unanswered`:
 * nothing came, or the site refuses programs; nobody can say more.
 */
export const linkStates = ["there", "changed", "moved", "dead", "unanswered"] as const
export type LinkState = (typeof linkStates)[number]

/** What came back from an address. */
export interface LinkAnswer {
  /** HTTP's status; null where nothing came. */
  status: number | null
  /** Where redirects led that are meant for good; null where there were none. */
  movedTo: string | null
  /** Whether the text is another than the newest saved copy's; null where nothing could be compared. */
  isOtherText: boolean | null
}

const hour = 3_600_000
const day = 24 * hour
/** So many looks without an answer, on as many days, count as dead. */
const mostUnanswered = 3

/** A link as it stands after looks at it. */
export interface JudgedLink {
  state: LinkState
  /** How many looks in a row brought no answer. */
  unanswered: number
}

/** What an answer says of a link that had brought no answer so many times in a row. */
export function judgeLink({ status, movedTo, isOtherText }: LinkAnswer, before: number): JudgedLink {
  if (status === 404 || status === 410) return { state: "dead", unanswered: 0 }
  if (status !== 503 && (status === null || status >= 500)) {
    const unanswered = before + 1
    return { state: unanswered >= mostUnanswered ? "dead" : "unanswered", unanswered }
  }
  // The site is there and refuses, or wants to be asked later: that says nothing of the page.
  if (status >= 400) return { state: "unanswered", unanswered: 0 }
  if (movedTo !== null) return { state: "moved", unanswered: 0 }
  return { state: isOtherText ? "changed" : "there", unanswered: 0 }
}

/**
 * How many looks without an answer stand before one at `now`: another look on the same day takes the place of the last, so that
 * pressing a button three times makes no page dead. Milliseconds since 1970.
 */
export const unansweredBefore = (unanswered: number, checkedAt: number | null, now: number): number =>
  checkedAt !== null && now - checkedAt < 20 * hour ? Math.max(0, unanswered - 1) : unanswered

/** When a link is looked at next: seldom where it is well, soon where nothing came. Milliseconds since 1970. */
export function nextLook({ state, unanswered }: JudgedLink, now: number): number {
  if (state === "unanswered") return now + Math.max(1, unanswered) * day
  return now + (state === "dead" ? 7 : 30) * day
}

/** Whether two addresses are one but for what says nothing: http or https, www., a slash at the end, a fragment. */
export function isSameAddress(one: string, other: string): boolean {
  const plain = (address: string) => {
    const url = new URL(address)
    const port = url.port && !["80", "443"].includes(url.port) ? `:${url.port}` : ""
    return `${url.hostname.replace(/^www\./, "")}${port}${url.pathname.replace(/\/$/, "")}${url.search}`
  }
  return plain(one) === plain(other)
}

/** Where a page may be kept by the Internet Archive for everybody: opened by a person's click alone. */
export const archiveNow = (address: string): string => `https://web.archive.org/save/${address}`

/** What a list shows of a link. */
export interface LinkMark {
  state: LinkState
  /** When it was looked at last. */
  at: number
}

/** What a source's own page shows of its link. */
export interface LinkView {
  /** False where somebody left it out of the looks that come by themselves. */
  isWatched: boolean
  /** Null before the first look. */
  state: LinkState | null
  at: number | null
  /** Since when it has been so. */
  since: number | null
  status: number | null
  movedTo: string | null
  /** How many quotes that stand in the newest copy do not stand on the page any more; null where nobody looked. */
  quotesGone: number | null
  /** The nearest public archive's copy, and when it was made; null where none is known. */
  archived: { url: string; at: number } | null
}
