import type { Node } from "prosemirror-model"
import type { NodeSelection } from "prosemirror-state"
import { describe, expect, it } from "vitest"
import {
  article,
  br,
  cite,
  claim,
  em,
  footnote,
  h,
  li,
  link,
  ol,
  p,
  quote,
  strong,
  table,
  td,
  th,
  title,
  tr,
  ul,
} from "@/editor/testing/build"
import { placeOf, run, stateOn } from "@/editor/testing/states"
import { changeCitation, citeClaim, insertCitation } from "./citations"
import { type CommandId, commandIds } from "./command-ids"
import { linkAt, readAddress, setLink } from "./links"
import { commandOf, isActive, isEnabled, learnTables } from "./registry"
import { shortcuts } from "./shortcuts"
import { nextCell, tableCommands } from "./tables"
import { toolbar } from "./toolbar-items"

it("does nothing to tables before their tools are there, and knows every command by its name", () => {
  const state = stateOn(article(table(tr(td("600")))), "600", "after")
  expect(isEnabled(state, "row_after")).toBe(false)
  for (const id of commandIds) expect(commandOf(id), id).not.toBeNull()
  learnTables(tableCommands)
  expect(isEnabled(state, "row_after")).toBe(true)
})

const command = (id: CommandId) => {
  const found = commandOf(id)
  if (!found) throw new Error(id)
  return found
}
const changed = (doc: Node, words: string, id: CommandId, how: "select" | "after" = "select") =>
  run(stateOn(doc, words, how), command(id)).state.doc

describe("a command", () => {
  it.each<[CommandId, Node, string, Node]>([
    ["strong", article(p("Lost 600 ships")), "600", article(p("Lost ", strong("600"), " ships"))],
    ["emphasis", article(p("Lost ", em("600"), " ships")), "600", article(p("Lost 600 ships"))],
    ["heading_2", article(p("Losses")), "Losses", article(h(1, "Losses"))],
    ["heading_2", article(h(1, "Losses")), "Losses", article(p("Losses"))],
    ["heading_3", article(h(1, "Losses")), "Losses", article(h(2, "Losses"))],
    ["bullet_list", article(p("one")), "one", article(ul(li("one")))],
    ["ordered_list", article(ul(li("one"))), "one", article(ol(li("one")))],
    ["bullet_list", article(ul(li("one"))), "one", article(p("one"))],
    ["list_in", article(ul(li("one"), li("two"))), "two", article(ul(li("one", ul(li("two")))))],
    ["blockquote", article(p("said")), "said", article(quote(p("said")))],
    ["blockquote", article(quote(p("said"))), "said", article(p("said"))],
    ["hard_break", article(p("one two")), " ", article(p("one", br(), "two"))],
    ["unlink", article(p("see ", link("https://example.org/", "this"))), "this", article(p("see this"))],
    [
      "clear_formatting",
      article(p(strong("Lost ", claim("c1", "600")), link("https://example.org/", " ships"))),
      "Lost ",
      article(p("Lost ", strong(claim("c1", "600")), link("https://example.org/", " ships"))),
    ],
  ])("does %s", (id, before, words, expected) => {
    expect(changed(before, words, id).toString()).toBe(expected.toString())
  })

  it("takes the whole link off that the caret stands in", () => {
    const doc = article(p("a ", link("https://example.org/", "long ", strong("link")), " b"))
    expect(changed(doc, "lon", "unlink", "after").eq(article(p("a long ", strong("link"), " b")))).toBe(true)
  })

  it("keeps a claim while its format changes", () => {
    expect(
      changed(article(p(claim("c1", "600"))), "600", "strong").eq(article(p(strong(claim("c1", "600"))))),
    ).toBe(true)
  })

  it("puts a footnote behind the selection and chooses it", () => {
    const made = run(stateOn(article(p("Lost 600 ships")), "600"), command("footnote")).state
    expect(made.doc.eq(article(p("Lost 600", footnote(), " ships")))).toBe(true)
    expect((made.selection as NodeSelection).node.type.name).toBe("footnote")
  })

  it("puts no footnote, list or heading into the title", () => {
    const state = stateOn(article(title("Name"), p("x")), "Name")
    for (const id of ["footnote", "bullet_list", "heading_2", "blockquote"] as const)
      expect(isEnabled(state, id)).toBe(false)
  })

  it.each(commandIds)("%s says whether it would do anything without doing it", id => {
    const state = stateOn(article(p("Lost 600 ships")), "600")
    expect(typeof isEnabled(state, id)).toBe("boolean")
    expect(typeof isActive(state, id)).toBe("boolean")
  })
})

describe("a table", () => {
  const doc = article(p("before"), table(tr(th("a"), th("b")), tr(td("c"), td("south"))))
  const shape = (node: Node) => {
    let found = ""
    node.descendants(child => {
      if (child.type.name === "table_row") found += `${found ? "/" : ""}${child.childCount}`
    })
    return found
  }

  it.each<[CommandId, string]>([
    ["row_before", "2/2/2"],
    ["row_after", "2/2/2"],
    ["column_before", "3/3"],
    ["column_after", "3/3"],
    ["delete_row", "2"],
    ["delete_column", "1/1"],
    ["delete_table", ""],
  ])("changes its shape by %s", (id, expected) => {
    expect(shape(changed(doc, "c", id))).toBe(expected)
  })

  it("comes behind the block of the caret, its caret in the first cell", () => {
    const made = run(stateOn(article(p("before"), p("behind")), "before"), command("table")).state
    expect(shape(made.doc)).toBe("3/3/3")
    expect(made.doc.child(2).type.name).toBe("table")
    expect(made.selection.$from.node(3).type.name).toBe("table_header")
  })

  it("grows a row when Tab leaves its last cell", () => {
    const made = run(stateOn(doc, "south"), nextCell).state
    expect(shape(made.doc)).toBe("2/2/2")
    expect(made.selection.$from.index(1)).toBe(2)
  })

  it("offers nothing of itself outside", () => {
    expect(isEnabled(stateOn(doc, "before"), "row_after")).toBe(false)
  })
})

describe("an address", () => {
  it.each([
    ["https://example.org/a?b#c", "https://example.org/a?b#c"],
    ["example.org/a", "https://example.org/a"],
    ["localhost:3000/x", "https://localhost:3000/x"],
    ["somebody@example.org", "mailto:somebody@example.org"],
    ["javascript:alert(1)", null],
    ["https://bank.example@other.example", null],
    ["data:text/html,x", null],
    ["two words", null],
    ["", null],
  ])("typed as %j becomes %j", (typed, expected) => {
    expect(readAddress(typed)).toBe(expected)
  })

  it("links the words it is given, in place of another link", () => {
    const state = stateOn(article(p("see ", link("https://example.org/", "this"))), "this")
    const made = run(
      state,
      setLink("example.net", { from: placeOf(state.doc, "see").from, to: state.selection.to }),
    ).state
    expect(made.doc.eq(article(p(link("https://example.net", "see this"))))).toBe(true)
    expect(linkAt(made)).toBe("https://example.net")
  })
})

describe("a citation", () => {
  it("stands behind the selection with all its items", () => {
    const made = run(
      stateOn(article(p("Lost 600 ships")), "600"),
      insertCitation([{ sourceId: "s1", locator: "12" }]),
    )
    expect(made.state.doc.eq(article(p("Lost 600", cite({ sourceId: "s1", locator: "12" }), " ships")))).toBe(
      true,
    )
  })

  it("is not made of nothing, and goes when its last source goes", () => {
    const state = stateOn(article(p("Lost", cite({ sourceId: "s1" }))), "Lost")
    expect(run(state, insertCitation([])).done).toBe(false)
    expect(run(state, changeCitation(state.selection.to, [])).state.doc.eq(article(p("Lost")))).toBe(true)
  })
})

describe("a citation of a claim's source", () => {
  const one = { sourceId: "s1" }
  const [before, words, after] = ["In June ", claim("c1", "42 geese"), " flew"]

  it("stands behind the claim's last words", () => {
    const made = run(stateOn(article(p(before, words, after)), "flew"), citeClaim("c1", one))
    expect(made.state.doc.eq(article(p(before, words, cite(one), after)))).toBe(true)
  })

  it("joins the citation that stands there, once", () => {
    const cited = stateOn(article(p(before, words, cite({ sourceId: "s2" }), after)), "flew")
    const made = run(cited, citeClaim("c1", one)).state
    expect(made.doc.eq(article(p(before, words, cite({ sourceId: "s2" }, one), after)))).toBe(true)
    expect(run(made, citeClaim("c1", one)).done).toBe(false)
  })

  it("stands nowhere where the claim has no words", () => {
    expect(run(stateOn(article(p(before)), "In"), citeClaim("c1", one)).done).toBe(false)
  })
})

describe("the registries", () => {
  it("name only commands there are", () => {
    const named = [...toolbar.flatMap(group => group.items), ...shortcuts.filter(one => one.scope === "text")]
    const texts = named.filter(one => one.label.startsWith("commands."))
    expect(texts.filter(one => commandOf(one.id) === null)).toEqual([])
  })
})
