import { limits } from "@/core/limits"
import { verb } from "../../_http"

export const GET = verb("listStyles")
// Letters of two bytes come through, to be told the number.
export const POST = verb("addStyle", { most: limits.styleCharacters * 3 })
