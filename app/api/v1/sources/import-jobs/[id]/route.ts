import { verb } from "../../../../_http"

export const GET = verb("readImport")
