"use client"
import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useEffect, useMemo, useRef } from "react"
import { useTranslations } from "use-intl"
import type { DismissedHint } from "@/core/desk/views"
import { whenIdle } from "@/editor/views/when-idle"
import { keys } from "../_client/keys"
import { useToast } from "../ui/toast"
import type { checkingActs } from "./checking-acts"
import { useDesk } from "./desk-context"
import type { DeskView } from "./desk-view"
import { useActs } from "./use-acts"
import type { DeskActs } from "./use-desk-keys"
import { useWaiving } from "./use-waiving"

const load = () => import("./checking-acts")

type Acts = ReturnType<typeof checkingActs>

/** Going through an article by keys: hints, waivers, and what nobody has looked at. */
export function useChecking() {
  const desk = useDesk()
  const t = useTranslations("waive")
  const words = useTranslations("checking")
  const { say, fail } = useToast()
  const acts = useActs()
  const client = useQueryClient()
  const { articleId, text, view, announce } = desk
  const mayMark = desk.may("claim.write")

  useEffect(() => text?.dismissHints(view.dismissedHints), [text, view.dismissedHints])
  // The first of these keys shall not wait, nor one pressed after the connection is gone.
  useEffect(() => void (mayMark && whenIdle(load)), [mayMark])

  const keepDismissed = useCallback(
    (items: DismissedHint[]) =>
      client.setQueryData<DeskView>(
        keys.desk(articleId),
        before => before && { ...before, dismissedHints: items },
      ),
    [client, articleId],
  )
  // A key pressed while the one before still looks for the next hint or sentence acts there, not where the caret was.
  const going = useRef<Promise<unknown>>(Promise.resolve())
  const run = useCallback(
    async (act: (acts: Acts) => unknown) => {
      const [{ checkingActs: make }] = await Promise.all([load(), going.current])
      await act(make({ desk, acts, t: words, say, keepDismissed }))
    },
    [desk, acts, words, say, keepDismissed],
  )
  const waiving = useWaiving(reason => run(now => now.waive(reason)).catch(fail))
  const { begin, take } = waiving

  return useMemo(() => {
    const act = (use: (acts: Acts) => unknown) => () => run(use).catch(fail)
    const step = (use: (acts: Acts) => unknown) => () => (going.current = act(use)())
    const marking = (use: () => unknown) => () =>
      mayMark ? use() : fail({ kind: "forbidden", code: "editor.may_not_mark", values: {} })
    const waive = marking(() => {
      begin()
      announce(t("ask"))
    })
    const runs: DeskActs = {
      next_hint: step(now => now.hint(1)),
      previous_hint: step(now => now.hint(-1)),
      accept_hint: marking(act(now => now.acceptHint())),
      claim_hints: marking(act(now => now.everyHint())),
      dismiss_hint: marking(act(now => now.dismissHint())),
      next_uncovered: step(now => now.uncovered(1)),
      previous_uncovered: step(now => now.uncovered(-1)),
      waive,
      waive_opinion: marking(() => take("opinion")),
      waive_common_knowledge: marking(() => take("common_knowledge")),
      waive_authors_experience: marking(() => take("authors_experience")),
    }
    const goTo = (within: { heading: string; nth: number }) => step(now => now.uncovered(1, within))()
    return { runs, waiving, goTo }
  }, [run, fail, mayMark, waiving, begin, take, announce, t])
}

export type Checking = ReturnType<typeof useChecking>
