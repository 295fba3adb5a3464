import { verb } from "../../../../_http"

export const POST = verb("checkLink")
export const PUT = verb("watchLink")
