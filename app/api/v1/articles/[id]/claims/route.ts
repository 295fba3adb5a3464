import { verb } from "../../../../_http"

export const GET = verb("articleClaims")
export const POST = verb("createClaim")
