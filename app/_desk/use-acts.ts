"use client"
import { useQueryClient } from "@tanstack/react-query"
import { useMemo } from "react"
import { useTranslations } from "use-intl"
import type { WaiverReason } from "@/core/claims/claim"
import type { ClaimView, DecisionView, QuestionView } from "@/core/desk/question-views"
import type { ClaimRow } from "@/core/desk/views"
import type { Outcome, Rule } from "@/core/disputes/decision"
import { mayTick } from "@/core/disputes/tick"
import type { Figure } from "@/core/figures/figure"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { useToast } from "../ui/toast"
import { useDesk } from "./desk-context"

export interface DecisionInput {
  outcome: Outcome
  rule?: Rule
  reason?: string
  waiver?: WaiverReason
  reopenWhen?: string
  /** The figure that stands, where it is not what the words say. */
  chosen?: Figure
}

/** The number of the decision a person sees standing, 0 for none: another one in between is a conflict. */
export function decisionsSeen(question: QuestionView): number {
  return question.decision?.n ?? 0
}

/** Acts on claims and their questions: done at once, said with an undo, asked again from the server. */
export function useActs() {
  const t = useTranslations("acts")
  const reasons = useTranslations("waiver")
  const desk = useDesk()
  const client = useQueryClient()
  const { say, fail } = useToast()

  return useMemo(() => {
    const touched = (claim: { id: string; questionId: string }) =>
      desk.refresh({ claims: [claim.id], questions: [claim.questionId] })

    /** Runs an act; a refusal becomes a toast, success one with an undo. */
    const act = async (done: string, run: () => Promise<unknown>, undo?: () => Promise<unknown>) => {
      const running = run()
      // Somebody may press Mod-Z before the server has answered: the act is waited for, then taken back.
      const back = undo && (() => running.then(undo).catch(fail))
      const forget = back && desk.remember(back)
      try {
        await running
      } catch (thrown) {
        forget?.()
        fail(thrown)
        return false
      }
      say({ done, ...(back ? { undo: back } : {}) })
      desk.announce(done)
      return true
    }

    const openClaim = (id: string) =>
      client.fetchQuery({ queryKey: keys.claim(id), queryFn: () => api.get<ClaimView>(`/claims/${id}`) })

    const decide = async (claim: ClaimView, input: DecisionInput, done: string) => {
      let made: DecisionView | null = null
      return act(
        done,
        async () => {
          const n = decisionsSeen(claim.questionView)
          made = await api.post<DecisionView>(`/questions/${claim.questionId}/decisions`, { ...input, n })
          await touched(claim)
        },
        async () => {
          if (made) await api.post(`/decisions/${made.id}/undo`)
          await touched(claim)
        },
      )
    }

    const giveAgain = async ({ id }: ClaimView, decision: DecisionView) => {
      const claim = await openClaim(id)
      const { outcome, rule, reason, waiver, reopenWhen } = decision
      const input = { outcome, rule, reason, waiver, reopenWhen, n: decisionsSeen(claim.questionView) }
      await api.post(`/questions/${claim.questionId}/decisions`, input)
      await touched(claim)
    }

    return {
      act,
      touched,
      openClaim,
      decide,
      /** "Checked against this evidence", without a form; null where the comparison asks for one. */
      tick: async (id: string): Promise<"done" | "form" | "failed"> => {
        const claim = await openClaim(id).catch(thrown => {
          fail(thrown)
          return null
        })
        if (!claim) return "failed"
        if (!mayTick(claim.questionView.comparison)) return "form"
        if (claim.shown.by === "person" && claim.shown.freshness === "fresh") {
          say({ done: t("tickedAlready") })
          return "done"
        }
        const words = claim.words
        return (await decide(claim, { outcome: "supported" }, t("ticked", { words }))) ? "done" : "failed"
      },
      /** Takes a decision back; one's own can be given again. */
      takeBack: (claim: ClaimView, decision: DecisionView) =>
        act(
          t("decisionUndone"),
          () => api.post(`/decisions/${decision.id}/undo`).then(() => touched(claim)),
          decision.by.id === desk.me.id && !decision.chosen ? () => giveAgain(claim, decision) : undefined,
        ),
      /** Says that nothing needs to be shown for this claim. */
      waive: async (id: string, waiver: WaiverReason): Promise<boolean> => {
        const claim = await openClaim(id)
        const { decision } = claim.questionView
        if (decision?.waiver === waiver && decision.freshness === "fresh") {
          say({ done: t("waivedAlready") })
          return true
        }
        const done = t("waived", { words: claim.words, reason: reasons(waiver) })
        return decide(claim, { outcome: "waived", waiver }, done)
      },
      /** The mark leaves the text; without a mark in the text, the record alone is withdrawn. */
      withdraw: (claim: ClaimRow) => {
        if (desk.text?.wordsOf(claim.id) != null) {
          desk.text.withdrawClaim(claim.id)
          say({ done: t("withdrawn", { words: claim.words }), undo: () => desk.text?.undo() })
          return Promise.resolve(true)
        }
        return act(
          t("withdrawn", { words: claim.words }),
          () => api.post(`/claims/${claim.id}/withdrawal`, { rev: claim.rev }).then(() => touched(claim)),
          () => api.post(`/claims/${claim.id}/restoration`).then(() => touched(claim)),
        )
      },
    }
  }, [desk, client, say, fail, t, reasons])
}
