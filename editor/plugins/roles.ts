import { Plugin } from "prosemirror-state"
import { effectOf, mayCommit } from "@/editor/model/effects"
import type { EditorHost } from "../views/editor-host"
import { isLocal } from "./local"

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
      const effect = effectOf(state.doc, tr.doc, tr.steps)
      return mayCommit(role, effect, "", () => undefined) || refuse("editor.may_not_type")
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
