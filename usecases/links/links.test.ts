import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { EventRow } from "@/core/desk/history-views"
import type { BatchDone, MergedView, SnapshotView, SourceView } from "@/core/desk/source-views"
import type { ClaimRow, Page, SourceRow } from "@/core/desk/views"
import type { OutboundRow } from "@/core/outbound/service"
import type { LinkView } from "@/core/sources/link"
import { type LinkRecord, linkOf, putOffLinks } from "@/db/queries/links"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"
import { makeLinkKeeper } from "./keep-links"
import { lookAtLink } from "./look-at-link"

let desk: TestDesk
let olga: Viewer
let rita: Viewer
const address = "https://lorem.example/geese"
const page = (words: string) => ({ body: `<!doctype html><p>${words}` })

beforeEach(async () => {
  desk = await testDesk()
  olga = await desk.person("Olga", "owner")
  rita = await desk.person("Rita", "reviewer")
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const turnOn = (...services: string[]) =>
  desk.call(olga, "changeSettings", {
    settings: Object.fromEntries(services.map(one => [`services.${one}`, true])),
  })
const add = (more: object = {}, url = address) =>
  desk.call<SourceRow>(rita, "addSource", {
    csl: { type: "webpage", title: `Page of ${url}`, URL: url },
    ...more,
  })
const check = (id: string) => desk.call<LinkView>(rita, "checkLink", { id })
const opened = (id: string) => desk.call<SourceView>(rita, "openSource", { id })
const asked = () => desk.web.asked.map(one => `${one.method ?? "GET"} ${one.url}`)
const wentOut = async () =>
  (await desk.call<Page<OutboundRow>>(olga, "listOutbound")).items.map(
    one => `${one.host} ${one.service} ${one.by.name}`,
  )

describe("a look at one source's link", () => {
  it("asks with HEAD alone where nothing is to be compared, and has it on record", async () => {
    await turnOn("links")
    desk.web.at(address, page("42 geese"))
    const { id } = await add()
    expect(await check(id)).toMatchObject({ state: "there", status: 200, movedTo: null, quotesGone: null })
    expect(asked()).toEqual([`HEAD ${address}`])
    expect(desk.web.asked[0]?.purpose).toContain("looks whether a cited page is still there")
    expect(await wentOut()).toEqual(["lorem.example links Rita"])
    expect((await opened(id)).link).toMatchObject({ state: "there" })
  })

  it("tells that the page says something else than the newest copy, and which quotes are gone", async () => {
    await turnOn("links", "pages")
    desk.web.at(address, page("At least 190 geese were counted.</p><p>The council named them."))
    const { id } = await add()
    await desk.call<SnapshotView>(rita, "fetchCopy", { id })
    const ana = await desk.person("Ana", "editor")
    const articleId = await desk.article(ana, "Geese\n\nSome 190 geese.")
    const claim = await desk.call<ClaimRow>(ana, "createClaim", {
      id: articleId,
      quote: "190 geese",
      kind: "figure",
    })
    for (const quote of ["At least 190 geese were counted", "The council named them"])
      await desk.call(ana, "addEvidence", { id: claim.questionId, sourceId: id, quote, stance: "supports" })
    expect(await check(id)).toMatchObject({ state: "there", quotesGone: 0 })
    desk.web.at(address, page("At least 196 geese were counted.</p><p>The council named them."))
    expect(await check(id)).toMatchObject({ state: "changed", quotesGone: 1 })
    const { items } = await desk.call<Page<SourceRow>>(rita, "listSources")
    expect(items.find(one => one.id === id)?.link).toMatchObject({ state: "changed" })
    // Whoever fetches the page again has seen it.
    await desk.call(rita, "fetchCopy", { id })
    expect((await opened(id)).linkCheck).toMatchObject({ state: "there" })
    const { items: told } = await desk.call<Page<EventRow>>(rita, "sourceEvents", { id })
    expect(told.find(one => one.verb === "source.link_found")).toMatchObject({
      ...{ from: { state: "changed" }, to: { state: "there", status: 200 } },
    })
  })

  it("asks for the page itself where HEAD is refused, and tells where it moved to for good", async () => {
    await turnOn("links")
    const to = "https://dunes.example/geese"
    desk.web.at(address, { ...page("42 geese"), head: 405, url: to, isMoved: true })
    const { id } = await add()
    expect(await check(id)).toMatchObject({ state: "moved", movedTo: to })
    expect(asked()).toEqual([`HEAD ${address}`, `GET ${address}`])
    desk.web.at(address, { ...page("42 geese"), url: "https://www.lorem.example/geese/", isMoved: true })
    expect(await check(id)).toMatchObject({ state: "there", movedTo: null })
  })

  it("calls a page dead that is gone, at once or after looks of three days without an answer, and says since when", async () => {
    await turnOn("links")
    const { id } = await add()
    const first = await check(id)
    expect(first).toMatchObject({ state: "unanswered", status: null })
    for (let pressed = 0; pressed < 3; pressed++)
      expect(await check(id)).toMatchObject({ state: "unanswered", since: first.since })
    desk.clock.now += 86_400_000
    expect(await check(id)).toMatchObject({ state: "unanswered", since: first.since })
    desk.clock.now += 86_400_000
    expect(await check(id)).toMatchObject({ state: "dead", status: null })
    desk.web.at(address, page("Back again"))
    expect(await check(id)).toMatchObject({ state: "there" })
    desk.web.at(address, { body: "Gone", status: 410 })
    expect(await check(id)).toMatchObject({ state: "dead", status: 410 })
    const { items } = await desk.call<Page<EventRow>>(rita, "sourceEvents", { id })
    expect(items.filter(one => one.verb === "source.link_found")).toHaveLength(4)
  })

  it("offers the public archive's copy of what is gone, once asking for it is on, and takes no other address for one", async () => {
    await turnOn("links")
    const { id } = await add()
    desk.web.at(address, { body: "Gone", status: 404 })
    expect(await check(id)).toMatchObject({ state: "dead", archived: null })
    await turnOn("wayback")
    const api = `https://archive.org/wayback/available?url=${encodeURIComponent(address)}`
    const closest = {
      available: true,
      url: "http://evil.example/web/1",
      timestamp: "20310203040506",
      status: "200",
    }
    const answer = (more: object) => ({
      body: JSON.stringify({ archived_snapshots: { closest: { ...closest, ...more } } }),
    })
    desk.web.at(api, answer({}))
    expect(await check(id)).toMatchObject({ archived: null })
    desk.web.at(api, { body: "<html>busy" })
    expect(await check(id)).toMatchObject({ archived: null })
    desk.web.at(api, { body: '{"archived_snapshots": {}}' })
    expect(await check(id)).toMatchObject({ archived: null })
    desk.web.at(api, answer({ url: `http://web.archive.org/web/20310203040506/${address}` }))
    const archived = {
      url: `https://web.archive.org/web/20310203040506/${address}`,
      at: Date.UTC(2031, 1, 3, 4, 5, 6),
    }
    expect(await check(id)).toMatchObject({ state: "dead", archived })
    expect((await wentOut())[0]).toBe("archive.org wayback Rita")
    // It can be kept here as any page can, from its own address.
    await turnOn("pages")
    desk.web.at(archived.url, page("42 geese, as it was"))
    expect(await desk.call(rita, "fetchCopy", { id, url: archived.url })).toMatchObject({
      url: archived.url,
      hasText: true,
    })
    expect((await opened(id)).linkCheck).toMatchObject({ state: "dead" })
  })

  it("asks nobody before an owner turned it on, and nobody about restricted sources", async () => {
    const { id } = await add()
    await expect(check(id)).rejects.toMatchObject({ code: "outbound.service_off" })
    await turnOn("links", "wayback")
    const secret = await add({ restricted: true }, "https://secret.example/")
    await expect(check(secret.id)).rejects.toMatchObject({ code: "outbound.restricted" })
    expect([asked(), await wentOut()]).toEqual([[], []])
  })

  it("forgets what it found when the source gets another address, and everything when it is restricted", async () => {
    await turnOn("links")
    desk.web.at(address, { body: "Gone", status: 404 })
    const { id, rev } = await add()
    await check(id)
    const csl = { type: "webpage", title: "Geese", URL: "https://dunes.example/" }
    const moved = await desk.call<SourceRow>(rita, "changeSource", { id, rev, csl })
    expect(moved.link).toBeNull()
    expect((await opened(id)).linkCheck).toMatchObject({ state: null, isWatched: true })
    await desk.call(rita, "changeSource", { id, rev: moved.rev, restricted: true })
    expect((await opened(id)).linkCheck).toBeNull()
  })
})

describe("looks that come by themselves", () => {
  const keeper = (offline = false) =>
    makeLinkKeeper({
      ...{ contextFor: who => desk.contextFor(who as Viewer), workspaceId: desk.workspace.id, offline },
      fault: error => desk.faults.push(error),
    })
  const minutes = (n: number) => {
    desk.clock.now += n * 60_000
  }

  it("look at what a file brought in", async () => {
    await turnOn("links")
    desk.web.at(address, page("Geese"))
    await desk.call(rita, "importSources", { text: `TY  - ELEC\nTI  - Geese\nUR  - ${address}\nER  - \n` })
    expect((await keeper().once())?.url).toBe(address)
  })

  it("end with what a person said while one was on its way", async () => {
    await turnOn("links")
    desk.web.at(address, page("Geese"))
    const { id } = await add()
    const ctx = desk.contextFor(rita)
    const row = (await linkOf(ctx.read, id)) as LinkRecord
    await desk.call(rita, "watchLink", { id, watched: false })
    expect(await lookAtLink(ctx, row)).toMatchObject({ watched: false, dueAt: null, state: "there" })
  })

  it("stay off for what was left out, through the trash, a change of many, and a merge with its undo", async () => {
    const watched = async (id: string) => {
      const row = await linkOf(desk.database.read, id)
      return row && { watched: row.watched, dueAt: row.dueAt === null ? null : "due" }
    }
    const [out, due] = [
      { watched: false, dueAt: null },
      { watched: true, dueAt: "due" },
    ]
    const [left, other] = [await add(), await add()]
    await desk.call(rita, "watchLink", { id: left.id, watched: false })
    await desk.call(rita, "trashSource", { id: left.id })
    await expect(desk.call(rita, "checkLink", { id: left.id })).rejects.toMatchObject({
      code: "outbound.no_address",
    })
    await desk.call(rita, "restoreSource", { id: left.id })
    expect(await watched(left.id)).toEqual(out)
    const ids = [left.id, other.id]
    const { batchId } = await desk.call<BatchDone>(olga, "changeSources", { ids, state: "trashed" })
    expect(await watched(other.id)).toBeNull()
    await desk.call(olga, "undoSources", { id: batchId })
    expect([await watched(left.id), await watched(other.id)]).toEqual([out, due])
    const rev = async (id: string) => (await desk.call<SourceRow>(rita, "openSource", { id })).rev
    const merge = { id: other.id, rev: await rev(other.id), other: left.id, otherRev: await rev(left.id) }
    const { mergeId } = await desk.call<MergedView>(olga, "mergeSources", merge)
    expect(await watched(other.id)).toEqual(out)
    await desk.call(olga, "undoMerge", { id: mergeId })
    expect([await watched(left.id), await watched(other.id)]).toEqual([out, due])
  })

  it("stay off for a link that was left out while others were put off", async () => {
    await turnOn("links")
    const { id } = await add()
    await desk.call(rita, "watchLink", { id, watched: false })
    const ctx = desk.contextFor(rita)
    await ctx.transact(tx => putOffLinks(tx, [id], desk.clock.now))
    expect(await linkOf(ctx.read, id)).toMatchObject({ watched: false, dueAt: null })
  })

  it("pass by an address that is none, which a file may bring in", async () => {
    await turnOn("links")
    const { id } = await add({}, "https://lorem example/geese")
    await expect(check(id)).rejects.toMatchObject({ code: "outbound.no_address" })
    desk.web.at(address, page("Geese"))
    await add()
    expect((await keeper().once())?.url).toBe(address)
  })

  it("look at one page at a time, one host at most every two minutes, and each page about once a month", async () => {
    await turnOn("links")
    const urls = ["https://lorem.example/1", "https://lorem.example/2", "https://dunes.example/1"]
    for (const url of urls) {
      desk.web.at(url, page("Geese"))
      await add({}, url)
    }
    const looks = keeper()
    expect((await looks.once())?.url).toBe(urls[0])
    expect((await looks.once())?.url).toBe(urls[2])
    expect(await looks.once()).toBeNull()
    minutes(2)
    expect((await looks.once())?.url).toBe(urls[1])
    minutes(3)
    expect(await looks.once()).toBeNull()
    expect(await wentOut()).toEqual([
      "lorem.example links Obelus",
      "dunes.example links Obelus",
      "lorem.example links Obelus",
    ])
    minutes(31 * 24 * 60)
    expect((await looks.once())?.url).toBe(urls[0])
  })

  it("pass over sources that are restricted, set aside, without an address or left out", async () => {
    await turnOn("links")
    await add({ restricted: true }, "https://a.example/")
    const aside = await add({}, "https://b.example/")
    await desk.call(rita, "trashSource", { id: aside.id })
    await desk.call(rita, "addSource", { csl: { type: "book", title: "No address" } })
    const left = await add({}, "https://c.example/")
    expect(await desk.call(rita, "watchLink", { id: left.id, watched: false })).toMatchObject({
      isWatched: false,
    })
    expect([await keeper().once(), asked()]).toEqual([null, []])
    await desk.call(rita, "watchLink", { id: left.id, watched: true })
    expect((await keeper().once())?.url).toBe("https://c.example/")
  })

  it("do nothing while the service is off, nor on a machine that is offline", async () => {
    await add()
    expect(await keeper().once()).toBeNull()
    await turnOn("links")
    expect([await keeper(true).once(), asked()]).toEqual([null, []])
  })

  it("let others have their turn where one host has more pages than are looked through", async () => {
    await turnOn("links")
    for (let n = 0; n < 21; n++) await add({}, `https://lorem.example/${n}`)
    await add({}, "https://dunes.example/")
    const looks = keeper()
    expect((await looks.once())?.url).toBe("https://lorem.example/0")
    expect(await looks.once()).toBeNull()
    expect((await looks.once())?.url).toBe("https://dunes.example/")
  })
})
