import { randomUUID } from "node:crypto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { users } from "@/db/tables/people"
import { type TemporaryDatabase, temporaryDatabase } from "@/db/testing/temporary-database"
import { type Auth, makeAuth } from "./auth"

describe("makeAuth", () => {
  let database: TemporaryDatabase
  const authAt = (origin: string): Auth =>
    makeAuth({ handle: database.authHandle, secret: "x".repeat(43), origin, newId: randomUUID })

  beforeEach(async () => {
    database = await temporaryDatabase()
    const now = new Date()
    const ada = {
      id: "u1",
      name: "Ada",
      email: "ada@example.org",
      emailVerified: true,
      createdAt: now,
      updatedAt: now,
    }
    await database.transact(async tx => tx.insert(users).values(ada))
  })
  afterEach(() => database.close())
  const pair = (lines: string[]) => lines.map(line => line.split(";")[0]).join("; ")

  it("opens a session whose cookie scripts cannot read and other sites do not send", async () => {
    const [line] = await authAt("http://127.0.0.1:3000").openSession("u1")
    expect(line).toMatch(/^better-auth\.session_token=/)
    expect(line).toMatch(/HttpOnly/)
    expect(line).toMatch(/SameSite=Lax/)
    expect(line).not.toMatch(/Secure/)
  })

  it("marks the cookie Secure where people come by https", async () => {
    const [line] = await authAt("https://desk.example").openSession("u1")
    expect(line).toMatch(/^better-auth\.session_token=.*Secure/)
  })

  it("knows whose session it is, until it is closed", async () => {
    const auth = authAt("http://127.0.0.1:3000")
    const cookie = pair(await auth.openSession("u1"))
    expect(await auth.sessionOf(cookie)).toEqual({ userId: "u1", name: "Ada" })
    const [line] = await auth.closeSession(cookie)
    expect(line).toMatch(/session_token=;.*Max-Age=0/)
    expect(await auth.sessionOf(cookie)).toBeNull()
  })

  it("does not believe a cookie that another secret signed, or one made up", async () => {
    const other = makeAuth({
      ...{
        handle: database.authHandle,
        secret: "y".repeat(43),
        origin: "http://127.0.0.1:3000",
        newId: randomUUID,
      },
    })
    const cookie = pair(await other.openSession("u1"))
    const auth = authAt("http://127.0.0.1:3000")
    expect(await auth.sessionOf(cookie)).toBeNull()
    expect(await auth.sessionOf("better-auth.session_token=a.b")).toBeNull()
    expect(await auth.sessionOf("better-auth.session_token=%E0%A4%A")).toBeNull()
    expect(await auth.sessionOf(undefined)).toBeNull()
  })

  it("tells a right password from a wrong one and from none", async () => {
    const auth = authAt("http://127.0.0.1:3000")
    const hash = await auth.hashPassword("correct horse battery")
    expect(await auth.passwordFits(hash, "correct horse battery")).toBe(true)
    expect(await auth.passwordFits(hash, "wrong horse battery")).toBe(false)
    expect(await auth.passwordFits(null, "nobody's password")).toBe(false)
  })
})
