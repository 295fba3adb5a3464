// Peer of the keystroke bench: ProseMirror with nothing but typing and undo, over the same schema and text.
import { baseKeymap } from "prosemirror-commands"
import { history } from "prosemirror-history"
import { keymap } from "prosemirror-keymap"
import { EditorState } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { schema } from "@/editor/model/schema"

const doc = schema.nodeFromJSON(await (await fetch("/doc.json")).json())
const state = EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] })
new EditorView(document.querySelector("#article"), { state })
