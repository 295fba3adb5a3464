import type { ClaimKind } from "@/core/claims/claim"
import type { Figure } from "@/core/figures/figure"

import { readFigureInPlace } from "@/core/figures/read-in-place"
import { limits } from "@/core/limits"
import type { ClaimDraft } from "@/editor/model/live-messages"
import type { ClaimWords } from "./claim-words"

/** The figure of a claim's words as the server reads them; a typed one is taken as it is. Null where the words give none. */
export function figureOf(
  kind: ClaimKind,
  place: ClaimWords,
  draft: Pick<ClaimDraft, "figure" | "figureTyped">,
  language: string | null,
): Figure | null {
  if (draft.figureTyped) return (draft.figure as Figure | null | undefined) ?? null
  if (kind !== "figure") return null
  const { field, block } = place
  return readFigureInPlace(place, { field, block, ...(language ? { language } : {}) })
}

/** What a new question is called until somebody says it better: the words of its first claim. */
export function questionTitle(draft: Pick<ClaimDraft, "question">, { words }: ClaimWords): string {
  const title = draft.question?.trim() || words.trim()
  return title.length > limits.titleCharacters ? `${title.slice(0, limits.titleCharacters - 1)}…` : title
}
