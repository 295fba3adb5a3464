import type { Node } from "prosemirror-model"
import { Plugin } from "prosemirror-state"
import { differingParts } from "@/editor/model/differing"
import { mayCommit } from "@/editor/model/effects"
import { suggestionIdsBelow } from "@/editor/model/line-reading"
import type { EditorHost } from "../views/editor-host"
import { isLocal } from "./local"

/** Suggestions that stood in the words a change touches; whose they are, only the server knows. */
function suggestionsIn(before: Node, after: Node): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { node } of differingParts(before, after).before) suggestionIdsBelow(node, found)
  return found
}

/**
 * Lets through what this person's role may do, judged by the effect on the text as the server judges it, so that nobody
 * types words that would be refused. Whoever reads or reviews is told once, in words.
 */
export function roles(host: () => EditorHost): Plugin {
  let told = 0
  const refuse = (code: "editor.may_not_type" | "editor.may_not_mark") => {
    // A held key is one attempt.
    if (Date.now() - told > 2000) host().onRefused?.(code)
    told = Date.now()
    return false
  }
  return new Plugin({
    filterTransaction(tr, state) {
      const { role } = host()
      if (!tr.docChanged || role === "editor" || role === "owner" || !isLocal(tr)) return true
      if (role === "viewer") return refuse("editor.may_not_mark")
      const standing = suggestionsIn(state.doc, tr.doc)
      return mayCommit(role, tr, id => !standing.has(id)) || refuse("editor.may_not_type")
    },
    props: {
      handleDOMEvents: {
        beforeinput(_, event) {
          const { role } = host()
          if (role === "editor" || role === "owner") return false
          event.preventDefault()
          refuse(role === "reviewer" ? "editor.may_not_type" : "editor.may_not_mark")
          return true
        },
      },
    },
  })
}
