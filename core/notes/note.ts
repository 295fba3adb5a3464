export const noteStates = ["open", "resolved"] as const
export type NoteState = (typeof noteStates)[number]

export const noteSubjects = ["claim", "source", "evidence", "range", "article"] as const
export type NoteSubject = (typeof noteSubjects)[number]

export const suggestionStates = ["open", "accepted", "rejected", "gone"] as const
export type SuggestionState = (typeof suggestionStates)[number]
