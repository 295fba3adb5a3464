"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { EvidenceView } from "@/core/desk/question-views"
import type { SourceView } from "@/core/desk/source-views"
import { api } from "../../../_client/api"
import { ChooseClaim } from "../../../_copies/choose-claim"
import { CopyViewer } from "../../../_copies/copy-viewer"
import { EvidenceTray, type TargetClaim } from "../../../_copies/evidence-tray"
import { MayWriteCopies } from "../../../_copies/writing"
import { useToast } from "../../../ui/toast"

interface CopyHereProps {
  source: SourceView
  copyId: string
  mayWrite: boolean
  shown: string | null
  show: (evidenceId: string | null) => void
  changed: () => Promise<unknown>
  close: () => void
}

/** A saved copy on its source's page: selected words become evidence on a claim that is chosen then. */
export function CopyHere({ source, copyId, mayWrite, shown, show, changed, close }: CopyHereProps) {
  const [claim, setClaim] = useState<TargetClaim | null>(null)
  const keep = useKeep(source, claim, changed)
  const copy = source.snapshotList.find(one => one.id === copyId)
  if (!copy) return null
  return (
    <MayWriteCopies value={mayWrite}>
      <CopyViewer
        copy={copy}
        lang={source.csl.language ?? null}
        evidence={source.evidenceList.filter(one => one.snapshotId === copy.id)}
        shown={shown}
        show={show}
        close={close}
        tray={(picked, letGo) =>
          !mayWrite ? null : claim ? (
            <EvidenceTray
              key={`${picked.selector.start}-${picked.quote.length}`}
              copy={copy}
              claim={claim}
              picked={picked}
              keep={async input => {
                const made = await keep(input)
                if (made) show(made.id)
                return made
              }}
              letGo={() => {
                setClaim(null)
                letGo()
              }}
            />
          ) : (
            <ChooseClaim quote={picked.quote} known={claimsOf(source)} choose={setClaim} />
          )
        }
      />
    </MayWriteCopies>
  )
}

function claimsOf(source: SourceView): TargetClaim[] {
  const all = source.evidenceList.flatMap(one =>
    one.claims.map(({ claimId, words }) => ({
      ...{ id: claimId, words, questionId: one.questionId },
      kind: one.figure ? "figure" : "statement",
    })),
  )
  return [...new Map(all.map(one => [one.id, one])).values()]
}

function useKeep(source: SourceView, claim: TargetClaim | null, changed: () => Promise<unknown>) {
  const acts = useTranslations("acts")
  const { say, fail } = useToast()
  return async (input: Record<string, unknown>): Promise<EvidenceView | null> => {
    if (!claim) return null
    try {
      const made = await api.post<EvidenceView>(`/questions/${claim.questionId}/evidence`, {
        ...{ ...input, sourceId: source.id },
      })
      await changed()
      say({
        done: acts("evidenceAdded"),
        undo: () => api.post(`/evidence/${made.id}/removal`, { rev: made.rev }).then(changed),
      })
      return made
    } catch (thrown) {
      fail(thrown)
      return null
    }
  }
}
