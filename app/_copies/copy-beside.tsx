"use client"
import { useQuery } from "@tanstack/react-query"
import type { Dispatch, SetStateAction } from "react"
import { useLocale, useTranslations } from "use-intl"
import type { ClaimView, EvidenceView } from "@/core/desk/question-views"
import type { SourceView } from "@/core/desk/source-views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { useDesk } from "../_desk/desk-context"
import { useActs } from "../_desk/use-acts"
import { SelectField } from "../ui/field"
import { Failed, Loading } from "../ui/list-states"
import styles from "./copies.module.css"
import { CopyViewer } from "./copy-viewer"
import { EvidenceTray } from "./evidence-tray"
import type { OpenCopy } from "./open-copy"
import { MayWriteCopies } from "./writing"

interface CopyBesideProps {
  claim: ClaimView
  open: OpenCopy
  show: Dispatch<SetStateAction<OpenCopy | null>>
}

/** A source's saved copy beside the article: words selected in it become evidence on the claim whose panel it covers. */
export function CopyBeside({ claim, open, show }: CopyBesideProps) {
  const t = useTranslations("copies")
  const locale = useLocale()
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" })
  const { may, refresh } = useDesk()
  const keep = useKeepEvidence(claim)
  const source = useQuery({
    queryKey: keys.source(open.sourceId),
    queryFn: ({ signal }) => api.get<SourceView>(`/sources/${open.sourceId}`, {}, signal),
  })
  const close = () => show(null)
  if (source.isPending) return <Loading />
  if (source.isError) return <Failed thrown={source.error} retry={() => source.refetch()} />
  const { snapshotList, evidenceList, csl, label } = source.data
  const copy =
    snapshotList.find(one => one.id === open.snapshotId) ??
    snapshotList.find(one => one.hasText) ??
    snapshotList[0]
  if (!copy)
    return (
      <div className={styles.silent}>
        <p>{t("noCopy", { source: label })}</p>
      </div>
    )
  const evidence = evidenceList.filter(one => one.snapshotId === copy.id)
  return (
    <MayWriteCopies value={may("source.write")}>
      <CopyViewer
        key={copy.id}
        copy={copy}
        lang={csl.language ?? null}
        evidence={evidence}
        shown={open.evidenceId}
        show={evidenceId => show({ ...open, evidenceId })}
        close={close}
        tray={(picked, letGo) =>
          may("evidence.write") ? (
            <EvidenceTray
              key={`${picked.selector.start}-${picked.quote.length}`}
              copy={copy}
              claim={claim}
              picked={picked}
              letGo={letGo}
              keep={async input => {
                const made = await keep({ ...input, sourceId: open.sourceId })
                if (!made) return null
                open.taken?.()
                await Promise.all([source.refetch(), refresh({ claims: [claim.id] })])
                // It may have been closed meanwhile, and stays so.
                show(now => now && { ...now, evidenceId: made.id })
                return made
              }}
            />
          ) : null
        }
      >
        {snapshotList.length > 1 ? (
          <div className={styles.find}>
            <SelectField
              label={t("which")}
              bare
              value={copy.id}
              onChange={event => show({ ...open, snapshotId: event.currentTarget.value, evidenceId: null })}
            >
              {snapshotList.map(one => (
                <option key={one.id} value={one.id}>
                  {`${date.format(one.retrievedAt)} · ${one.filename ?? one.mediaType}`}
                </option>
              ))}
            </SelectField>
          </div>
        ) : null}
      </CopyViewer>
    </MayWriteCopies>
  )
}

function useKeepEvidence(claim: ClaimView) {
  const acts = useTranslations("acts")
  const { act, touched } = useActs()
  return async (input: Record<string, unknown>): Promise<EvidenceView | null> => {
    let made: EvidenceView | null = null
    const path = `/questions/${claim.questionId}/evidence`
    await act(
      acts("evidenceAdded"),
      async () => {
        made = await api.post<EvidenceView>(path, input)
        await touched(claim)
      },
      async () => {
        if (made) await api.post(`/evidence/${made.id}/removal`, { rev: made.rev })
        await touched(claim)
      },
    )
    return made
  }
}
