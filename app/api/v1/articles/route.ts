import { bytesVerb, verb } from "../../_http"

export const GET = verb("listArticles")
export const POST = bytesVerb("importArticle")
