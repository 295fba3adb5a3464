"use client"
import { useQuery } from "@tanstack/react-query"
import { BookOpen } from "lucide-react"
import { useDeferredValue } from "react"
import { useTranslations } from "use-intl"
import type { ClaimView } from "@/core/desk/question-views"
import type { SourceView } from "@/core/desk/source-views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { useMatchText } from "../_copies/match-words"
import { useOpenCopy } from "../_copies/open-copy"
import { useLookedUp } from "../_copies/use-looked-up"
import { Button } from "../ui/button"
import refusals from "../ui/refusal.module.css"
import styles from "./claim-panel.module.css"

interface QuoteLookupProps {
  claim: ClaimView
  sourceId: string
  /** The copy the evidence stands in already; the newest with a text otherwise. */
  snapshotId: string | null
  quote: string
  /** Called when the words were taken from the copy instead. */
  taken?: (() => void) | undefined
}

/** Looks a typed quote up in the source's saved copy while it is typed, and leads to where it can be selected instead. */
export function QuoteLookup({ claim, sourceId, snapshotId, quote, taken }: QuoteLookupProps) {
  const t = useTranslations("copies")
  const open = useOpenCopy()
  const matchText = useMatchText()
  const source = useQuery({
    queryKey: keys.source(sourceId),
    queryFn: ({ signal }) => api.get<SourceView>(`/sources/${sourceId}`, {}, signal),
    staleTime: 30_000,
  })
  const copies = source.data?.snapshotList ?? []
  const copy = copies.find(one => one.id === snapshotId) ?? copies.find(one => one.hasText)
  const words = useDeferredValue(quote.trim())
  const looked = useLookedUp(copy?.id ?? null, { quote: words }, claim.id)
  if (copies.length === 0) return null
  const found = looked.data && words.length > 1 ? matchText(looked.data.match, looked.data.locator) : null
  return (
    <>
      {open ? (
        <div>
          <Button
            small
            icon={<BookOpen size={15} aria-hidden />}
            onClick={() =>
              open({ sourceId, snapshotId: copy?.id ?? null, evidenceId: null, ...(taken ? { taken } : {}) })
            }
          >
            {t("fromCopy")}
          </Button>
        </div>
      ) : null}
      <p className={found?.isBad ? refusals.refusal : styles.soft} role="status">
        {found?.text}
      </p>
    </>
  )
}
