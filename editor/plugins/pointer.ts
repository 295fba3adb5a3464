import { Plugin, TextSelection } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { claimsUnder } from "../commands/claim-ranges"
import type { EditorHost } from "../views/editor-host"
import { activate, activeClaim } from "./active-claim"
import { hintsIn } from "./hints"

/** Somebody who makes claims of hints. */
export type HintTaker = (hint: ReturnType<typeof hintsIn>[number]) => void

/**
 * Claims and hints under the pointer: a click takes the shortest claim, or makes a claim of a hint; hovering lights a card.
 * The click is for judging, so the caret leaves the text and single keys act on the claim; a second one on the same
 * claim, or a double click, is for writing in its words.
 * In a footnote's small editor `outer` is the article's, which knows what is active.
 */
export function pointer(host: () => EditorHost, outer?: EditorView, takeHint?: HintTaker): Plugin {
  let lit: string | null = null
  let judged: string | null = null
  const light = (id: string | null) => {
    if (id === lit) return
    lit = id
    host().onHoverClaim?.(id)
  }
  return new Plugin({
    props: {
      handleClick(view, position, event) {
        if (event.button !== 0 || event.shiftKey || event.metaKey || event.ctrlKey) return false
        const id = shortestAt(view, event.target)
        const main = outer ?? view
        const writes = id !== null && id === judged && id === activeClaim(main.state)
        judged = writes ? null : id
        if (id) {
          const tr = activate(main.state.tr, id)
          // The browser has moved the caret and nobody was told yet; drawing the claim now would put it back.
          if (main === view) tr.setSelection(TextSelection.near(tr.doc.resolve(position)))
          main.dispatch(tr)
          host().onSelectClaim?.(id, "pointer")
          if (writes) return false
          view.dom.blur()
          host().onLeaveText?.()
          // Handled: ProseMirror would otherwise take the focus back to show the caret.
          return true
        } else if (takeHint && (event.target as Element | null)?.closest?.(".figure-hint")) {
          const hint = hintsIn(view.state, position, position)[0]
          if (hint) takeHint(hint)
        }
        return false
      },
      handleDOMEvents: {
        mouseover(_, event) {
          light(innermost(event.target)?.dataset.claim ?? null)
          return false
        },
        mouseleave() {
          light(null)
          return false
        },
      },
    },
  })
}

const innermost = (target: EventTarget | null) =>
  (target as Element | null)?.closest?.<HTMLElement>("mark[data-claim]") ?? null

/** Of the marks around a place, the claim with the fewest words. */
function shortestAt(view: EditorView, target: EventTarget | null): string | null {
  const ids = new Set<string>()
  const first = innermost(target)
  for (let mark = first; mark; mark = innermost(mark.parentElement)) {
    if (mark.dataset.claim) ids.add(mark.dataset.claim)
  }
  if (!first) return null
  const at = view.posAtDOM(first, 0)
  const claims = claimsUnder(view.state.doc, at, Math.min(at + 1, view.state.doc.content.size))
  return claims.find(claim => ids.has(claim.id))?.id ?? first.dataset.claim ?? null
}
