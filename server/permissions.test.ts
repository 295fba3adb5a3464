import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Act, may } from "@/core/people/may"
import { type VerbName, verbs } from "@/usecases/registry"
import { exampleOf } from "@/usecases/testing/acts/all"
import type { Example } from "@/usecases/testing/acts/example"
import { secret } from "@/usecases/testing/acts/scene"
import type { Verb } from "@/usecases/verb"
import { type Caller, callersOf } from "./testing/callers"
import { type DeskOverHttp, deskOverHttp } from "./testing/desk-over-http"

// Every route with everybody, over HTTP on a real server: the exact status that the table of permissions says. A verb without an
// example in usecases/testing/acts fails here.

let desk: DeskOverHttp
let callers: [string, Caller][]
beforeAll(async () => {
  desk = await deskOverHttp()
  callers = Object.entries(await callersOf(desk))
}, 120_000)
afterAll(() => desk.close())

const names = Object.keys(verbs) as VerbName[]
const verbOf = (name: VerbName) => (verbs as Record<VerbName, Verb>)[name]
const routed = names.filter(name => verbOf(name).route !== null)

/** How the table of permissions refuses this caller; null where it does not. */
function refusalOf({ act }: Verb, { reach, needs }: Example, caller: Caller): number | null {
  if (act === "public") return null
  if (caller.anywhere === null) return 401
  if (act === "signed_in") return null
  if (!may(caller.anywhere, act)) return 403
  const needed: Act = needs ?? act
  if (reach === "workspace") return may(caller.role, needed) ? null : 403
  if (reach !== "article") return null
  if (caller.here === null) return 404
  return may(caller.here, needed) ? null : 403
}

/** Asks as everybody; whoever is refused first, so that what they ask about is still there for the others. */
async function walk(name: VerbName, example: Example): Promise<Record<string, number>> {
  const verb = verbOf(name)
  const refused = (caller: Caller) => refusalOf(verb, example, caller) !== null
  const inOrder = [
    ...callers.filter(([, one]) => refused(one)),
    ...callers.filter(([, one]) => !refused(one)),
  ]
  const said: Record<string, number> = {}
  let given: object | null = null
  for (const [who, caller] of inOrder) {
    given ??= await example.given(desk.scene)
    await caller.ready?.()
    const { status, text } = await desk.ask(name, given, caller.person?.credentials)
    said[who] = status
    // Whoever does not belong here sees nothing of it, whatever was asked and however it was answered.
    if (caller.here === null) expect(text, who).not.toContain(secret)
    if (refused(caller)) continue
    await example.after?.(desk.scene)
    if (verb.method !== "GET") given = null
    if (name === "signOut" && caller.person?.credentials.cookie) await desk.signIn(caller.person)
  }
  return said
}

function expected(name: VerbName, example: Example): Record<string, number> {
  const verb = verbOf(name)
  const allowed = example.status ?? verb.status
  return Object.fromEntries(
    callers.map(([who, caller]) => [who, refusalOf(verb, example, caller) ?? allowed]),
  )
}

describe("every verb", () => {
  it.each(names)("%s has an example in usecases/testing/acts", name => {
    expect(exampleOf(name)).not.toBeNull()
  })

  it.each(names.filter(name => verbOf(name).route === null))("%s has no address", name => {
    expect(exampleOf(name)?.reach).toBe("terminal")
  })
})

describe("every route", () => {
  it.each(routed)(
    "%s answers everybody as the table of permissions says",
    { timeout: 60_000 },
    async name => {
      const example = exampleOf(name)
      if (!example) throw new Error(`${name} has no example in usecases/testing/acts`)
      expect(await walk(name, example)).toEqual(expected(name, example))
    },
  )

  it.each(routed.filter(name => verbOf(name).method !== "GET"))(
    "%s refuses a page of another site, whoever looks at it",
    async name => {
      const credentials = { ...desk.owner.credentials, origin: "https://elsewhere.example" }
      expect((await desk.ask(name, { id: "none" }, credentials)).status).toBe(403)
    },
  )
})
