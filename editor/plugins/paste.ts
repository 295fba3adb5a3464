import { Fragment, type Node, Slice } from "prosemirror-model"
import { Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { limits } from "@/core/limits"
import { cleanPasted } from "@/editor/model/clean-html"
import { schema } from "@/editor/model/schema"
import { rangesOf } from "../commands/claim-ranges"
import type { EditorHost } from "../views/editor-host"
import { claimsOver, withMarks } from "./claim-typing"

const { claim, insertion, deletion } = schema.marks

/**
 * What is pasted arrives as words with plain structure. Marks of other articles' claims stay behind; a claim of this
 * article comes along when its words were cut, and stays where it is when they were copied.
 */
export function cleanPaste(host: () => EditorHost): Plugin {
  return new Plugin({
    props: {
      handlePaste(view, event, slice) {
        const data = event.clipboardData
        const size = Math.max(data?.getData("text/html").length ?? 0, data?.getData("text/plain").length ?? 0)
        if (size <= limits.textBytes) return pasteInClaim(view, slice)
        host().onRefused?.("editor.paste_too_large")
        return true
      },
      // Copied from a desk of ours it is clean already, and its attributes matter.
      transformPastedHTML: html => (html.includes("data-pm-slice") ? html : cleaned(html)),
      clipboardTextParser: text => plainSlice(text),
      transformPasted: (slice, view) =>
        new Slice(ownMarks(slice.content, keeps(view, host())), slice.openStart, slice.openEnd),
    },
  })
}

/** Words pasted into or over a part of a claim are in it, as typed ones are. False where there is no claim or more than words. */
function pasteInClaim(view: EditorView, slice: Slice): boolean {
  const { doc, selection, tr } = view.state
  const kept = claimsOver(doc, selection.from, selection.to)
  const { firstChild, childCount } = slice.content
  if (kept.length === 0 || !firstChild || childCount > 1 || !(firstChild.isText || firstChild.isTextblock))
    return false
  const marked = new Slice(withMarks(slice.content, kept), slice.openStart, slice.openEnd)
  view.dispatch(
    tr.replaceSelection(marked).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"),
  )
  return true
}

function cleaned(html: string): string {
  // A parsed document of its own runs and loads nothing.
  const page = new DOMParser().parseFromString(html, "text/html")
  cleanPasted(page)
  return page.body.innerHTML
}

/** Which claim ids may stay on pasted words. */
function keeps(view: EditorView, { claims }: EditorHost): (id: string) => boolean {
  const dragging = (view as EditorView & { dragging: { move: boolean } | null }).dragging
  if (dragging?.move) return () => true
  return id => claims.has(id) && rangesOf(view.state.doc, id).length === 0
}

/** The content without suggestions, and without the claims that may not stay. */
export function ownMarks(content: Fragment, keeps: (id: string) => boolean): Fragment {
  const nodes: Node[] = []
  content.forEach(node => {
    const marks = node.marks.filter(
      mark =>
        mark.type !== insertion &&
        mark.type !== deletion &&
        (mark.type !== claim || keeps(String(mark.attrs.id))),
    )
    nodes.push(node.isText ? node.mark(marks) : node.copy(ownMarks(node.content, keeps)).mark(marks))
  })
  return Fragment.from(nodes)
}

/**
 * Paragraphs of a plain text: at its empty lines, with the lines between as line breaks; at every line where it has no
 * empty one. Nothing in it is read as formatting.
 */
export function plainSlice(text: string): Slice {
  // Control characters have no place in an article.
  const clean = text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
  const trimmed = clean.replace(/^\n+|\n+$/g, "")
  const spaced = /\n[ \t]*\n/.test(trimmed)
  const blocks = trimmed.split(spaced ? /\n(?:[ \t]*\n)+/ : "\n")
  const paragraphs = blocks.map(block => schema.nodes.paragraph.create(null, lines(block)))
  return new Slice(Fragment.from(paragraphs), 1, 1)
}

const lines = (block: string): Node[] =>
  block
    .split("\n")
    .flatMap((line, at) => [
      ...(at > 0 ? [schema.nodes.hard_break.create()] : []),
      ...(line === "" ? [] : [schema.text(line)]),
    ])
