import { everyBlob } from "@/db/queries/keeping"
import type { Context } from "../context"
import { sha256Of } from "./folders"
import type { Verified } from "./verify"

/** Every file that a row refers to is there, and its bytes are the ones that were stored. */
export async function verifyBlobs(ctx: Context, found: Verified): Promise<void> {
  for (const sha256 of await everyBlob(ctx.read)) {
    const bytes = await ctx.blobs.get(sha256)
    if (!bytes) found.findings.push({ code: "keeping.blob_missing", values: { sha256 } })
    else if (sha256Of(bytes) !== sha256)
      found.findings.push({ code: "keeping.blob_damaged", values: { sha256 } })
    else found.blobs++
  }
}
