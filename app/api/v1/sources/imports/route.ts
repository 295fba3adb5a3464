import { limits } from "@/core/limits"
import { verb } from "../../../_http"

export const POST = verb("importSources", { most: limits.textBytes })
