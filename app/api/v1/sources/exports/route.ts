import { verb } from "../../../_http"

export const GET = verb("exportSources")
export const POST = verb("exportChosenSources")
