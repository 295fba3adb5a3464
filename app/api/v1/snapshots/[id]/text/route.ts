import { verb } from "../../../../_http"

export const GET = verb("snapshotText")
export const POST = verb("readCopyAgain")
