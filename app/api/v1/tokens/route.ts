import { verb } from "../../_http"

export const GET = verb("listTokens")
export const POST = verb("createToken")
