import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules"
import type { Plugin } from "prosemirror-state"
import { schema } from "@/editor/model/schema"

const { nodes } = schema

/**
 * "--" typed between two digits is the dash of a range. It is the only sign that is ever changed, only where somebody
 * typed two hyphens, and Backspace takes it back; a single hyphen, quotes and everything else stay as typed, because
 * figures are evidence. The marks around stay, so a claim keeps its words.
 */
const rangeDash = new InputRule(/(\d)--(\d)$/, (state, match, start, end) => {
  const digit = match[2] ?? ""
  const from = start + 1
  const marks = state.doc.resolve(from).marksAcross(state.doc.resolve(end)) ?? state.doc.resolve(from).marks()
  return state.tr.replaceWith(from, end, schema.text(`–${digit}`, marks))
})

/** What becomes a heading, a list or a quotation while it is typed. */
export function typingRules(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, match => ({
        level: (match[1] ?? "##").length - 1,
      })),
      wrappingInputRule(/^\s*[-*•]\s$/, nodes.bullet_list),
      // Only "1.": a paragraph that begins "2013. " begins with a year.
      wrappingInputRule(/^\s*1[.)]\s$/, nodes.ordered_list),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      rangeDash,
    ],
  })
}
