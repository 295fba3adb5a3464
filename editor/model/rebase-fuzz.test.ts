import fc from "fast-check"
import { Node } from "prosemirror-model"
import { Step } from "prosemirror-transform"
import { describe, expect, it } from "vitest"
import { anyArticle, anyEdits, edited } from "../testing/random"
import { applySteps, rebaseSteps } from "./rebase"
import { schema } from "./schema"
import { repairTables } from "./table-repair"

const runs = { numRuns: 400 }

/** Checks content as well as attributes, and that the document is the same when it was stored in between. */
function expectWhole(doc: Node) {
  doc.check()
  expect(Node.fromJSON(schema, JSON.parse(JSON.stringify(doc.toJSON()))).eq(doc)).toBe(true)
}

describe("rebasing any edits over any others", () => {
  it("gives a whole document and steps that lead to it, and never throws", () => {
    fc.assert(
      fc.property(anyArticle, anyEdits, anyEdits, (base, early, late) => {
        const accepted = edited(base, early)
        const { transform, placed } = rebaseSteps(
          accepted.doc,
          edited(base, late).steps,
          accepted.mapping.maps,
        )
        expectWhole(transform.doc)
        const kept = placed.filter(step => step !== null)
        expect(applySteps(accepted.doc, kept)?.doc.eq(transform.doc)).toBe(true)
        repairTables(transform)
        expectWhole(transform.doc)
      }),
      runs,
    )
  })

  it("changes nothing for steps that are not late", () => {
    fc.assert(
      fc.property(anyArticle, anyEdits, (base, edits) => {
        const made = edited(base, edits)
        expect(rebaseSteps(base, made.steps, []).transform.doc.eq(made.doc)).toBe(true)
      }),
      runs,
    )
  })

  it("drops or places steps of any positions", () => {
    const position = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(1e6, 2 ** 53 - 1))
    const json = fc.record(
      {
        stepType: fc.constantFrom(
          "replace",
          "replaceAround",
          "addMark",
          "removeMark",
          "addNodeMark",
          "attr",
          "docAttr",
        ),
        from: position,
        to: position,
        gapFrom: position,
        gapTo: position,
        insert: fc.nat(3),
        pos: position,
        attr: fc.constantFrom("lang", "level", "nothing", "__proto__"),
        value: fc.constantFrom(null, "en", 3),
        mark: fc.constantFrom({ type: "strong" }, { type: "claim", attrs: { id: "c1" } }),
        structure: fc.boolean(),
        slice: fc.constantFrom(
          { content: [{ type: "text", text: "x" }] },
          { content: [{ type: "paragraph" }], openStart: 1, openEnd: 1 },
          { content: [{ type: "table_row" }], openStart: 1, openEnd: 0 },
          { content: [{ type: "paragraph" }], openStart: 9, openEnd: 9 },
        ),
      },
      { requiredKeys: ["stepType", "from", "to", "gapFrom", "gapTo", "insert", "pos", "mark"] },
    )
    const read = (one: unknown): Step[] => {
      try {
        return [Step.fromJSON(schema, one)]
      } catch {
        return []
      }
    }
    fc.assert(
      fc.property(anyArticle, anyEdits, fc.array(json, { maxLength: 4 }), (base, early, wild) => {
        const accepted = edited(base, early)
        const { placed } = rebaseSteps(accepted.doc, wild.flatMap(read), accepted.mapping.maps)
        expect(placed.length).toBeLessThanOrEqual(wild.length)
      }),
      runs,
    )
  })
})
