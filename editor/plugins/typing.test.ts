import { EditorState, type Plugin, TextSelection } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { describe, expect, it } from "vitest"
import { article, claim, h, li, ol, p, quote, table, td, title, tr, ul } from "@/editor/testing/build"
import { plainLabels } from "@/editor/testing/labels"
import { placeOf } from "@/editor/testing/states"
import { footnotesMoved } from "./footnote-numbers"
import { typingRules } from "./input-rules"
import { placeholder } from "./placeholder"
import { tables } from "./tables"

/** Types into the last block as a view would: rules first, else the text itself. */
function type(doc: ReturnType<typeof article>, text: string, behind?: string): EditorState {
  const rules = typingRules()
  let state = EditorState.create({ doc, plugins: [rules] })
  const caret = behind
    ? TextSelection.create(state.doc, placeOf(state.doc, behind).to)
    : TextSelection.atEnd(state.doc)
  state = state.apply(state.tr.setSelection(caret))
  const view = {
    composing: false,
    get state() {
      return state
    },
    dispatch(made: typeof state.tr) {
      state = state.apply(made)
    },
  }
  for (const sign of text) {
    const { from, to } = state.selection
    const handled = rules.props.handleTextInput?.call(
      rules,
      view as unknown as EditorView,
      from,
      to,
      sign,
      () => state.tr,
    )
    if (!handled) state = state.apply(state.tr.insertText(sign, from, to))
  }
  return state
}

describe("typing", () => {
  it.each([
    ["## ", p(), h(1)],
    ["### ", p(), h(2)],
    ["- ", p(), ul(li(p()))],
    ["1. ", p(), ol(li(p()))],
    ["> ", p(), quote(p())],
    ["2013. ", p(), p("2013. ")],
    ["# ", p(), p("# ")],
    ["--5", p("190"), p("190–5")],
    ["-5", p("190"), p("190-5")],
    ["--", p("a"), p("a--")],
    ["-- ", p("190"), p("190-- ")],
    ['"x" ...', p(), p('"x" ...')],
  ])("%j gives what was meant, and nothing silently", (text, before, after) => {
    expect(type(article(before), text).doc.lastChild?.toString()).toBe(after.toString())
  })

  it("keeps a claim whose dash was put in", () => {
    const typed = type(article(p(claim("c1", "190 killed"))), "--205", "190")
    expect(typed.doc.lastChild?.eq(p(claim("c1", "190–205 killed")))).toBe(true)
  })
})

const editing = (plugins: Plugin[], doc: ReturnType<typeof article>) => EditorState.create({ doc, plugins })

describe("tables", () => {
  const broken = article(p("x"), table(tr(td("a"), td("b")), tr(td("c"), td("d"))))
  const cutCell = (state: EditorState) => {
    let at = -1
    state.doc.descendants((node, pos) => {
      if (node.type.name === "table_cell" && node.textContent === "d") at = pos
    })
    return state.tr.delete(at, at + (state.doc.nodeAt(at)?.nodeSize ?? 0))
  }
  const cells = (state: EditorState) => state.doc.toString().match(/table_cell/g)?.length

  it("are mended where somebody here broke one", () => {
    const state = editing([tables()], broken)
    expect(cells(state.apply(cutCell(state)))).toBe(4)
  })

  it("are left to the server where others did: every desk would mend them once more", () => {
    const state = editing([tables()], broken)
    expect(cells(state.apply(cutCell(state).setMeta("rebased", 0)))).toBe(3)
  })
})

describe("footnote numbers", () => {
  const doc = article(p("one"), p("two"))
  it("stay while only words change, and change where a footnote comes or goes", () => {
    const state = EditorState.create({ doc })
    expect(footnotesMoved(doc, state.tr.insertText("x", 12).doc)).toBe(false)
    expect(footnotesMoved(doc, state.tr.insert(12, state.schema.node("footnote")).doc)).toBe(true)
  })
})

it("says what belongs into an empty title and an empty article", () => {
  const words = (made: ReturnType<typeof article>) => {
    const plugin = placeholder(() => plainLabels)
    const state = EditorState.create({ doc: made })
    const set = plugin.props.decorations?.call(plugin, state) as { find(): { from: number }[] } | null
    return set?.find().length ?? 0
  }
  expect(words(article(title(), p()))).toBe(2)
  expect(words(article(title("A"), p("b")))).toBe(0)
})
