import { verb } from "../../../_http"

export const POST = verb("formatSources")
