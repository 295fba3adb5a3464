"use client"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { Search } from "lucide-react"
import { useRouter } from "next/navigation"
import { useDeferredValue, useMemo } from "react"
import { useTranslations } from "use-intl"
import type { SearchItem, SearchPage } from "@/core/desk/search-views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { isFreshFor } from "../_client/use-enter"
import { addressOf } from "./address"
import { KindSign } from "./kind-sign"
import { Marked } from "./marked"
import type { Choice } from "./palette"

const most = 8
const kinds = "article,claim,source"

/** Articles, claims and sources that have these words, as choices of a palette; the last one leads to all results. */
export function useFoundChoices(typed: string, known?: ReadonlySet<string>) {
  const t = useTranslations("search")
  const router = useRouter()
  const q = useDeferredValue(typed.trim())
  const isAsked = q.length > 1
  const query = useQuery({
    queryKey: keys.search({ q, kinds, most }),
    queryFn: ({ signal }) => api.get<SearchPage>("/search", { q, kinds, most }, signal),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  const items = isAsked ? query.data?.items : undefined
  const choices = useMemo<Choice[]>(() => {
    if (!isAsked) return []
    const found = (items ?? []).filter(item => !known?.has(item.id))
    const all: Choice = {
      ...{ id: "search-all", name: t("everything", { q }), aside: <Search size={15} aria-hidden /> },
      run: () => router.push(`/search?q=${encodeURIComponent(q)}`),
    }
    return [...found.map(item => choiceOf(item, t(`one.${item.kind}`), go => router.push(go))), all]
  }, [isAsked, items, known, q, router, t])
  const isFresh = typed.trim() === q && (!isAsked || isFreshFor(typed, q, query))
  return { choices, isFresh, isSearching: isAsked && query.isFetching }
}

function choiceOf(item: SearchItem, kind: string, go: (address: string) => unknown): Choice {
  const words = item.kind === "claim" || item.title.ranges.length === 0 ? item.snippet : item.title
  const shown = words.text === "" ? item.title : words
  return {
    id: `found-${item.id}`,
    name: shown.text,
    shown: <Marked {...shown} />,
    aside: (
      <>
        <KindSign kind={item.kind} size={15} />
        {kind}
      </>
    ),
    run: () => go(addressOf(item)),
  }
}
