import { verb } from "../../../_http"

export const GET = verb("openSource")
export const PATCH = verb("changeSource")
