import { limits } from "@/core/limits"
import { bytesVerb } from "../../../../_http"

export const POST = bytesVerb("addSnapshot", limits.snapshotBytes)
