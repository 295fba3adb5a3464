import { redo, undo } from "prosemirror-history"
import { keymap } from "prosemirror-keymap"
import type { Command } from "prosemirror-state"
import type { EditorProps, EditorView } from "prosemirror-view"
import { commandOf } from "../commands/registry"
import { cleanPaste } from "../plugins/paste"
import { pointer } from "../plugins/pointer"
import { roles } from "../plugins/roles"
import { TemplateView } from "./atom-views"
import { CitationView } from "./citation-view"
import { type ClaimMarks, claimMarks } from "./claim-marks"
import type { CitationText, EditorHost } from "./editor-host"
import { FootnoteView } from "./footnote-view"
import { ImageView } from "./image-view"
import { TableView } from "./table-view"

/** How nodes and marks are drawn in one editor, and what of it is drawn again when the page knows more. */
export interface EditorViews {
  props: Required<Pick<EditorProps, "nodeViews" | "markViews">>
  marks: ClaimMarks
  footnotes: ReadonlySet<FootnoteView>
  /** Asks again how citations read. */
  citeAgain(): void
  /** Shows citations, by their nodes, as a style writes them. */
  cite(texts: ReadonlyMap<object, CitationText>): void
}

/** The views of one editor; `place` is where footnotes are opened, `needTools` is told of blocks that are not words. */
export function editorViews(
  host: () => EditorHost,
  place: HTMLElement,
  editable: () => boolean,
  needTools: () => void,
): EditorViews {
  const marks = claimMarks(host)
  const footnotes = new Set<FootnoteView>()
  const citations = new Set<CitationView>()
  const written = new WeakMap<object, CitationText>()
  const kept = <View>(set: Set<View>, view: View) => {
    set.add(view)
    return view
  }
  const withTools = <View>(view: View) => {
    needTools()
    return view
  }
  const markViews: EditorViews["props"]["markViews"] = { claim: mark => marks.markView(mark) }
  const citation: NonNullable<EditorProps["nodeViews"]>[string] = (node, view, getPos) =>
    kept(citations, new CitationView(node, view, getPos, { host, written }, gone => citations.delete(gone)))
  const parts = {
    labels: () => host().labels,
    place,
    markViews,
    nodeViews: { citation, template: node => new TemplateView(node, host) } as EditorProps["nodeViews"],
    editable,
    plugins: (outer: EditorView) => [
      roles(host),
      cleanPaste(host),
      pointer(host, outer),
      footnoteKeys(outer),
    ],
  }
  return {
    marks,
    footnotes,
    citeAgain() {
      for (const view of citations) view.draw()
    },
    cite(texts) {
      for (const [node, text] of texts) written.set(node, text)
      for (const view of citations) view.draw()
    },
    props: {
      markViews,
      nodeViews: {
        footnote: (node, view, getPos, _, inner) =>
          kept(footnotes, new FootnoteView(node, view, getPos, inner, parts, gone => footnotes.delete(gone))),
        citation,
        image: node => withTools(new ImageView(node, host)),
        table: node => withTools(new TableView(node, host)),
        template: node => new TemplateView(node, host),
        template_block: node => withTools(new TemplateView(node, host)),
      },
    },
  }
}

/** The keys of a footnote's small editor: formats inside, history outside. */
function footnoteKeys(outer: EditorView) {
  const outside =
    (command: Command): Command =>
    () =>
      command(outer.state, outer.dispatch)
  const formats: [string, string][] = [
    ["Mod-b", "strong"],
    ["Mod-i", "emphasis"],
    ["Mod-,", "sub"],
    ["Mod-.", "sup"],
    ["Shift-Enter", "hard_break"],
    ["Enter", "hard_break"],
  ]
  const inside = formats.flatMap(([key, id]) => {
    const command = commandOf(id)
    return command ? [[key, command] as const] : []
  })
  return keymap({
    ...Object.fromEntries(inside),
    "Mod-z": outside(undo),
    "Mod-Shift-z": outside(redo),
    "Mod-y": outside(redo),
  })
}
