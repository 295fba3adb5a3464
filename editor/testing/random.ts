import fc from "fast-check"
import type { Node } from "prosemirror-model"
import { Transform } from "prosemirror-transform"
import { schema } from "../model/schema"
import { article, claim, del, em, footnote, h, ins, li, p, strong, table, td, tr, ul, uuid } from "./build"

const words = fc.stringMatching(/^[a-d 0-9é–👍\u200b]{0,8}$/u)
const inline: fc.Arbitrary<string | Node | Node[]> = fc.oneof(
  { weight: 4, arbitrary: words },
  fc.tuple(fc.integer({ min: 1, max: 4 }), words).map(([id, text]) => claim(`c${id}`, text)),
  fc.tuple(fc.integer({ min: 1, max: 3 }), words).map(([id, text]) => ins(uuid(id), text)),
  fc.tuple(fc.integer({ min: 1, max: 3 }), words).map(([id, text]) => del(uuid(id), text)),
  words.map(text => strong(text)),
  fc.tuple(fc.integer({ min: 1, max: 4 }), words).map(([id, text]) => em(...claim(`c${id}`, text))),
  words.map(text => footnote(text)),
)
const line = fc.array(inline, { maxLength: 5 })
const block = fc.oneof(
  { weight: 4, arbitrary: line.map(parts => p(...parts)) },
  line.map(parts => h(2, ...parts)),
  fc.array(line, { minLength: 1, maxLength: 3 }).map(items => ul(...items.map(parts => li(p(...parts))))),
  fc
    .tuple(line, line, line, line)
    .map(([a, b, c, d]) => table(tr(td(p(...a)), td(p(...b))), tr(td(p(...c)), td(p(...d))))),
)

/** Small articles with claims, suggestions, footnotes, lists and tables. */
export const anyArticle: fc.Arbitrary<Node> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map(blocks => article(...blocks))

interface Edit {
  kind: "type" | "delete" | "claim" | "unclaim" | "bold" | "split" | "suggest"
  at: number
  length: number
}
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("type", "delete", "claim", "unclaim", "bold", "split", "suggest"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 6 }),
})
export const anyEdits: fc.Arbitrary<Edit[]> = fc.array(edit, { minLength: 1, maxLength: 4 })

function apply(tr: Transform, { kind, at, length }: Edit) {
  const size = tr.doc.content.size
  const from = Math.min(size, Math.floor(at * size))
  const to = Math.min(size, from + length)
  const $from = tr.doc.resolve(from)
  if (kind === "type" && $from.parent.inlineContent) tr.insert(from, schema.text("x7"))
  if (kind === "delete") tr.delete(from, to)
  if (kind === "claim") tr.addMark(from, to, schema.mark("claim", { id: "c9" }))
  if (kind === "unclaim") tr.removeMark(from, to, schema.marks.claim)
  if (kind === "bold") tr.addMark(from, to, schema.mark("strong"))
  if (kind === "split" && $from.parent.type.name === "paragraph") tr.split(from)
  if (kind === "suggest") tr.addMark(from, to, schema.mark("insertion", { id: uuid(1) }))
}

/** Carries out edits that fit; those that do not are passed over. */
export function edited(doc: Node, edits: readonly Edit[]): Transform {
  const tr = new Transform(doc)
  for (const one of edits) {
    const tried = new Transform(tr.doc)
    try {
      apply(tried, one)
    } catch {
      continue
    }
    for (const step of tried.steps) tr.step(step)
  }
  return tr
}
