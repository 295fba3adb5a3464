import { describe, expect, it } from "vitest"
import type { Role } from "@/core/people/role"
import { schema } from "@/editor/model/schema"
import { article, p } from "@/editor/testing/build"
import { plainHost } from "@/editor/testing/labels"
import { placeOf, stateOn } from "@/editor/testing/states"
import { roles } from "./roles"

const doc = article(p("Lost 600 ships"))
const { from, to } = placeOf(doc, "600")
const desk = (role: Role) => {
  const refused: string[] = []
  const host = plainHost({ role, onRefused: code => refused.push(code) })
  return { state: stateOn(doc, null, "select", [roles(() => host)]), refused }
}
const mark = schema.marks.claim.create({ id: "c1" })

describe("a role", () => {
  it.each<[Role, boolean, boolean, boolean]>([
    ["viewer", false, false, false],
    ["reviewer", true, false, false],
    ["editor", true, true, true],
    ["owner", true, true, true],
  ])("%s: marks %s, types %s, formats %s", (role, marks, types, formats) => {
    const { state } = desk(role)
    const allows = (tr: typeof state.tr) => state.applyTransaction(tr).transactions.length > 0
    expect(allows(state.tr.addMark(from, to, mark))).toBe(marks)
    expect(allows(state.tr.insertText("650", from, to))).toBe(types)
    expect(allows(state.tr.addMark(from, to, schema.marks.strong.create()))).toBe(formats)
  })

  it("takes in what others wrote, whatever it is", () => {
    const { state } = desk("viewer")
    expect(state.apply(state.tr.insertText("650", from, to).setMeta("rebased", 0)).doc.textContent).toContain(
      "650",
    )
  })

  it("lets a selection pass, and says once why typing did nothing", () => {
    const { state, refused } = desk("reviewer")
    for (const sign of ["a", "b", "c"]) state.applyTransaction(state.tr.insertText(sign, from))
    expect(refused).toEqual(["editor.may_not_type"])
  })

  it("does not let a reviewer put words anew, though they stay the same: others may be typing in them", () => {
    const { state } = desk("reviewer")
    const tr = state.tr.replaceWith(from, to, schema.text("600", [mark]))
    expect(state.applyTransaction(tr).transactions).toHaveLength(0)
  })
})
