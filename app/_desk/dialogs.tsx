"use client"
import dynamic from "next/dynamic"
import { useMemo, useState } from "react"
import type { CitedItem } from "@/editor/views/editor-handle"
import type { DeskActs } from "./use-desk-keys"

// What a gesture opens is loaded by that gesture.
const HelpDialog = dynamic(() => import("./help-dialog").then(module => module.HelpDialog))
const PaletteDialog = dynamic(() => import("./palette-dialog").then(module => module.PaletteDialog))
const ExportDialog = dynamic(() => import("./export-dialog").then(module => module.ExportDialog))
const CiteDialog = dynamic(() => import("./cite-dialog").then(module => module.CiteDialog))
const GuestsDialog = dynamic(() => import("./guests-dialog").then(module => module.GuestsDialog))
const LinkDialog = dynamic(() => import("./link-dialog").then(module => module.LinkDialog))

const ArticleSettingsDialog = dynamic(() =>
  import("./article-settings-dialog").then(module => module.ArticleSettingsDialog),
)
const DismissedHints = dynamic(() => import("./dismissed-hints").then(module => module.DismissedHints))
const Consistency = dynamic(() => import("../_panels/consistency").then(module => module.Consistency))

export type DialogName =
  | "help"
  | "palette"
  | "export"
  | "cite"
  | "link"
  | "consistency"
  | "settings"
  | "dismissed"
  | "guests"

/** A citation of the text that is to be changed: its position, and what it cites. */
export interface OpenCitation {
  at: number
  items: readonly CitedItem[]
}

const closed = { name: null }

/** Which dialog is open; one at a time. */
export function useDialogs() {
  const [{ name, citation }, show] = useState<{ name: DialogName | null; citation?: OpenCitation }>(closed)
  return useMemo(
    () => ({
      ...{ name, citation },
      open: (next: DialogName, about?: OpenCitation) =>
        show({ name: next, ...(about ? { citation: about } : {}) }),
      close: () => show(closed),
    }),
    [name, citation],
  )
}

export function DeskDialogs({ dialogs, runs }: { dialogs: ReturnType<typeof useDialogs>; runs: DeskActs }) {
  const { name, citation, close } = dialogs
  if (name === "help") return <HelpDialog close={close} />
  if (name === "palette") return <PaletteDialog close={close} runs={runs} />
  if (name === "export") return <ExportDialog close={close} />
  if (name === "cite") return <CiteDialog close={close} {...(citation ? { citation } : {})} />
  if (name === "guests") return <GuestsDialog close={close} />
  if (name === "link") return <LinkDialog close={close} />
  if (name === "settings") return <ArticleSettingsDialog close={close} />
  if (name === "dismissed") return <DismissedHints close={close} />
  if (name === "consistency") return <Consistency close={close} />
  return null
}
