import { randomBytes } from "node:crypto"
import { z } from "zod"
import { limits } from "@/core/limits"
import { payloadHash } from "../live/payload-hash"

/** What somebody wrote: at least one character that is not white space. */
export const body = z.string().trim().min(1).max(limits.noteCharacters)

/** A note's text with the salted hash that stays when the text is purged. */
export function sealed(text: string) {
  const salt = randomBytes(16).toString("hex")
  return { body: text, salt, payloadHash: payloadHash(salt, text) }
}
