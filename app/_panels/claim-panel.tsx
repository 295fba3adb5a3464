"use client"
import { useQuery } from "@tanstack/react-query"
import { ChevronLeft, ChevronRight, X } from "lucide-react"
import dynamic from "next/dynamic"
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { ClaimView } from "@/core/desk/question-views"
import type { NoteView } from "@/core/desk/views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { type OpenCopy, OpenCopyProvider } from "../_copies/open-copy"
import { detailsId } from "../_desk/claim-card"
import { useDesk } from "../_desk/desk-context"
import { onAsk, type PanelAsk, takeAsk } from "../_desk/panel-asks"
import { useActs } from "../_desk/use-acts"
import { useLiveValue } from "../_desk/use-live"
import { IconButton } from "../ui/button"
import { Failed, Loading } from "../ui/list-states"
import { ClaimMenu } from "./claim-menu"
import styles from "./claim-panel.module.css"
import { Comparison } from "./comparison"
import { Decision } from "./decision"
import { EvidenceSection } from "./evidence-section"
import { History } from "./history"
import { LostWords } from "./lost-words"
import { MentionLink } from "./mention-link"
import { NotesThread } from "./notes-thread"
import { Places } from "./places"
import { QuestionSection } from "./question-section"
import { SameFact } from "./same-fact"
import { Verdict } from "./verdict"
import { WordsHead } from "./words-head"

const CopyBeside = dynamic(() => import("../_copies/copy-beside").then(module => module.CopyBeside), {
  loading: () => <Loading />,
})

/** Whether a claim was made here and still is on its way: it reaches the server with the text's next commit. */
function useUnsent(claimId: string): boolean {
  const { session } = useDesk()
  return useLiveValue(session, () => session?.isUnsent(claimId) ?? false)
}

/** Everything about one claim: its words and figure, what sources say, what people said and decided. */
export function ClaimPanel({ claimId }: { claimId: string }) {
  const t = useTranslations("desk")
  const { focus, text } = useDesk()
  // The panel lies over the cards: the words in the text lead here now.
  useEffect(() => {
    text?.showCards([claimId])
    return () => text?.showCards([])
  }, [text, claimId])
  const unsent = useUnsent(claimId)
  const query = useQuery({
    queryKey: keys.claim(claimId),
    queryFn: ({ signal }) => api.get<ClaimView>(`/claims/${claimId}`, {}, signal),
    enabled: !unsent,
  })
  const place = useRef<HTMLElement>(null)
  const [copy, setCopy] = useState<OpenCopy | null>(null)
  return (
    <section
      ref={place}
      id={detailsId(claimId)}
      className={styles.panel}
      aria-label={t("panelFor")}
      onKeyDown={event => {
        if (event.key !== "Escape" || event.defaultPrevented) return
        if (copy) setCopy(null)
        else focus.close()
      }}
    >
      <PanelBar claim={query.data} />
      {query.data && copy ? (
        <div className={styles.copy}>
          <CopyBeside claim={query.data} open={copy} show={setCopy} />
        </div>
      ) : null}
      <div className={styles.body} key={claimId} hidden={copy !== null}>
        {query.isPending ? <Loading /> : null}
        {query.isError && !query.data ? <Failed thrown={query.error} retry={() => query.refetch()} /> : null}
        {query.data ? (
          <OpenCopyProvider value={setCopy}>
            <PanelBody claim={query.data} />
          </OpenCopyProvider>
        ) : null}
      </div>
    </section>
  )
}

function PanelBar({ claim }: { claim: ClaimView | undefined }) {
  const t = useTranslations("desk")
  const keyNames = useTranslations("shortcuts")
  const claims = useTranslations("claims")
  const { focus, text, ...desk } = useDesk()
  const order = desk.order()
  const at = order.indexOf(focus.active ?? "")
  const go = (direction: 1 | -1) => {
    const next = order[(at + direction + order.length) % order.length]
    if (!next) return
    focus.show(next)
    text?.focusClaim(next, { scroll: true })
  }
  return (
    <div className={styles.bar}>
      <IconButton
        label={keyNames("previous_claim")}
        icon={<ChevronLeft size={18} aria-hidden className={styles.flip} />}
        onClick={() => go(-1)}
      />
      <span className={styles.at}>{t("at", { at: at + 1, all: order.length })}</span>
      <IconButton
        label={keyNames("next_claim")}
        icon={<ChevronRight size={18} aria-hidden className={styles.flip} />}
        onClick={() => go(1)}
      />
      <span className={styles.kind}>{claim ? claims(`kind.${claim.kind}`) : ""}</span>
      {claim ? <ClaimMenu claim={claim} /> : null}
      <IconButton label={t("closePanel")} icon={<X size={18} aria-hidden />} onClick={focus.close} />
    </div>
  )
}

function PanelBody({ claim }: { claim: ClaimView }) {
  const [deciding, setDeciding] = useState(false)
  const [asked, setAsked] = useState<PanelAsk | null>(null)
  useEffect(() => {
    const look = () => {
      const ask = takeAsk(claim.id)
      if (!ask) return
      if (ask === "decision") setDeciding(true)
      setAsked(ask)
    }
    look()
    return onAsk(look)
  }, [claim.id])
  const question = claim.questionView
  const where = useWhereWritten(claim)
  const { may, me, refresh, linkedNote } = useDesk()
  const { act } = useActs()
  const again = useCallback(() => refresh({ claims: [claim.id] }), [refresh, claim.id])
  return (
    <>
      <WordsHead claim={claim} />
      <Places claim={claim} />
      <SameFact
        claim={claim}
        asked={asked === "same" || asked === "join" || asked === "search" ? asked : null}
        answered={() => setAsked(null)}
      />
      {claim.anchor === "detached" ? <LostWords claim={claim} /> : null}
      <Verdict claim={claim} decide={() => setDeciding(true)} />
      <Decision claim={claim} open={deciding} close={() => setDeciding(false)} />
      <Comparison claim={claim} />
      <EvidenceSection claim={claim} />
      <NotesThread
        about={{ subject: "claim", subjectId: claim.id }}
        first={claim.notes}
        where={where}
        me={me.id}
        mayWrite={may("note.write")}
        act={act}
        again={again}
        asked={asked === "note" || asked === "resolve" ? asked : null}
        answered={() => setAsked(null)}
        linked={linkedNote}
      />
      <QuestionSection question={question} claim={claim} />
      <History claim={claim} />
    </>
  )
}

/** Where a note was written that stands here because its claim answers the same question; null for this claim's own. */
function useWhereWritten(claim: ClaimView): (note: NoteView) => ReactNode {
  const t = useTranslations("notes")
  const { mentions } = claim.questionView
  return note => {
    const place = mentions.find(mention => mention.claimId === note.subjectId)
    if (!place || place.claimId === claim.id) return null
    return t.rich("writtenOn", {
      words: () => (
        <MentionLink claimId={place.claimId} articleId={place.articleId}>
          “{place.words}”
        </MentionLink>
      ),
      article: () => <bdi>{place.articleTitle}</bdi>,
    })
  }
}
