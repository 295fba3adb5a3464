export const claimKinds = ["figure", "date", "name", "quotation", "statement"] as const
export type ClaimKind = (typeof claimKinds)[number]

/** anchored: its words stand in the text. detached: they are gone, the old words are kept. withdrawn: undone while bare. */
export const anchorStates = ["anchored", "detached", "withdrawn"] as const
export type AnchorState = (typeof anchorStates)[number]

export const questionFlags = ["disputed", "legal", "sensitive", "must_have_two"] as const
export type QuestionFlag = (typeof questionFlags)[number]

/** Reasons for which a claim needs no evidence. */
export const waiverReasons = ["opinion", "common_knowledge", "authors_experience"] as const
export type WaiverReason = (typeof waiverReasons)[number]
