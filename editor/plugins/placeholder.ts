import type { Node } from "prosemirror-model"
import { Plugin } from "prosemirror-state"
import { Decoration, DecorationSet } from "prosemirror-view"
import type { EditorLabels } from "../views/editor-host"

/** Says what belongs into an empty title, and into an article without a word. */
export function placeholder(labels: () => EditorLabels): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const { firstChild: title, childCount } = state.doc
        if (!title) return null
        const found: Decoration[] = []
        if (title.content.size === 0) found.push(say(0, title, labels().titlePlaceholder))
        const body = childCount === 2 ? state.doc.child(1) : null
        if (body?.isTextblock && body.content.size === 0)
          found.push(say(title.nodeSize, body, labels().bodyPlaceholder))
        return found.length ? DecorationSet.create(state.doc, found) : null
      },
    },
  })
}

const say = (at: number, node: Node, words: string) =>
  Decoration.node(at, at + node.nodeSize, { class: "is-placeholder", "data-placeholder": words })
