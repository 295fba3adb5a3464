import type { Dissent } from "@/core/disputes/decision"
import type { Translation } from "@/core/evidence/evidence"
import { payloadHash } from "../live/payload-hash"

// What the salted hash of each kind of row covers: the words a purge would empty. Whoever writes such words seals them with the same
// function that `verify` asks.

export interface EvidenceWords {
  quote: string | null
  translation: Translation | null
}
export const evidenceHash = (salt: string, { quote, translation }: EvidenceWords): string =>
  payloadHash(salt, quote, translation ? JSON.stringify(translation) : null)

export const noteHash = (salt: string, { body }: { body: string | null }): string => payloadHash(salt, body)

export const contactHash = (salt: string, { words }: { words: string | null }): string =>
  payloadHash(salt, words)

export interface DecisionWords {
  reason: string | null
  /** JSON text. */
  chosen: string | null
  dissent: readonly Dissent[]
  reopenWhen: string | null
}
export const decisionHash = (salt: string, { reason, chosen, dissent, reopenWhen }: DecisionWords): string =>
  payloadHash(salt, reason, chosen, JSON.stringify(dissent), reopenWhen)
