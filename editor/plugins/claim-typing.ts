import type { Fragment, Mark, Node } from "prosemirror-model"
import { Plugin, PluginKey } from "prosemirror-state"
import { schema } from "@/editor/model/schema"

const { claim } = schema.marks

/** Where writing over a part of a claim goes on, as long as the caret is not put elsewhere. */
interface GoingOn {
  at: number
  marks: readonly Mark[]
}

const key = new PluginKey<GoingOn | null>("obelus.claimTyping")

/**
 * Words written over a part of a claim stay in it, and a word or number that is lengthened at a claim's edge takes what was
 * added along: “205” written over the end of “190–204” is still what the claim says. The claim's mark is not inclusive, so that
 * words written after it are not claimed; by itself it would let these go too.
 */
export function claimTyping(): Plugin<GoingOn | null> {
  return new Plugin<GoingOn | null>({
    key,
    state: {
      init: () => null,
      apply(tr, before) {
        const now = tr.getMeta(key) as GoingOn | undefined
        if (now) return now
        return before && !tr.selectionSet ? { ...before, at: tr.mapping.map(before.at) } : null
      },
    },
    props: {
      handleTextInput(view, from, to, text, usual) {
        const { doc } = view.state
        const before = key.getState(view.state)
        const goesOn = from === to && before?.at === from
        const kept = goesOn
          ? before.marks
          : from === to
            ? lengthened(doc, from, text)
            : claimsOver(doc, from, to)
        if (kept.length === 0) return false
        const end = from + text.length
        const tr = usual()
        for (const mark of kept) tr.addMark(from, end, mark)
        if (from < to || goesOn) tr.setMeta(key, { at: end, marks: kept } satisfies GoingOn)
        view.dispatch(tr)
        return true
      },
    },
  })
}

const claimsOn = (node: Node | null | undefined): readonly Mark[] =>
  node?.isInline ? node.marks.filter(mark => mark.type === claim) : []

/** The claims that all of a range of one block lies in; of an empty range those on both sides of it. */
export function claimsOver(doc: Node, from: number, to: number): readonly Mark[] {
  const $from = doc.resolve(from)
  const $to = doc.resolve(to)
  if (!$from.sameParent($to) || !$from.parent.isTextblock) return []
  const [first, last] = from === to ? [$from.nodeBefore, $from.nodeAfter] : [$from.nodeAfter, $to.nodeBefore]
  let kept = claimsOn(first).filter(mark => mark.isInSet(claimsOn(last)))
  if (kept.length > 0)
    doc.nodesBetween(from, to, node => {
      if (node.isInline) kept = kept.filter(mark => mark.isInSet(node.marks))
      return node.isTextblock
    })
  return kept
}

/** The content of a slice with these marks on its words, where they may stand. */
export function withMarks(content: Fragment, marks: readonly Mark[]): Fragment {
  let marked = content
  content.forEach((node, _, at) => {
    const inner = node.isText
      ? node.mark(marks.reduce((set, mark) => mark.addToSet(set), node.marks))
      : node.copy(withMarks(node.content, marks))
    marked = marked.replaceChild(at, inner)
  })
  return marked
}

const digit = /\p{Nd}/u
const wordSign = /[\p{L}\p{M}\p{N}]/u
const rangeSign = /[-–%]/

/** The claims at whose edge this text belongs to the word or number it is written on to. */
function lengthened(doc: Node, at: number, text: string): readonly Mark[] {
  const { nodeBefore, nodeAfter } = doc.resolve(at)
  const [before, after] = [claimsOn(nodeBefore), claimsOn(nodeAfter)]
  const sign = text.slice(0, 1)
  const last = nodeBefore?.text?.at(-1) ?? ""
  const first = nodeAfter?.text?.[0] ?? ""
  const goesOn =
    (digit.test(sign) && /\S/.test(last)) ||
    (wordSign.test(sign) && wordSign.test(last)) ||
    (rangeSign.test(sign) && digit.test(last))
  if (goesOn) return before.filter(mark => !mark.isInSet(after))
  const leads = digit.test(text.slice(-1)) && digit.test(first) && !/\S/.test(last)
  return leads ? after.filter(mark => !mark.isInSet(before)) : []
}
