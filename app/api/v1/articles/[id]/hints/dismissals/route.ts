import { verb } from "../../../../../_http"

export const GET = verb("listDismissedHints")
export const POST = verb("dismissHint")
