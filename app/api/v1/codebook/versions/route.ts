import { verb } from "../../../_http"

export const GET = verb("listCodebookVersions")
export const POST = verb("changeCodebook")
