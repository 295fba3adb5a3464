import { verb } from "../../../../_http"

export const GET = verb("articleSections")
export const PUT = verb("assignSection")
