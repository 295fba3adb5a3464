import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { SourceRow } from "@/core/desk/views"
import { runsText } from "@/core/sources/citation"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"
import type { FormattedSources } from "./format-sources"

let desk: TestDesk
let olga: Viewer
let vera: Viewer
const made: Record<string, SourceRow> = {}

beforeAll(async () => {
  desk = await testDesk()
  olga = await desk.person("Olga", "owner")
  vera = await desk.person("Vera", "viewer")
  const add = async (title: string, more: object = {}, rest: object = {}) => {
    const csl = {
      type: "book",
      title,
      author: [{ family: "Ander" }],
      issued: { "date-parts": [[2013]] },
      ...more,
    }
    made[title] = await desk.call<SourceRow>(olga, "addSource", { csl, ...rest })
  }
  await add("Geese")
  await add("Drakes", { type: "report" })
  await add("Secret swans", {}, { restricted: true })
  await add("Talk", { type: "interview", author: [{ family: "Quill" }] })
}, 60_000)
afterAll(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const format = (as: Viewer, input: object = {}) => desk.call<FormattedSources>(as, "formatSources", input)
const words = ({ entries }: FormattedSources) => entries.map(({ runs }) => runsText(runs))

describe("sources as a style prints them", { timeout: 60_000 }, () => {
  it("leave people and restricted sources here, whoever asks", async () => {
    const expected = ["Ander. (2013a). Drakes.", "Ander. (2013b). Geese."]
    expect(words(await format(olga))).toEqual(expected)
    expect(words(await format(vera))).toEqual(expected)
    const ids = Object.values(made).map(one => one.id)
    expect(words(await format(olga, { ids }))).toEqual(expected)
  })

  it("come in the style and language asked for, narrowed as the list is or to those chosen", async () => {
    const view = await format(vera, { type: "report", style: "harvard", locale: "de-DE" })
    expect(view).toMatchObject({ style: "harvard", locale: "de-DE", n: 1 })
    expect(words(view)[0]).toContain("Drakes")
    expect(words(await format(vera, { ids: [made.Geese?.id], style: "wikipedia" }))).toEqual([
      "1. Ander (2013). Geese.",
    ])
  })

  it("go inside whole only with whoever may take that along", async () => {
    expect(words(await format(olga, { preset: "inside" }))).toHaveLength(4)
    await expect(format(vera, { preset: "inside" })).rejects.toMatchObject({ code: "export.only_outside" })
  })

  it("are refused with the number where a style is none", async () => {
    await expect(format(vera, { style: "runes" })).rejects.toMatchObject({ kind: "invalid" })
    await expect(format(vera, { ids: Array(1_001).fill("x") })).rejects.toMatchObject({ kind: "invalid" })
  })
})
