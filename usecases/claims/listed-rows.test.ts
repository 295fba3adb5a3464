import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { ClaimView } from "@/core/desk/question-views"
import type { ClaimRow, Page, SourceRow } from "@/core/desk/views"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let ana: Viewer
let claim: ClaimRow

beforeEach(async () => {
  desk = await testDesk()
  ana = await desk.person("Ana", "editor")
  const id = await desk.article(ana, "Lorem Valley\n\nIn June 42 soldiers were killed near Lorem.")
  claim = await desk.call<ClaimRow>(ana, "createClaim", {
    id,
    kind: "figure",
    quote: "42 soldiers were killed",
  })
})
afterEach(() => desk.close())

const listed = async () => (await desk.call<Page<ClaimRow>>(ana, "listClaims")).items[0]

describe("listedRows", () => {
  it("shows what a question became since its summary was first kept", async () => {
    expect(await listed()).toMatchObject({ evidence: 0, shown: { comparison: "no_evidence" } })
    const csl = { type: "book", title: "The Ruritanian Count" }
    const source = await desk.call<SourceRow>(ana, "addSource", { csl })
    const said = { sourceId: source.id, stance: "supports", quote: "42 soldiers were killed" }
    await desk.call(ana, "addEvidence", { id: claim.questionId, ...said })
    const { shown, evidence, sources, mentions } = await desk.call<ClaimView>(ana, "openClaim", {
      id: claim.id,
    })
    expect(evidence).toBe(1)
    expect(await listed()).toMatchObject({ shown, evidence, sources, mentions })
  })
})
