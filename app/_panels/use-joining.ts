"use client"
import { useMemo } from "react"
import { useTranslations } from "use-intl"
import type { JoinedView } from "@/core/desk/joining-views"
import type { ClaimView } from "@/core/desk/question-views"
import type { ClaimRow } from "@/core/desk/views"
import { api } from "../_client/api"
import { problemOf } from "../_client/problem"
import { useDesk } from "../_desk/desk-context"
import { useActs } from "../_desk/use-acts"

/** What of a claim says how much hangs on its question. */
export type Joinable = Pick<ClaimRow, "id" | "questionId" | "evidence" | "mentions" | "shown" | "words">

/** The question that stays when two become one: what was decided first, then what has more evidence, then more places. */
function weight({ shown, evidence, mentions }: Joinable): number {
  return (shown.by === "person" ? 1_000_000 : 0) + Math.min(evidence, 999) * 1_000 + Math.min(mentions, 999)
}

/** Joining, separating and keeping apart: done at once, each with its undo. A refusal is told, and what is there now is shown. */
export function useJoining(claim: ClaimView) {
  const t = useTranslations("acts")
  const desk = useDesk()
  const { act } = useActs()
  return useMemo(() => {
    const shown = (...questions: string[]) => desk.refresh({ claims: [claim.id], questions })
    const undoable = (done: string, questions: string[], run: () => Promise<JoinedView>) => {
      let made: JoinedView | null = null
      return act(
        done,
        async () => {
          made = await seen(questions, run)
          await shown(...questions, made.id)
        },
        async () => {
          if (made?.joinId) await api.post(`/joins/${made.joinId}/undo`)
          await shown(...questions, made?.id ?? "")
        },
      )
    }
    /** Of two people the second is told, and sees what is there now. */
    const seen = (questions: string[], run: () => Promise<JoinedView>) =>
      run().catch(async thrown => {
        if (problemOf(thrown).kind === "conflict") await shown(...questions)
        throw thrown
      })
    const both = (other: Joinable) => [claim.questionId, other.questionId]
    const joinTo = (other: Joinable) => {
      const [stays, goes] = weight(claim) > weight(other) ? [claim, other] : [other, claim]
      const body = { claimId: goes.id, from: goes.questionId }
      return api.post<JoinedView>(`/questions/${stays.questionId}/joins`, body)
    }
    const joined = ({ words }: Joinable) => t("joined", { words: words.slice(0, 80) })
    return {
      join: (other: Joinable) => undoable(joined(other), both(other), () => joinTo(other)),
      /** The same for a dialog that says a refusal itself: throws it. */
      joinOrRefuse: async (other: Joinable) => {
        const made = await seen(both(other), () => joinTo(other))
        await undoable(joined(other), both(other), () => Promise.resolve(made))
      },
      separate: () =>
        undoable(t("separated"), [claim.questionId], () =>
          api.post<JoinedView>(`/claims/${claim.id}/separation`, { from: claim.questionId }),
        ),
      keepApart: (other: Joinable) =>
        undoable(t("keptApart"), [claim.questionId], () =>
          api.post<JoinedView>(`/questions/${claim.questionId}/apart`, { questionId: other.questionId }),
        ),
    }
  }, [claim, desk, act, t])
}
