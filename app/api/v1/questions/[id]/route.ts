import { verb } from "../../../_http"

export const GET = verb("openQuestion")
export const PATCH = verb("changeQuestion")
