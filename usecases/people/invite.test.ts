import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Role } from "@/core/people/role"
import { articles } from "@/db/tables/articles"
import type { Viewer } from "../context"
import { changeRole } from "./change-role"
import { endMembership } from "./end-membership"
import { invite } from "./invite"
import { listPeople } from "./list-people"
import { openLink } from "./open-link"
import { redeemLink } from "./redeem-link"
import { revokeInvite } from "./revoke-invite"
import { type PeopleDesk, peopleDesk } from "./testing/people-desk"

const rex = { name: "Rex", email: "rex@example.org", password: "another long one" }
const sue = { name: "Sue", email: "sue@example.org", password: "yet another one" }
const day = 86_400_000

describe("invite", { timeout: 30_000 }, () => {
  let desk: PeopleDesk
  let owner: Viewer
  beforeEach(async () => {
    desk = await peopleDesk()
    owner = (await desk.makeOwner()).who
    await desk.database.transact(async tx =>
      tx.insert(articles).values({
        ...{
          id: "a1",
          workspaceId: desk.workspace.id,
          title: "Lorem",
          version: 0,
          epoch: 0,
          schemaHash: "h",
        },
        ...{ settings: {}, state: "active", createdBy: "system", createdAt: 1, updatedAt: 1 },
      }),
    )
  })
  afterEach(() => desk.close())
  const join = async (role: Role, person = rex) =>
    desk.enter((await invite(desk.as(owner), { role })).url, person)

  it("makes a link by which one person joins with the role, once", async () => {
    const made = await invite(desk.as(owner), { role: "reviewer", email: rex.email })
    expect(made.expiresAt).toBe(desk.clock.now + 7 * day)
    const token = made.url.split("#token=")[1] ?? ""
    expect(await openLink(desk.as(null), { token })).toEqual({
      kind: "invite",
      role: "reviewer",
      email: rex.email,
    })
    const { who } = await desk.enter(made.url, rex)
    expect(who).toMatchObject({ role: "reviewer", name: "Rex" })
    await expect(desk.enter(made.url, { ...rex, email: "two@example.org" })).rejects.toMatchObject({
      kind: "gone",
    })
  })

  it("lets nobody in under another address than the one it was made for", async () => {
    const made = await invite(desk.as(owner), { role: "reviewer", email: rex.email })
    await expect(desk.enter(made.url, sue)).rejects.toMatchObject({
      ...{ kind: "unprocessable", code: "people.invited_other", values: { email: rex.email } },
    })
    const token = made.url.split("#token=")[1] ?? ""
    const { name, password } = rex
    const { value } = await redeemLink(desk.as(null), { token, name, password })
    expect(value.user.name).toBe("Rex")
    const { items } = await listPeople(desk.as(owner), {})
    expect(items.map(one => one.email)).toContain(rex.email)
  })

  it("ends with its maker's right to make it", async () => {
    const { who: second } = await join("owner")
    const asMember = await invite(desk.as(second), { role: "owner" })
    const asGuest = await invite(desk.as(second), { role: "viewer", articleId: "a1" })
    await changeRole(desk.as(owner), { id: second.userId, role: "editor" })
    await expect(desk.enter(asMember.url, sue)).rejects.toMatchObject({ kind: "gone" })
    const opened = await openLink(desk.as(null), { token: asGuest.url.split("#token=")[1] ?? "" })
    expect(opened.role).toBe("viewer")
    await endMembership(desk.as(owner), { id: second.userId })
    await expect(desk.enter(asGuest.url, sue)).rejects.toMatchObject({ kind: "gone" })
  })

  it("ends after seven days, and when it is revoked", async () => {
    const first = await invite(desk.as(owner), { role: "viewer" })
    const second = await invite(desk.as(owner), { role: "viewer" })
    await revokeInvite(desk.as(owner), { id: first.id })
    await expect(desk.enter(first.url, rex)).rejects.toMatchObject({ kind: "gone" })
    desk.clock.now += 7 * day
    await expect(desk.enter(second.url, rex)).rejects.toMatchObject({ code: "link.expired" })
  })

  it("is the owner's act; an editor may invite guests of an article, nobody above themselves", async () => {
    const { who: editor } = await join("editor")
    await expect(invite(desk.as(editor), { role: "viewer" })).rejects.toMatchObject({ kind: "forbidden" })
    await expect(invite(desk.as(editor), { role: "owner", articleId: "a1" })).rejects.toMatchObject({
      kind: "invalid",
    })
    await expect(invite(desk.as(editor), { role: "viewer", articleId: "a2" })).rejects.toMatchObject({
      kind: "not_found",
    })
    await expect(invite(desk.as(null), { role: "viewer" })).rejects.toMatchObject({ kind: "unauthenticated" })
    const made = await invite(desk.as(editor), { role: "reviewer", articleId: "a1" })
    const guest = await desk.enter(made.url, { ...rex, email: "guest@example.org" })
    expect(guest.who.role).toBeNull()
    expect([...guest.who.guestOf]).toEqual([["a1", "reviewer"]])
  })

  it("lets somebody with an account join by its password, and refuses another's e-mail", async () => {
    await join("viewer")
    const again = await invite(desk.as(owner), { role: "editor" })
    const stranger = desk.enter(again.url, { ...rex, password: "not their password" })
    await expect(stranger).rejects.toMatchObject({ kind: "conflict", code: "people.email_taken" })
    expect((await desk.enter(again.url, rex)).who.role).toBe("editor")
  })

  it("never lowers a role that somebody has", async () => {
    await join("editor")
    expect((await join("viewer")).who.role).toBe("editor")
  })

  it("is listed while it is open, for those who may invite", async () => {
    await invite(desk.as(owner), { role: "viewer" })
    const { who: viewer } = await join("viewer")
    const listed = await listPeople(desk.as(owner), {})
    expect(listed.items.map(({ name, role }) => [name, role])).toEqual([
      ["Olga", "owner"],
      ["Rex", "viewer"],
    ])
    expect(listed.invites).toHaveLength(1)
    expect(JSON.stringify(listed)).not.toMatch(/hash|token/i)
    expect((await listPeople(desk.as(viewer), {})).invites).toEqual([])
  })

  it("joins nobody twice when it is redeemed by two at once", async () => {
    const made = await invite(desk.as(owner), { role: "viewer" })
    const token = made.url.split("#token=")[1] ?? ""
    const people = ["p", "q"].map(name => ({ ...rex, name, email: `${name}@example.org` }))
    const all = await Promise.allSettled(people.map(one => redeemLink(desk.as(null), { token, ...one })))
    expect(all.filter(one => one.status === "fulfilled")).toHaveLength(1)
    expect((await listPeople(desk.as(owner), {})).items).toHaveLength(2)
  })
})
