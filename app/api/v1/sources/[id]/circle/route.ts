import { verb } from "../../../../_http"

export const PUT = verb("changeCircle")
