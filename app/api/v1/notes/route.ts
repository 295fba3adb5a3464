import { verb } from "../../_http"

export const GET = verb("listNotes")
export const POST = verb("addNote")
