import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Role } from "@/core/people/role"
import type { Viewer } from "../context"
import { changeRole } from "./change-role"
import { endMembership } from "./end-membership"
import { terminalViewer } from "./inside-viewers"
import { invite } from "./invite"
import { changeSettings, readSettings } from "./settings"
import { signIn } from "./sign-in"
import { type PeopleDesk, peopleDesk } from "./testing/people-desk"
import { createToken, listTokens, revokeToken } from "./tokens"

describe("roles and tokens", { timeout: 30_000 }, () => {
  let desk: PeopleDesk
  let owner: Viewer
  beforeEach(async () => {
    desk = await peopleDesk()
    owner = (await desk.makeOwner()).who
  })
  afterEach(() => desk.close())
  const join = async (role: Role, name = "rex") => {
    const person = { name, email: `${name}@example.org`, password: "another long one" }
    return desk.enter((await invite(desk.as(owner), { role })).url, person)
  }

  it("a changed role holds at the next request, and open desks are told", async () => {
    const { who, cookie } = await join("editor")
    await changeRole(desk.as(owner), { id: who.userId, role: "viewer" })
    expect((await desk.viewer({ cookie }))?.role).toBe("viewer")
    expect(desk.rechecked).toEqual([who.userId])
  })

  it("an ended person is nobody at the next request, and cannot sign in", async () => {
    const { who, cookie } = await join("editor")
    await endMembership(desk.as(owner), { id: who.userId })
    expect(await desk.viewer({ cookie })).toBeNull()
    const back = signIn(desk.as(null), { email: "rex@example.org", password: "another long one" })
    await expect(back).rejects.toMatchObject({ kind: "forbidden", code: "people.ended" })
    const twice = endMembership(desk.as(owner), { id: who.userId })
    await expect(twice).rejects.toMatchObject({ kind: "not_found" })
  })

  it("the last owner can be neither lowered nor ended, also by two at once", async () => {
    const last = { kind: "conflict", code: "people.last_owner" }
    await expect(changeRole(desk.as(owner), { id: owner.userId, role: "editor" })).rejects.toMatchObject(last)
    await expect(endMembership(desk.as(owner), { id: owner.userId })).rejects.toMatchObject(last)
    const { who: second } = await join("owner")
    const both = await Promise.allSettled([
      endMembership(desk.as(owner), { id: second.userId }),
      endMembership(desk.as(second), { id: owner.userId }),
    ])
    expect(both.map(one => one.status).sort()).toEqual(["fulfilled", "rejected"])
  })

  it("only an owner changes roles, settings and tokens", async () => {
    const { who: editor } = await join("editor")
    const refused = { kind: "forbidden", code: "people.may_not" }
    const ctx = desk.as(editor)
    await expect(changeRole(ctx, { id: editor.userId, role: "owner" })).rejects.toMatchObject(refused)
    await expect(endMembership(ctx, { id: owner.userId })).rejects.toMatchObject(refused)
    await expect(createToken(ctx, { name: "t", role: "viewer" })).rejects.toMatchObject(refused)
    await expect(async () => changeSettings(ctx, { name: "Mine" })).rejects.toMatchObject(refused)
  })

  it("a token acts for its maker with at most its role and theirs, until it is revoked", async () => {
    const { who: second } = await join("owner")
    const made = await createToken(desk.as(second), { name: "nightly", role: "editor" })
    expect(made.token).toMatch(/^obelus_[\w-]{43}$/)
    expect(await desk.viewer({ bearer: made.token })).toMatchObject({
      ...{ userId: second.userId, role: "editor", via: "token" },
    })
    await changeRole(desk.as(owner), { id: second.userId, role: "viewer" })
    expect((await desk.viewer({ bearer: made.token }))?.role).toBe("viewer")
    const listed = await listTokens(desk.as(owner), {})
    expect(listed.items).toMatchObject([{ name: "nightly", role: "editor", lastUsedAt: desk.clock.now }])
    expect(JSON.stringify(listed)).not.toContain(made.token)
    await revokeToken(desk.as(owner), { id: made.id })
    expect(await desk.viewer({ bearer: made.token })).toBeNull()
    await expect(revokeToken(desk.as(owner), { id: made.id })).rejects.toMatchObject({ kind: "not_found" })
  })

  it("a token of somebody whose membership ended is nobody's", async () => {
    const { who: second } = await join("owner")
    const made = await createToken(desk.as(second), { name: "nightly", role: "owner" })
    await endMembership(desk.as(owner), { id: second.userId })
    expect(await desk.viewer({ bearer: made.token })).toBeNull()
    const back = await invite(desk.as(owner), { role: "owner" })
    const same = { name: "rex", email: "rex@example.org", password: "another long one" }
    await desk.enter(back.url, same)
    expect(await desk.viewer({ bearer: made.token })).toBeNull()
  })

  it("a bearer that is no token is nobody, whatever the cookie says", async () => {
    const { cookie } = await join("editor")
    expect(await desk.viewer({ cookie, bearer: "nonsense" })).toBeNull()
    expect(await desk.viewer({ cookie, bearer: "" })).toBeNull()
  })

  it("the terminal acts for the owner", async () => {
    expect(await terminalViewer(desk.parts)).toMatchObject({
      userId: owner.userId,
      role: "owner",
      via: "terminal",
    })
  })

  it("settings merge, and null takes one away", async () => {
    await changeSettings(desk.as(owner), { settings: { preset: "outside", hints: true } })
    await changeSettings(desk.as(owner), { name: "Night Desk", settings: { hints: null } })
    expect(await readSettings(desk.as(owner), {})).toEqual({
      ...{ workspace: { id: desk.workspace.id, name: "Night Desk" }, settings: { preset: "outside" } },
    })
  })
})
