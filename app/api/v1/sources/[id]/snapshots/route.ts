import { limits } from "@/core/limits"
import { streamVerb } from "../../../../_http"

export const POST = streamVerb("addSnapshot", limits.sourceFileBytes)
