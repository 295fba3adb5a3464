import { limits } from "@/core/limits"
import { verb } from "../../../_http"

export const POST = verb("startImport", { most: limits.textBytes })
