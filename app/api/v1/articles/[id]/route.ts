import { verb } from "../../../_http"

export const GET = verb("openDesk")
export const PATCH = verb("changeArticle")
