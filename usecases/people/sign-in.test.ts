import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { me } from "./me"
import { signIn } from "./sign-in"
import { signOut } from "./sign-out"
import { type PeopleDesk, peopleDesk } from "./testing/people-desk"

const olga = { email: "olga@example.org", password: "long enough one" }

// Hashing a password is slow on purpose.
describe("signIn", { timeout: 30_000 }, () => {
  let desk: PeopleDesk
  beforeEach(async () => {
    desk = await peopleDesk()
    await desk.makeOwner()
  })
  afterEach(() => desk.close())

  it("lets a person in by e-mail and password, and signOut out again", async () => {
    const cookie = desk.cookieOf(await signIn(desk.as(null), olga))
    const who = await desk.viewer({ cookie })
    expect(await me(desk.as(who), {})).toEqual({
      ...{ user: { id: who?.userId, name: "Olga", email: olga.email }, role: "owner" },
      ...{ workspace: { id: desk.workspace.id, name: "Lorem Valley Desk" }, guestOf: [] },
    })
    const { headers } = await signOut(desk.as(who, { cookie }), {})
    expect(headers["set-cookie"][0]).toMatch(/Max-Age=0/)
    expect(await desk.viewer({ cookie })).toBeNull()
    expect(desk.rechecked).toEqual([who?.userId])
  })

  it("refuses a wrong password and an unknown e-mail in the same words", async () => {
    const wrong = { kind: "unauthenticated", code: "people.wrong_password", values: {} }
    await expect(signIn(desk.as(null), { ...olga, password: "wrong" })).rejects.toMatchObject(wrong)
    await expect(signIn(desk.as(null), { ...olga, email: "none@example.org" })).rejects.toMatchObject(wrong)
  })

  it("refuses more after ten attempts from one address, also of the right password, for 15 minutes", async () => {
    const guesses = Array.from({ length: 10 }, () => signIn(desk.as(null), { ...olga, password: "a guess" }))
    await Promise.allSettled(guesses)
    const limited = { kind: "rate_limited", code: "people.too_many_attempts" }
    await expect(signIn(desk.as(null), olga)).rejects.toMatchObject(limited)
    await expect(signIn(desk.as(null, { ip: "192.0.2.9" }), olga)).resolves.toBeTruthy()
    desk.clock.now += 15 * 60_000 + 1
    await expect(signIn(desk.as(null), olga)).resolves.toBeTruthy()
  })

  it("forgets the attempts of somebody who got in", async () => {
    for (let round = 0; round < 2; round++) {
      const guesses = Array.from({ length: 6 }, () => signIn(desk.as(null), { ...olga, password: "a guess" }))
      await Promise.allSettled(guesses)
      await expect(signIn(desk.as(null), olga)).resolves.toBeTruthy()
    }
  })
})
