import { ListArticlesInput, listArticles } from "./articles/list-articles"
import { FormatsInput, formats } from "./formats/formats"
import { OpenLinkInput, openLink } from "./people/open-link"
import { RedeemLinkInput, redeemLink } from "./people/redeem-link"
import { line, type Verb } from "./verb"

/** Every verb once, by its name: its address under /api/v1, who may ask, what it takes and what it does. */
export const verbs = {
  redeemLink: line("POST /auth/links/redeem", "public", RedeemLinkInput, redeemLink),
  openLink: line("POST /auth/links/open", "public", OpenLinkInput, openLink),

  listArticles: line("GET /articles", "signed_in", ListArticlesInput, listArticles),
  formats: line("GET /formats", "signed_in", FormatsInput, formats),
} as const satisfies Record<string, Verb>

export type VerbName = keyof typeof verbs
