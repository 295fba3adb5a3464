export const noteStates = ["open", "resolved"] as const
export type NoteState = (typeof noteStates)[number]

export const noteSubjects = ["claim", "source", "evidence", "range", "article"] as const
export type NoteSubject = (typeof noteSubjects)[number]

/** The lists of the notes page: what waits for me, what waits for others, all that is open, all that is settled. */
export const noteLists = ["me", "others", "open", "resolved"] as const
export type NoteList = (typeof noteLists)[number]

/** Why a thread is new for somebody: it was given to them, names them, was answered, or they put it back themselves. */
export const unreadReasons = ["assigned", "mention", "answer", "marked"] as const
export type UnreadReason = (typeof unreadReasons)[number]

/** How a list is narrowed by the day until which threads wait. */
export const dueFilters = ["overdue", "week", "dated", "undated"] as const
export type DueFilter = (typeof dueFilters)[number]

export const suggestionStates = ["open", "accepted", "rejected", "gone"] as const
export type SuggestionState = (typeof suggestionStates)[number]

/** The day (UTC) of a time, and of so many days after it: what due days are compared with. */
export const dayOf = (at: number, later = 0): string =>
  new Date(at + later * 86_400_000).toISOString().slice(0, 10)
