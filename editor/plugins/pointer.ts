import { Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { claimsUnder } from "../commands/claim-ranges"
import type { EditorHost } from "../views/editor-host"
import { activate } from "./active-claim"

/** Claims under the pointer: a click takes the shortest, hovering lights its card. */
export function pointer(host: () => EditorHost): Plugin {
  let lit: string | null = null
  const light = (id: string | null) => {
    if (id === lit) return
    lit = id
    host().onHoverClaim?.(id)
  }
  return new Plugin({
    props: {
      handleClick(view, _, event) {
        if (event.button !== 0 || event.shiftKey || event.metaKey || event.ctrlKey) return false
        const id = shortestAt(view, event.target)
        if (id) {
          view.dispatch(activate(view.state.tr, id))
          host().onSelectClaim?.(id, "pointer")
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
  let first: HTMLElement | null = null
  for (let mark = innermost(target); mark; mark = innermost(mark.parentElement)) {
    first ??= mark
    if (mark.dataset.claim) ids.add(mark.dataset.claim)
  }
  if (!first) return null
  const at = view.posAtDOM(first, 0)
  const claims = claimsUnder(view.state.doc, at, Math.min(at + 1, view.state.doc.content.size))
  return claims.find(claim => ids.has(claim.id))?.id ?? first.dataset.claim ?? null
}
