/** What a search finds, in the order its filters are shown. */
export const searchKinds = ["article", "claim", "quote", "note", "source"] as const
export type SearchKind = (typeof searchKinds)[number]
