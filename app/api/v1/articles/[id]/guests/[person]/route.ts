import { verb } from "../../../../../_http"

export const PATCH = verb("changeGuest")
