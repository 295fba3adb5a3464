import { verb } from "../../../_http"

export const GET = verb("openClaim")
export const PATCH = verb("changeClaim")
