import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { SnapshotView } from "@/core/desk/source-views"
import type { Page, SourceRow } from "@/core/desk/views"
import type { OutboundRow } from "@/core/outbound/service"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let olga: Viewer
let rita: Viewer
beforeEach(async () => {
  desk = await testDesk()
  olga = await desk.person("Olga", "owner")
  rita = await desk.person("Rita", "reviewer")
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const address = "https://lorem.example/geese"
const turnOn = () => desk.call(olga, "changeSettings", { settings: { "services.pages": true } })
const source = (more: object = {}) =>
  desk.call<SourceRow>(rita, "addSource", {
    csl: { type: "webpage", title: "Geese of the dunes", URL: address },
    ...more,
  })
const wentOut = async () =>
  (await desk.call<Page<OutboundRow>>(olga, "listOutbound")).items.map(
    ({ host, service, by, status, refusal }) => ({
      ...{ host, service, by: by.name, status, refusal },
    }),
  )

describe("fetching a source's page", () => {
  it("keeps it as a saved copy with its text, and tells who asked which host for what", async () => {
    await turnOn()
    desk.web.at(address, { body: "<!doctype html><p>190 geese were counted.<script>alert(1)</script>" })
    const { id } = await source()
    const copy = await desk.call<SnapshotView>(rita, "fetchCopy", { id })
    expect(copy).toMatchObject({ mediaType: "text/html", filename: "geese", url: address, hasText: true })
    const { text } = await desk.call<{ text: string }>(rita, "snapshotText", { id: copy.id })
    expect(text).toBe("190 geese were counted.")
    const by = { service: "pages", by: "Rita", status: 200, refusal: null }
    expect(await wentOut()).toEqual([{ host: "lorem.example", ...by }])
  })

  it("asks nobody before an owner turned it on", async () => {
    const { id } = await source()
    await expect(desk.call(rita, "fetchCopy", { id })).rejects.toMatchObject({ code: "outbound.service_off" })
    expect([desk.web.asked, await wentOut()]).toEqual([[], []])
  })

  it("asks nobody about a restricted source", async () => {
    await turnOn()
    const { id } = await source({ restricted: true })
    for (const input of [{ id }, { id, url: "https://other.example/" }])
      await expect(desk.call(rita, "fetchCopy", input)).rejects.toMatchObject({ code: "outbound.restricted" })
    expect([desk.web.asked, await wentOut()]).toEqual([[], []])
  })

  it("says why nothing came, keeps nothing, and has it on record", async () => {
    await turnOn()
    const { id } = await source()
    await expect(desk.call(rita, "fetchCopy", { id })).rejects.toMatchObject({ code: "outbound.unreachable" })
    desk.web.at(address, { body: "Gone", status: 404 })
    await expect(desk.call(rita, "fetchCopy", { id })).rejects.toMatchObject({
      ...{ code: "outbound.status", values: { status: 404 } },
    })
    expect((await desk.call<{ snapshotList: object[] }>(rita, "openSource", { id })).snapshotList).toEqual([])
    expect((await wentOut()).map(({ status, refusal }) => [status, refusal])).toEqual([
      [404, null],
      [null, "outbound.unreachable"],
    ])
  })

  it("shows what went out to owners alone", async () => {
    await expect(desk.call(rita, "listOutbound")).rejects.toMatchObject({ kind: "forbidden" })
  })
})
