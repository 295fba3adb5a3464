import { z } from "zod"
import type { UploadedStyle } from "@/core/sources/citation-style"
import type { SignedIn } from "../../verb"
import { styleRows } from "./known-style"

export const ListStylesInput = z.strictObject({})

/** The citation styles that were uploaded here, by title. Those that come with the program are not among them. */
export async function listStyles(
  { read, who }: SignedIn,
  _input: z.output<typeof ListStylesInput>,
): Promise<{ items: UploadedStyle[] }> {
  // A guest of an article is told of its own style with its citations, and of no other.
  return { items: who.role === null ? [] : await styleRows(read, who.workspaceId) }
}
