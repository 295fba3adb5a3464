import { createHash, randomBytes } from "node:crypto"

/** 32 random bytes as base64url: nobody guesses one, so a plain hash keeps it. */
export const newToken = (): string => randomBytes(32).toString("base64url")

/** SHA-256 (hex): what is stored instead of a token, so that a stolen database opens nothing. */
export const tokenHashOf = (token: string): string => createHash("sha256").update(token).digest("hex")
