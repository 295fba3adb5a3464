import { verb } from "../../_http"

export const GET = verb("listSources")
export const POST = verb("addSource")
