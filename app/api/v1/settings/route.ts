import { verb } from "../../_http"

export const GET = verb("readSettings")
export const PATCH = verb("changeSettings")
