import { limits } from "@/core/limits"
import { verb } from "../../../../_http"

export const PUT = verb("writeTranscript", { most: limits.textBytes * 2 })
