"use client"
import { useCallback, useMemo } from "react"
import { useTranslations } from "use-intl"
import type { NewClaim } from "@/editor/views/editor-handle"
import { useToast } from "../ui/toast"
import { useDesk } from "./desk-context"
import type { useDialogs } from "./dialogs"
import { type Filter, passes } from "./filter"
import { askPanel } from "./panel-asks"
import type { SelectionActs } from "./selection-popover"
import { useActs } from "./use-acts"
import type { DeskActs } from "./use-desk-keys"

interface Given {
  dialogs: ReturnType<typeof useDialogs>
  filter: Filter
  openList: () => void
}

/** What keys, the popover and the palette can do at the desk. */
export function useDeskActs({ dialogs, filter, openList }: Given) {
  const t = useTranslations("acts")
  const words = useTranslations("selection")
  const desk = useDesk()
  const { say, fail } = useToast()
  const { tick } = useActs()
  const { text, focus, rows, order, uncited } = desk

  /** The text tells of every claim made in it, whoever asked for it: said once. */
  const claimed = useCallback(
    (claim: NewClaim | null) => {
      if (!claim) return
      focus.show(claim.id)
      desk.announce(t("claimed", { words: claim.words }))
      say({
        done: t("claimed", { words: claim.words }),
        undo: () => text?.withdrawClaim(claim.id),
        about: claim.id,
      })
    },
    [focus, desk, say, t, text],
  )

  const step = useCallback(
    (direction: 1 | -1) => {
      const shown = order().filter(id => {
        const row = rows.get(id)
        return row && passes(filter, row, uncited)
      })
      if (shown.length === 0) return
      const at = focus.active ? shown.indexOf(focus.active) : direction === 1 ? -1 : 0
      const next = shown[(at + direction + shown.length) % shown.length]
      if (!next) return
      if (focus.open) focus.show(next)
      else focus.choose(next)
      text?.focusClaim(next, { scroll: true })
    },
    [order, rows, uncited, filter, focus, text],
  )

  return useMemo(() => {
    const active = () => (focus.active ? rows.get(focus.active) : undefined)
    const showActive = (ask?: "note" | "decision") => {
      const row = active() ?? rows.get(order()[0] ?? "")
      if (!row) return
      focus.show(row.id)
      if (ask) askPanel(row.id, ask)
    }
    const claimSelected = async () => (await text?.claimSelection().catch(fail)) ?? null
    const makeClaim = async () => {
      const selection = text?.now().selection
      const { notClaimable } = selection ?? {}
      if (notClaimable && notClaimable !== "empty") {
        const why = words(`whyNot.${notClaimable}`)
        say({ done: why })
        desk.announce(why)
        return
      }
      if (selection && !selection.empty) return void (await claimSelected())
      const hint = text?.now().hint
      if (hint) text?.claimHint(hint)
    }
    const note = async () => {
      const selection = text?.now().selection
      const under = selection?.claims[0]
      if (selection && !selection.empty && !under) {
        const words = await text?.selectorsOf(selection).catch(fail)
        if (words) desk.note.begin(words)
        return
      }
      const id = selection?.empty === false && under ? under : (focus.active ?? under)
      if (!id) return
      focus.show(id)
      askPanel(id, "note")
    }
    const tickActive = async () => {
      const row = active()
      if (!row || !desk.may("decision.tick")) return
      if ((await tick(row.id).catch(fail)) === "form") showActive("decision")
    }
    const selection: SelectionActs = {
      claim: makeClaim,
      cite: () => dialogs.open("cite"),
      note,
      link: () => dialogs.open("link"),
      showClaims: ids => ids[0] && focus.show(ids[0]),
    }
    const keys: DeskActs = {
      claim: makeClaim,
      cite: () => text?.now().editable && dialogs.open("cite"),
      note,
      // Without words to link, or a link to change, Mod-K is the palette's.
      link: () => {
        const { editable, selection } = text?.now() ?? {}
        const isAboutLink = selection && (!selection.empty || selection.link)
        if (!isAboutLink) dialogs.open("palette")
        else if (editable) dialogs.open("link")
      },
      tick: tickActive,
      enter_text: () => text?.focus(),
      next_claim: () => step(1),
      previous_claim: () => step(-1),
      resolve: () => focus.open && focus.active && askPanel(focus.active, "resolve"),
      reply: () => showActive("note"),
      same_fact: () => {
        const row = active()
        if (!row || !desk.may("question.join")) return
        // What is not in sight yet is shown first; the same key then joins it.
        const ask = focus.open ? "join" : "same"
        focus.show(row.id)
        askPanel(row.id, ask)
      },
      left_panel: () => focus.close(),
      right_panel: () => showActive(),
      search: openList,
      palette: () => dialogs.open("palette"),
      shortcuts: () => dialogs.open("help"),
    }
    return { selection, keys, step, claimed }
  }, [text, focus, rows, order, dialogs, desk, tick, say, fail, words, claimed, step, openList])
}
