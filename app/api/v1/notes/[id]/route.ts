import { verb } from "../../../_http"

export const GET = verb("openNote")
export const PATCH = verb("changeNote")
