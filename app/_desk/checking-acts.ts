import type { WaiverReason } from "@/core/claims/claim"
import type { DismissedHint } from "@/core/desk/views"
import type { EditorHandle } from "@/editor/views/editor-handle"
import { api } from "../_client/api"
import type { Desk } from "./desk-context"
import type { useActs } from "./use-acts"

export interface Checking {
  desk: Desk
  acts: Pick<ReturnType<typeof useActs>, "act" | "waive">
  t: (key: string, values?: Record<string, string | number>) => string
  say: (said: { done: string; undo?: () => unknown }) => void
  /** Shows what an article's desk hints at no more. */
  keepDismissed: (items: DismissedHint[]) => unknown
}

const shown = (words: string) => (words.length > 80 ? `${words.slice(0, 79)}…` : words)

/** What a person does while they go through an article by keys; fetched by the first of these keys. */
export function checkingActs({ desk, acts, t, say, keepDismissed }: Checking) {
  const tell = (done: string, undo?: () => unknown) => {
    say({ done, ...(undo ? { undo } : {}) })
    desk.announce(done)
  }
  const withText = (run: (text: EditorHandle) => unknown) => (desk.text ? run(desk.text) : undefined)

  const hint = (direction: 1 | -1) =>
    withText(async text => {
      const found = await text.nextHint(direction)
      if (!found) return tell(t("noHint"))
      desk.announce(t("hint", { words: found.words }))
    })

  const uncovered = (direction: 1 | -1, within?: { heading: string; nth: number }) =>
    withText(async text => {
      const found = (await text.coverage()).next(direction, within)
      if (!found) return tell(t("allTouched"))
      desk.announce(found.words)
    })

  return {
    hint,
    uncovered,

    /** The hint at the caret, or every hint of the selection: one undo takes them back. */
    acceptHint: () =>
      withText(async text => {
        const { hint: at, selection } = text.now()
        if (at) return void text.claimHint(at)
        const made = selection.empty ? [] : await text.claimHintsSelected()
        if (made.length === 0) return tell(t(selection.empty ? "noHintHere" : "noHintSelected"))
        tell(t("claimedMany", { n: made.length }), () => text.withdrawClaim(...made.map(claim => claim.id)))
      }),

    /** Every hint of the text, in sight or not: one undo takes them back. */
    everyHint: () =>
      withText(async text => {
        const made = await text.claimEveryHint()
        if (made.length === 0) return tell(t("noHint"))
        tell(t("claimedMany", { n: made.length }), () => text.withdrawClaim(...made.map(claim => claim.id)))
      }),

    dismissHint: () =>
      withText(async text => {
        const at = text.now().hint
        if (!at) return tell(t("noHintHere"))
        const saying = { kind: at.figure.kind, words: at.words }
        const path = `/articles/${desk.articleId}/hints`
        const keep = ({ items }: { items: DismissedHint[] }) => keepDismissed(items)
        await acts.act(
          t("dismissed", { words: shown(at.words) }),
          () => api.post<{ items: DismissedHint[] }>(`${path}/dismissals`, saying).then(keep),
          () => api.post<{ items: DismissedHint[] }>(`${path}/restorations`, saying).then(keep),
        )
      }),

    /** Selected words become a statement that is waived; without any, the claim that is being judged is waived. */
    waive: (reason: WaiverReason) =>
      withText(async text => {
        const { selection } = text.now()
        const words = selection.words.trim()
        const same = selection.claims.find(id => text.wordsOf(id)?.trim() === words)
        const claim = words === "" ? (desk.focus.active ?? selection.claims[0]) : same
        if (claim) return void (await acts.waive(claim, reason))
        if (words === "") return tell(t("nothingToWaive"))
        if (selection.notClaimable === "too_long") return tell(t("tooLong"))
        const made = text.waiveSelection(reason)
        if (made)
          tell(t("waived", { words: shown(made.words), reason: t(`reason.${reason}`) }), () =>
            text.withdrawClaim(made.id),
          )
      }),
  }
}
