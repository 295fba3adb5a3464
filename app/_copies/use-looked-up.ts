"use client"
import { useQuery } from "@tanstack/react-query"
import type { LookedUpQuote } from "@/core/desk/source-views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import type { PickedWords } from "./use-picked"

/** What words would be as evidence on a claim: found in the copy, their figure read, a stance proposed. */
export function useLookedUp(
  copyId: string | null,
  words: Partial<PickedWords> & { quote: string },
  claimId: string | null,
) {
  const { quote, selector } = words
  return useQuery({
    queryKey: keys.lookedUp(copyId ?? "", quote, selector?.start ?? null, claimId),
    queryFn: () =>
      api.post<LookedUpQuote>(`/snapshots/${copyId}/quotes`, {
        quote,
        ...(selector ? { selector } : {}),
        ...(claimId ? { claimId } : {}),
      }),
    enabled: copyId !== null && quote.trim().length > 1,
    placeholderData: before => before,
    staleTime: 60_000,
    retry: false,
  })
}
