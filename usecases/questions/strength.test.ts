import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { QuestionView } from "@/core/desk/question-views"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let anna: Viewer
beforeAll(async () => {
  desk = await testDesk()
  anna = await desk.person("Anna", "editor")
})
afterAll(() => desk.close())

async function question(place: string): Promise<QuestionView> {
  const id = await desk.article(anna, `On geese\n\nIn June 42 geese were killed in ${place}.`)
  const claim = await desk.call<{ questionId: string }>(anna, "createClaim", {
    ...{ id, quote: "42 geese were killed", kind: "figure" },
  })
  return desk.call<QuestionView>(anna, "openQuestion", { id: claim.questionId })
}

describe("the strength of a question", () => {
  it("is nobody's until a person grades it, stays beside the comparison, and is taken off again", async () => {
    const { id, rev, strength, comparison } = await question("Lorem Valley")
    expect(strength).toBeNull()
    const graded = await desk.call<QuestionView>(anna, "changeQuestion", { id, rev, strength: "weak" })
    expect(graded).toMatchObject({ strength: "weak", comparison: { state: comparison.state } })
    const ungraded = await desk.call<QuestionView>(anna, "changeQuestion", {
      ...{ id, rev: graded.rev, strength: null },
    })
    expect(ungraded.strength).toBeNull()
  })

  it("takes only grades of the codebook, and no grade over somebody else's change", async () => {
    const { id, rev } = await question("Dolor")
    await expect(desk.call(anna, "changeQuestion", { id, rev, strength: "certain" })).rejects.toThrow()
    await desk.call(anna, "changeQuestion", { id, rev, strength: "fair" })
    await expect(desk.call(anna, "changeQuestion", { id, rev, strength: "weak" })).rejects.toMatchObject({
      kind: "conflict",
    })
  })
})
