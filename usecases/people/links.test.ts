import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { events } from "@/db/tables/events"
import { sessions, signInLinks, users } from "@/db/tables/people"
import { openLink } from "./open-link"
import { RedeemLinkInput, redeemLink } from "./redeem-link"
import { signIn } from "./sign-in"
import { makeSignInLink, ownerLinkAtStart } from "./sign-in-links"
import { type PeopleDesk, peopleDesk } from "./testing/people-desk"
import { tidyPeople } from "./tidy-people"

const ada = { name: "Ada", email: "ada@example.org", password: "long enough one" }
const minute = 60_000

describe("sign-in links", { timeout: 30_000 }, () => {
  let desk: PeopleDesk
  beforeEach(async () => {
    desk = await peopleDesk()
  })
  afterEach(() => desk.close())
  const firstToken = async () => (await ownerLinkAtStart(desk.parts))?.url.split("#token=")[1] ?? ""

  it("carry 32 random bytes behind the #, stored only as a hash", async () => {
    const link = await ownerLinkAtStart(desk.parts)
    expect(link?.url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/sign-in#token=[\w-]{43}$/)
    const token = link?.url.split("#token=")[1] ?? ""
    const rows = await desk.database.read.select().from(signInLinks)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(link?.expiresAt).toBe(desk.clock.now + 15 * minute)
  })

  it("make the owner once, and let nobody in a second time", async () => {
    const token = await firstToken()
    expect(await openLink(desk.as(null), { token })).toEqual({ kind: "owner", role: "owner" })
    const answer = await redeemLink(desk.as(null), { token, ...ada })
    const who = await desk.viewer({ cookie: desk.cookieOf(answer) })
    expect(who).toMatchObject({ name: "Ada", role: "owner", via: "session", workspaceId: desk.workspace.id })
    for (const verb of [redeemLink(desk.as(null), { token, ...ada }), openLink(desk.as(null), { token })]) {
      await expect(verb).rejects.toMatchObject({ kind: "gone", code: "link.used" })
    }
    const verbs = (await desk.database.read.select().from(events).orderBy(events.n)).map(({ n, verb }) => [
      n,
      verb,
    ])
    expect(verbs).toEqual([
      [1, "workspace.created"],
      [2, "person.created"],
    ])
  })

  it("let one of two in who redeem at the same moment, and tell the other that it is gone", async () => {
    const token = await firstToken()
    const other = { ...ada, email: "eve@example.org" }
    const both = await Promise.allSettled([
      redeemLink(desk.as(null), { token, ...ada }),
      redeemLink(desk.as(null), { token, ...other }),
    ])
    expect(both.map(one => one.status).sort()).toEqual(["fulfilled", "rejected"])
    const refused = both.find(one => one.status === "rejected")
    expect(refused).toMatchObject({ reason: { kind: "gone" } })
    expect(await desk.database.read.select().from(users)).toHaveLength(1)
  })

  it("end after 15 minutes", async () => {
    const token = await firstToken()
    desk.clock.now += 15 * minute
    await expect(redeemLink(desk.as(null), { token, ...ada })).rejects.toMatchObject({ code: "link.expired" })
  })

  it("end when the next start prints another, until there is an owner", async () => {
    const early = await firstToken()
    const late = await firstToken()
    await expect(openLink(desk.as(null), { token: early })).rejects.toMatchObject({ kind: "gone" })
    await redeemLink(desk.as(null), { token: late, ...ada })
    expect(await ownerLinkAtStart(desk.parts)).toBeNull()
  })

  it("refuse a token nobody made", async () => {
    await expect(openLink(desk.as(null), { token: "x".repeat(43) })).rejects.toMatchObject({
      kind: "not_found",
    })
  })

  it("are not spent by a form that lacks a field, and need a password of ten characters", async () => {
    const token = await firstToken()
    await expect(redeemLink(desk.as(null), { token, email: ada.email })).rejects.toMatchObject({
      kind: "invalid",
    })
    expect(await openLink(desk.as(null), { token })).toMatchObject({ kind: "owner" })
    expect(RedeemLinkInput.safeParse({ token, ...ada, password: "nine char" }).success).toBe(false)
    expect(RedeemLinkInput.safeParse({ token, ...ada, email: "  ADA@Example.org " }).data?.email).toBe(
      "ada@example.org",
    )
  })

  it("bring a known person back without a password, from the terminal only", async () => {
    const owner = await desk.makeOwner()
    await expect(async () => makeSignInLink(desk.as(owner.who), {})).rejects.toMatchObject({
      kind: "forbidden",
    })
    const made = await makeSignInLink(desk.system(), {})
    const token = made.url.split("#token=")[1] ?? ""
    expect(await openLink(desk.as(null), { token })).toEqual({ kind: "user", email: "olga@example.org" })
    const answer = await redeemLink(desk.as(null), { token })
    expect(answer.value.user).toEqual({ id: owner.who.userId, name: "Olga" })
    expect(await desk.viewer({ cookie: desk.cookieOf(answer) })).toMatchObject({ userId: owner.who.userId })
    expect(await desk.viewer({ cookie: owner.cookie })).not.toBeNull()
    await expect(redeemLink(desk.as(null), { token })).rejects.toMatchObject({ code: "link.used" })
  })

  it("are tidied away a month after they ended, as sessions are when they end", async () => {
    const { cookie } = await desk.makeOwner()
    const kept = async () => (await desk.database.read.select().from(signInLinks)).length
    await tidyPeople(desk.parts)
    expect(await kept()).toBe(1)
    expect(await desk.viewer({ cookie })).not.toBeNull()
    desk.clock.now += 31 * 24 * 60 * minute
    await tidyPeople(desk.parts)
    expect(await kept()).toBe(0)
    expect(await desk.database.read.select().from(sessions)).toEqual([])
  })

  it("let a known person choose another password, which ends their other sessions", async () => {
    const owner = await desk.makeOwner()
    const made = await makeSignInLink(desk.system(), { email: "olga@example.org" })
    const token = made.url.split("#token=")[1] ?? ""
    const answer = await redeemLink(desk.as(null), { token, password: "a better password" })
    expect(await desk.viewer({ cookie: owner.cookie })).toBeNull()
    expect(await desk.viewer({ cookie: desk.cookieOf(answer) })).not.toBeNull()
    const signIns = ["long enough one", "a better password"].map(password =>
      signIn(desk.as(null), { email: "olga@example.org", password }),
    )
    expect((await Promise.allSettled(signIns)).map(one => one.status)).toEqual(["rejected", "fulfilled"])
  })

  it("are refused for an e-mail nobody has", async () => {
    await desk.makeOwner()
    const asked = makeSignInLink(desk.system(), { email: "none@example.org" })
    await expect(asked).rejects.toMatchObject({ kind: "not_found", code: "people.no_such_email" })
  })
})
