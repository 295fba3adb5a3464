import { Plugin, PluginKey } from "prosemirror-state"
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view"
import type { EditorLabels, PeerCaret } from "../views/editor-host"

const key = new PluginKey<DecorationSet>("obelus.peers")
const colours = 8

/** A colour of its own for each person, the same on every desk: 0–7, drawn by the styles. */
export function peerColour(userId: string): number {
  let sum = 0
  for (const sign of userId) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973
  return sum % colours
}

/** The carets and selections of the other people in this article, with their names. */
export function peers(labels: () => EditorLabels): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        const carets = tr.getMeta(key) as readonly PeerCaret[] | undefined
        if (carets)
          return DecorationSet.create(
            tr.doc,
            carets.flatMap(peer => drawn(peer, tr.doc.content.size, labels())),
          )
        return tr.docChanged && set !== DecorationSet.empty ? set.map(tr.mapping, tr.doc) : set
      },
    },
    props: { decorations: state => key.getState(state) },
  })
}

/** Shows these carets from now on; nothing happens while an input method is composing. */
export function showPeers(view: EditorView, carets: readonly PeerCaret[]): void {
  if (view.composing || view.isDestroyed) return
  view.dispatch(view.state.tr.setMeta(key, carets).setMeta("addToHistory", false))
}

function drawn(peer: PeerCaret, size: number, labels: EditorLabels): Decoration[] {
  const colour = String(peerColour(peer.user.id))
  const head = Math.min(Math.max(peer.head, 0), size)
  const anchor = Math.min(Math.max(peer.anchor, 0), size)
  const caret = Decoration.widget(head, () => caretElement(labels.peer(peer.user.name), colour), {
    key: `${peer.clientId} ${peer.user.name}`,
    side: head < anchor ? -1 : 1,
    ignoreSelection: true,
  })
  if (head === anchor) return [caret]
  const attributes = { class: "peer-selection", "data-peer": colour }
  return [caret, Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), attributes)]
}

function caretElement(name: string, colour: string): HTMLElement {
  const caret = document.createElement("span")
  caret.className = "peer-caret"
  caret.dataset.peer = colour
  // Who is here is told by the list of people; read aloud inside a sentence, a name would become part of it.
  caret.setAttribute("aria-hidden", "true")
  const label = document.createElement("span")
  label.className = "peer-name"
  label.textContent = name
  caret.append("\u2060", label, "\u2060")
  return caret
}
