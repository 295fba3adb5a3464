import { baseKeymap } from "prosemirror-commands"
import { history, redo, undo } from "prosemirror-history"
import { keymap } from "prosemirror-keymap"
import { DOMSerializer, type Node } from "prosemirror-model"
import { EditorState } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { schema } from "@/editor/model/schema"
import { cleanPaste } from "../plugins/paste"
import type { EditorHost, EditorLabels, EditorRefusal } from "./editor-host"

/** A text that was pasted, as it is sent: plain where nothing in it is more than lines of words. */
export interface PastedText {
  format: "plain" | "html"
  text: string
}

/** What stands in such a place; it never changes, so it can be kept after each key without a copy. */
export type PastedWords = Node

export interface PastePlace {
  /** What stands there; null where that is no words. */
  pasted(): PastedText | null
  /** The same to begin with another time; null where that is no words. */
  kept(): PastedWords | null
  focus(): void
  close(): void
}

interface Given {
  label: string
  /** What `kept` gave before. */
  start: PastedWords | null
  /** Told after each change whether there are words. */
  changed: (hasWords: boolean) => void
  refused: (code: EditorRefusal) => void
}

const { nodes } = schema
/** A block quotation holds any blocks: the text has no title yet. */
const empty = () => nodes.blockquote.create(null, nodes.paragraph.create())

/** A place for a text that is no article yet: what is pasted goes through the reader that the desk's text has, and can be changed. */
export function openPastePlace(place: HTMLElement, { label, start, changed, refused }: Given): PastePlace {
  // No claims, nobody's marks: all of those stay behind when something is pasted.
  const host: EditorHost = {
    role: "viewer",
    claims: new Map(),
    labels: {} as EditorLabels,
    onRefused: refused,
  }
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: start ?? empty(),
      plugins: [
        cleanPaste(() => host),
        history(),
        keymap({ "Mod-z": undo, "Mod-y": redo, "Mod-Shift-z": redo }),
        keymap(baseKeymap),
      ],
    }),
    attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label, dir: "auto" },
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr))
      if (tr.docChanged) changed(hasWords(tr.doc))
    },
  })
  return {
    pasted: () => (hasWords(view.state.doc) ? written(view.state.doc) : null),
    kept: () => (hasWords(view.state.doc) ? view.state.doc : null),
    focus: () => view.focus(),
    close: () => view.destroy(),
  }
}

/** Looks no further than the first word: it is asked after each key. */
function hasWords(doc: Node): boolean {
  let found = false
  doc.descendants(node => {
    found ||= node.isText && node.text?.trim() !== ""
    return !found
  })
  return found
}

function html(doc: Node): string {
  const holder = document.implementation.createHTMLDocument("").createElement("div")
  holder.append(
    DOMSerializer.fromSchema(schema).serializeFragment(doc.content, { document: holder.ownerDocument }),
  )
  return holder.innerHTML
}

/** Lines of words are read as a text file is, which knows headings, lists and tables by the signs they are written with. */
function written(doc: Node): PastedText {
  let plain = true
  doc.descendants(node => {
    if (node.type !== nodes.paragraph && node.type !== nodes.hard_break && !node.isText) plain = false
    if (node.marks.length > 0) plain = false
  })
  if (plain) return { format: "plain", text: doc.textBetween(0, doc.content.size, "\n\n", "\n") }
  return { format: "html", text: `<!doctype html>\n<html><body>${html(doc)}</body></html>` }
}
