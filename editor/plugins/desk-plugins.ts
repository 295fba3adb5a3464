import { history } from "prosemirror-history"
import { keymap } from "prosemirror-keymap"
import type { Plugin } from "prosemirror-state"
import type { EditorHost } from "../views/editor-host"
import { activeClaims } from "./active-claim"
import { caretInSight } from "./caret-in-sight"
import { claimTyping } from "./claim-typing"
import { type Detector, workerDetector } from "./detecting"
import { draggedSelection } from "./dragged-selection"
import { figureScan } from "./figure-scan"
import { footnoteNumbers, footnoteTyping, type Numbered } from "./footnote-numbers"
import { hintAt, hints } from "./hints"
import { typingRules } from "./input-rules"
import { keptSelection } from "./kept-selection"
import { keys } from "./keys"
import { linkClicks } from "./link-clicks"
import { noted } from "./noted"
import { cleanPaste } from "./paste"
import { peers } from "./peers"
import { placeholder } from "./placeholder"
import { type HintTaker, pointer } from "./pointer"
import { roles } from "./roles"
import { undoTimes } from "./undo-times"

export interface DeskParts {
  host: () => EditorHost
  footnotes: ReadonlySet<Numbered>
  mayType: () => boolean
  takeHint: HintTaker
  language: () => string | null
  /** Reads figures; a worker of its own when absent. */
  detector?: Detector
}

/**
 * The plugins of an article's text, and where between them the tools of tables and pictures stand once they are loaded. Order
 * matters: what refuses or reads comes before what writes.
 */
export function deskPlugins(parts: DeskParts): (tools: readonly Plugin[]) => Plugin[] {
  const { host } = parts
  const labels = () => host().labels
  const open = (href: string) => {
    const { onOpenLink } = host()
    if (onOpenLink) onOpenLink(href)
    else window.open(href, "_blank", "noopener,noreferrer")
  }
  const first = [
    roles(host),
    activeClaims(),
    caretInSight(),
    keptSelection(),
    draggedSelection(),
    peers(labels),
    noted(host),
    hints(labels, ["people"]),
    // A hint whose words are just selected becomes a claim; elsewhere Enter starts a paragraph, also beside a figure.
    keymap({
      Enter: state => {
        const hint = state.selection.empty ? null : hintAt(state)
        if (hint) parts.takeHint(hint)
        return hint !== null
      },
    }),
    footnoteTyping(parts.footnotes),
    typingRules(),
    claimTyping(),
  ]
  const last = [
    ...keys(
      () => host().onLeaveText?.(),
      () => host().onUndo?.() ?? false,
    ),
    history(),
    undoTimes(),
    cleanPaste(host),
    linkClicks({ editable: parts.mayType, open }),
    pointer(host, undefined, parts.takeHint),
    placeholder(labels),
    footnoteNumbers(parts.footnotes),
    figureScan(parts.detector ?? workerDetector(parts.language)),
  ]
  return tools => [...first, ...tools, ...last]
}
