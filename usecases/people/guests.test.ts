import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

let desk: TestDesk
let editor: Viewer
let articleId: string
let other: string

beforeAll(async () => {
  desk = await testDesk()
  editor = await desk.person("Edda", "editor")
  articleId = await desk.article(editor, "Lorem Valley\n\nWords.")
  other = await desk.article(editor, "Ruritania\n\nGeese.")
})
afterAll(() => desk.close())

const guest = (role: "viewer" | "editor") =>
  desk.person("Gus", null, { [articleId]: role, [other]: "viewer" })
interface Guests {
  items: { id: string; role: string }[]
  invites: { id: string; role: string }[]
}
const listed = () => desk.call<Guests>(editor, "listGuests", { id: articleId })

describe("guests of an article", () => {
  it("are listed with the open invites to it, and to no other article", async () => {
    const { userId } = await guest("viewer")
    await desk.call(editor, "invite", { role: "reviewer", articleId })
    await desk.call(editor, "invite", { role: "viewer", articleId: other })
    const { items, invites } = await listed()
    expect(items).toContainEqual(expect.objectContaining({ id: userId, role: "viewer" }))
    expect(invites.map(invite => invite.role)).toEqual(["reviewer"])
    expect(JSON.stringify(invites)).not.toMatch(/hash|token/i)
  })

  it("get another role, or lose their place, in this article only", async () => {
    const { userId: person } = await guest("viewer")
    await desk.call(editor, "changeGuest", { id: articleId, person, role: "reviewer" })
    expect((await listed()).items).toContainEqual(expect.objectContaining({ id: person, role: "reviewer" }))
    await desk.call(editor, "endGuest", { id: articleId, person })
    expect((await listed()).items.map(one => one.id)).not.toContain(person)
    const { items } = await desk.call<Guests>(editor, "listGuests", { id: other })
    expect(items).toContainEqual(expect.objectContaining({ id: person, role: "viewer" }))
    const twice = desk.call(editor, "endGuest", { id: articleId, person })
    await expect(twice).rejects.toMatchObject({ kind: "not_found", code: "people.no_such_person" })
  })

  it("ask nobody else in, whatever they are here", async () => {
    const asEditor = await guest("editor")
    for (const verb of ["listGuests", "invite"] as const) {
      const input = verb === "invite" ? { role: "viewer", articleId } : { id: articleId }
      await expect(desk.call(asEditor, verb, input)).rejects.toMatchObject({ kind: "forbidden" })
    }
  })

  it("are invited by a link that an editor may take back, once and as an event; into the workspace only an owner", async () => {
    const made = await desk.call<{ id: string }>(editor, "invite", { role: "viewer", articleId })
    for (const _ of ["once", "twice"]) await desk.call(editor, "revokeInvite", { id: made.id })
    expect((await listed()).invites.map(invite => invite.id)).not.toContain(made.id)
    const { items } = await desk.call<{ items: { verb: string }[] }>(editor, "articleEvents", {
      id: articleId,
    })
    expect(items.filter(event => event.verb === "person.invite_revoked")).toHaveLength(1)
    const owner = await desk.person("Olga", "owner")
    const asMember = await desk.call<{ id: string }>(owner, "invite", { role: "viewer" })
    const refused = desk.call(editor, "revokeInvite", { id: asMember.id })
    await expect(refused).rejects.toMatchObject({ kind: "forbidden" })
  })
})
