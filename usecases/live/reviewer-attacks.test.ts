import { Fragment, type Node, Slice } from "prosemirror-model"
import { AttrStep, ReplaceAroundStep, ReplaceStep, Transform } from "prosemirror-transform"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { schema } from "@/editor/model/schema"
import {
  article,
  cite,
  del,
  footnote,
  h,
  ins,
  li,
  link,
  p,
  quote,
  table,
  td,
  title,
  tr,
  ul,
  uuid,
} from "@/editor/testing/build"
import { standing } from "@/editor/testing/standing"
import type { Outcome } from "./flush"
import { type TemporaryArticle, temporaryArticle } from "./testing/temporary-article"

// Everything a reviewer may try by hand, without the desk's own editor in the way.

const [anas, anasDeletion, raes, unknown] = [uuid(1), uuid(2), uuid(3), uuid(4)]
const words = "In June 42 soldiers were killed near Lorem."
const bare = article(
  title("Lorem"),
  p(words),
  p(
    "See ",
    ...link("https://lorem.example/a", "the report"),
    cite({ sourceId: "s1" }),
    footnote("of 1987"),
    ".",
  ),
  h(2, "Counts"),
  quote(p("They flew.")),
  ul(li(p("nine geese")), li(p("two swans"))),
  table(tr(td(p("a")), td(p("b"))), tr(td(p("c")), td(p("d")))),
)
let desk: TemporaryArticle
let doc: Node

const at = (text: string, on = doc): number => {
  let found = -1
  on.descendants((node, pos) => {
    const index = node.isText && found < 0 ? (node.text ?? "").indexOf(text) : -1
    if (index >= 0) found = pos + index
  })
  if (found < 0) throw new Error(`no “${text}”`)
  return found
}
/** The position before the first node of this type. */
const before = (type: string): number => {
  let found = -1
  doc.descendants((node, pos) => {
    if (found < 0 && node.type.name === type) found = pos
  })
  return found
}
const json = (transform: Transform) => transform.steps.map(step => step.toJSON() as unknown)
const by = (name: string, role: "editor" | "reviewer") => desk.person(name, role)
const now = async () => schema.nodeFromJSON((await desk.authority.read(desk.articleId)).doc)
const version = async () => (await desk.authority.read(desk.articleId)).version
const suggested = (id: string, text: string) => schema.text(text, [schema.mark("insertion", { id })])
const mark = (type: string, attrs?: object) => schema.mark(type, attrs as never)

async function mustSend(who: ReturnType<typeof by>, transform: Transform, suggestions: string[] = []) {
  const records = { suggestions: suggestions.map(id => ({ id })) }
  const done = await desk.send(who, await version(), json(transform), { records })
  expect(done).toMatchObject({ ok: true })
  doc = await now()
}

/** Ana, an editor, suggested an insertion and a deletion; Rae, a reviewer, an insertion. */
beforeEach(async () => {
  desk = await temporaryArticle(bare)
  doc = await now()
  await mustSend(by("Ana", "editor"), new Transform(doc).insert(at("42"), suggested(anas, "about ")), [anas])
  const from = at("soldiers")
  const deleting = new Transform(doc).addMark(from, from + 8, mark("deletion", { id: anasDeletion }))
  await mustSend(by("Ana", "editor"), deleting, [anasDeletion])
  await mustSend(by("Rae", "reviewer"), new Transform(doc).insert(at("near"), suggested(raes, "not far ")), [
    raes,
  ])
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const over = (text: string, make: (tr: Transform, from: number, to: number) => unknown) => {
  const tr = new Transform(doc)
  make(tr, at(text), at(text) + text.length)
  return tr
}

type Attack = [name: string, steps: () => Transform, records?: { suggestions: { id: string }[] }]
const attacks: Attack[] = [
  ["types", () => over("42", (tr, from) => tr.insert(from, schema.text("1")))],
  ["deletes a digit", () => over("42", (tr, from) => tr.delete(from, from + 1))],
  [
    "replaces words by the same in bold",
    () => over("42", (tr, from, to) => tr.replaceWith(from, to, schema.text("42", [mark("strong")]))),
  ],
  [
    "replaces words by the same words",
    () => over("42", (tr, from, to) => tr.replaceWith(from, to, schema.text("42"))),
  ],
  [
    "takes words away and puts them back",
    () => over("42", (tr, from, to) => tr.delete(from, to).insert(from, schema.text("42"))),
  ],
  [
    "puts an invisible character between digits",
    () => over("42", (tr, from) => tr.insert(from + 1, schema.text("\u200b"))),
  ],
  ["sets words in italics", () => over("42", (tr, from, to) => tr.addMark(from, to, mark("em")))],
  [
    "links words",
    () => over("42", (tr, from, to) => tr.addMark(from, to, mark("link", { href: "https://x.example" }))),
  ],
  [
    "takes a link away",
    () => over("the report", (tr, from, to) => tr.removeMark(from, to, schema.marks.link)),
  ],
  [
    "marks a modification",
    () =>
      over("42", (tr, from, to) => tr.addMark(from, to, mark("modification", { id: raes, type: "mark" }))),
  ],
  ["formats an atom", () => new Transform(doc).addNodeMark(before("citation"), mark("strong"))],
  [
    "changes which source is cited",
    () =>
      new Transform(doc).step(
        new AttrStep(before("citation"), "items", [
          { sourceId: "s2", locator: null, label: null, prefix: null, suffix: null },
        ]),
      ),
  ],
  ["changes a heading's level", () => new Transform(doc).step(new AttrStep(before("heading"), "level", 3))],
  [
    "changes a block's language",
    () => new Transform(doc).step(new AttrStep(before("heading"), "lang", "fr")),
  ],
  [
    "turns a heading into a paragraph",
    () => new Transform(doc).setBlockType(before("heading") + 1, undefined, schema.nodes.paragraph as never),
  ],
  ["splits a paragraph", () => over("near", (tr, from) => tr.split(from))],
  ["splits a paragraph and joins it again", () => over("near", (tr, from) => tr.split(from).join(from + 1))],
  ["joins two paragraphs", () => new Transform(doc).join(doc.child(0).nodeSize + doc.child(1).nodeSize)],
  [
    "lifts a paragraph out of its quotation",
    () => {
      const $at = doc.resolve(at("They flew"))
      const range = $at.blockRange($at)
      return range ? new Transform(doc).lift(range, 0) : new Transform(doc)
    },
  ],
  [
    "wraps a paragraph in a quotation",
    () => {
      const start = doc.child(0).nodeSize
      const end = start + doc.child(1).nodeSize
      const slice = new Slice(
        Fragment.from(schema.node("blockquote", null, [p()]).copy(Fragment.empty)),
        0,
        0,
      )
      return new Transform(doc).step(new ReplaceAroundStep(start, end, start, end, slice, 1, true))
    },
  ],
  [
    "takes a row out of a table",
    () =>
      new Transform(doc).delete(
        before("table_row"),
        before("table_row") + (doc.nodeAt(before("table_row")) as Node).nodeSize,
      ),
  ],
  [
    "moves a footnote",
    () => {
      const from = before("footnote")
      const note = doc.nodeAt(from) as Node
      return new Transform(doc).delete(from, from + note.nodeSize).insert(at("See"), note)
    },
  ],
  ["types in a footnote", () => over("of 1987", (tr, from) => tr.insert(from, schema.text("1")))],
  [
    "hides words as an insertion of their own",
    () => over("42", (tr, from, to) => tr.addMark(from, to, mark("insertion", { id: raes }))),
  ],
  [
    "hides a paragraph behind an insertion that holds it",
    () => over("near", (tr, from, to) => tr.replaceWith(from, to, [suggested(raes, "near")])),
  ],
  [
    "accepts their own insertion",
    () => over("not far ", (tr, from, to) => tr.removeMark(from, to, schema.marks.insertion)),
  ],
  [
    "accepts somebody's insertion",
    () => over("about ", (tr, from, to) => tr.removeMark(from, to, schema.marks.insertion)),
  ],
  ["rejects somebody's insertion", () => over("about ", (tr, from, to) => tr.delete(from, to))],
  [
    "takes somebody's insertion over",
    () => over("about ", (tr, from, to) => tr.addMark(from, to, mark("insertion", { id: raes }))),
  ],
  [
    "moves somebody's insertion",
    () => over("about ", (tr, from, to) => tr.delete(from, to).insert(from + 2, suggested(anas, "about "))),
  ],
  [
    "writes somebody's insertion anew",
    () => over("about ", (tr, from, to) => tr.replaceWith(from, to, suggested(anas, "about "))),
  ],
  [
    "links somebody's insertion",
    () => over("about ", (tr, from, to) => tr.addMark(from, to, mark("link", { href: "https://x.example" }))),
  ],
  [
    "types within somebody's insertion",
    () => over("about ", (tr, from) => tr.insert(from + 2, suggested(anas, "x"))),
  ],
  [
    "rejects somebody's deletion",
    () => over("soldiers", (tr, from, to) => tr.removeMark(from, to, schema.marks.deletion)),
  ],
  ["carries out somebody's deletion", () => over("soldiers", (tr, from, to) => tr.delete(from, to))],
  [
    "takes somebody's deletion over",
    () => over("soldiers", (tr, from, to) => tr.addMark(from, to, mark("deletion", { id: raes }))),
  ],
  ["suggests in somebody's name", () => over("near", (tr, from) => tr.insert(from, suggested(anas, "x")))],
  ["suggests in nobody's name", () => over("near", (tr, from) => tr.insert(from, suggested(unknown, "x")))],
  [
    "claims somebody's suggestion by a record of its own",
    () => over("about ", (tr, from, to) => tr.delete(from, to)),
    { suggestions: [{ id: anas }] },
  ],
  [
    "brings a record for somebody's suggestion beside an allowed step",
    () => over("near", (tr, from) => tr.insert(from, suggested(raes, "x"))),
    { suggestions: [{ id: anas }] },
  ],
  [
    "inserts a paragraph with suggested words in it",
    () =>
      new Transform(doc).step(
        new ReplaceStep(
          doc.content.size,
          doc.content.size,
          new Slice(Fragment.from(p(...ins(raes, "x"))), 0, 0),
        ),
      ),
  ],
  [
    "deletes everything and writes it again",
    () => new Transform(doc).step(new ReplaceStep(0, doc.content.size, doc.slice(0, doc.content.size))),
  ],
  [
    "suggests a deletion together with typing",
    () =>
      over("near", (tr, from, to) =>
        tr.addMark(from, to, mark("deletion", { id: raes })).insert(from, schema.text("x")),
      ),
  ],
]
const reasons = ["live.forbidden", "live.foreign_suggestion"]
const codeOf = (outcome: Outcome) => (outcome.ok ? "accepted" : outcome.error.code)

describe("a reviewer who", () => {
  it.each(attacks)("%s is refused, and nothing is written", async (_, steps, records) => {
    const base = await version()
    const done = await desk.send(by("Rae", "reviewer"), base, json(steps()), records ? { records } : {})
    expect(reasons).toContain(codeOf(done))
    expect(await version()).toBe(base)
    expect((await now()).eq(doc)).toBe(true)
  })

  it.each(attacks)("%s is refused as well where others wrote meanwhile", async (_, steps, records) => {
    const [base, attack] = [await version(), json(steps())]
    await mustSend(by("Ana", "editor"), new Transform(doc).insert(at("geese"), schema.text("grey ")))
    const done = await desk.send(by("Rae", "reviewer"), base, attack, records ? { records } : {})
    expect(reasons).toContain(codeOf(done))
    expect((await now()).eq(doc)).toBe(true)
  })

  it("tried to take a suggestion over gains nothing for later commits", async () => {
    const steps = () => over("about ", (tr, from, to) => tr.delete(from, to))
    const records = { suggestions: [{ id: anas }] }
    const harmless = json(over("near", (tr, from) => tr.insert(from, suggested(raes, "x"))))
    await desk.send(by("Rae", "reviewer"), await version(), harmless, { records })
    for (const authority of [desk.authority, desk.another()]) {
      const stolen = authority.commit(desk.articleId, {
        ...{ as: by("Rae", "reviewer"), base: await version(), steps: json(steps()) },
      })
      await expect(stolen).rejects.toMatchObject({ code: "live.forbidden" })
      if (authority !== desk.authority) await authority.close()
    }
  })

  it("marks, suggests and takes own suggestions back is let through, and what stands stays as it was", async () => {
    const rae = by("Rae", "reviewer")
    const owns = (id: string) => id === raes
    const first = standing(doc, owns)
    const claim = mark("claim", { id: "c1" })
    await mustSend(
      rae,
      over("about ", (tr, from) => tr.addMark(from, from + 8, claim)),
    )
    await mustSend(
      rae,
      over("killed", (tr, from, to) => tr.addMark(from, to, mark("deletion", { id: raes }))),
    )
    await mustSend(
      rae,
      over("not far ", (tr, from, to) => tr.delete(from, to)),
    )
    await mustSend(
      rae,
      over("killed", (tr, from, to) => tr.removeMark(from, to, schema.marks.deletion)),
    )
    expect(standing(doc, owns).eq(first)).toBe(true)
    expect(
      del(anasDeletion, "soldiers").every(node =>
        doc.textBetween(0, doc.content.size).includes(node.text ?? ""),
      ),
    ).toBe(true)
  })
})
