import type { Role } from "@/core/people/role"
import type { DeskOverHttp, Person } from "./desk-over-http"

/** Somebody who asks, and what they may do by the table. */
export interface Caller {
  /** In the workspace. */
  role: Role | null
  /** In the article that everything is about; null for none. */
  here: Role | null
  /** The greatest role anywhere: what the first gate looks at. Null for whoever is not signed in, or no longer. */
  anywhere: Role | null
  /** Null for nobody. */
  person: Person | null
  /** Done just before each call. */
  ready?(): Promise<unknown>
}

const member = (role: Role, person: Person): Caller => ({ role, here: role, anywhere: role, person })
const guest = (here: Role | null, anywhere: Role, person: Person): Caller => ({
  ...{ role: null, here, anywhere, person },
})
const nobody = (person: Person | null): Caller => ({ role: null, here: null, anywhere: null, person })

/** Everybody the walks ask as: each role, guests, nobody, somebody lowered a moment ago, somebody who was ended, a token. */
export async function callersOf(desk: DeskOverHttp): Promise<Record<string, Caller>> {
  const { owner, enter, scene } = desk
  const asGuest = (role: Role) => enter("Gust", role, scene.articleId)
  return {
    owner: member("owner", owner),
    editor: member("editor", await enter("Edda", "editor")),
    reviewer: member("reviewer", await enter("Rena", "reviewer")),
    viewer: member("viewer", await enter("Vito", "viewer")),
    "a guest who is viewer": guest("viewer", "viewer", await asGuest("viewer")),
    "a guest who is reviewer": guest("reviewer", "reviewer", await asGuest("reviewer")),
    "a guest who is editor": guest("editor", "editor", await asGuest("editor")),
    "a guest who is viewer here and editor of another article": guest("viewer", "editor", await both(desk)),
    "a guest of another article": guest(null, "editor", await enter("Stan", "editor", scene.otherId)),
    "an owner lowered to viewer a moment ago": await lowered(desk),
    "an owner's token for reviewers": member("reviewer", await withToken(desk)),
    "an owner whose membership ended": nobody(await ended(desk)),
    nobody: nobody(null),
  }
}

async function both({ enter, enterAgain, scene }: DeskOverHttp): Promise<Person> {
  const person = await enter("Beth", "viewer", scene.articleId)
  await enterAgain(person, "editor", scene.otherId)
  return person
}

async function lowered({ enter, call }: DeskOverHttp): Promise<Caller> {
  const person = await enter("Lou", "owner")
  const become = (role: Role) => call("changeRole", { id: person.id, role })
  return { ...member("viewer", person), ready: () => become("owner").then(() => become("viewer")) }
}

/** The token's maker is an owner; the token is for less. */
async function withToken({ enter, ask }: DeskOverHttp): Promise<Person> {
  const person = await enter("Oto", "owner")
  const { text } = await ask("createToken", { name: "script", role: "reviewer" }, person.credentials)
  const { token } = JSON.parse(text) as { token: string }
  return { ...person, credentials: { authorization: `Bearer ${token}` } }
}

async function ended({ enter, call }: DeskOverHttp): Promise<Person> {
  const person = await enter("Ed", "owner")
  await call("endMembership", { id: person.id })
  return person
}
