/** Where an article's text came from; it stands in every export of the text. */
export interface Origin {
  url: string | null
  revision: string | null
  licence: string | null
  attribution: string | null
}

export const articleStates = ["active", "removed"] as const
export type ArticleState = (typeof articleStates)[number]

/** Why a copy of the whole document was kept. */
export const copyReasons = ["import", "interval", "idle", "named"] as const
export type CopyReason = (typeof copyReasons)[number]
