import { randomUUID } from "node:crypto"
import { type TemporaryDatabase, temporaryDatabase } from "@/db/testing/temporary-database"
import type { Caller, Context, Live, Viewer } from "../../context"
import { makeJobs } from "../../jobs"
import { withParts } from "../../testing/blobs-in-parts"
import { makeAuth } from "../auth"
import { ensureWorkspace } from "../ensure-workspace"
import { systemViewer } from "../inside-viewers"
import { redeemLink } from "../redeem-link"
import { ownerLinkAtStart } from "../sign-in-links"
import { viewerOf } from "../viewer"

const origin = "http://127.0.0.1:3000"

/** A desk for the tests of people: a real database, a clock that is moved by hand, and a list of who was rechecked. */
export async function peopleDesk() {
  const database: TemporaryDatabase = await temporaryDatabase()
  const clock = { now: Date.now() }
  const rechecked: string[] = []
  const auth = makeAuth({ handle: database.authHandle, secret: "s".repeat(43), origin, newId: randomUUID })
  const parts = {
    ...{ read: database.read, transact: database.transact, auth, origin, request: "request-1" },
    ...{ now: () => clock.now, newId: randomUUID },
  }
  const workspace = await ensureWorkspace(parts, "Lorem Valley Desk")

  /** What a verb is given when this viewer calls it. */
  const as = (who: Viewer | null, caller: Partial<Caller> = {}): Context => ({
    ...parts,
    who,
    caller: { request: parts.request, ip: "192.0.2.1", ...caller },
    live: { recheck: (userId: string) => rechecked.push(userId), recheckArticle() {} } as unknown as Live,
    blobs: withParts({ put: async () => "", get: async () => null }),
    children: { run: async () => null },
    jobs: makeJobs({ ...parts, fault: error => Promise.reject(error) }),
    outbound: () => Promise.reject(new Error("nothing of people reaches out")),
    copyDatabase: database.copyTo,
  })
  const cookieOf = (answer: { headers: { "set-cookie": string[] } }) =>
    answer.headers["set-cookie"].map(line => line.split(";")[0]).join("; ")
  const viewer = (caller: Partial<Caller>) => viewerOf(parts, { request: parts.request, ...caller })

  /** Redeems a link as a new person; gives their viewer and cookie. */
  async function enter(url: string, person: { name: string; email: string; password: string }) {
    const token = url.split("#token=")[1] ?? ""
    const cookie = cookieOf(await redeemLink(as(null), { token, ...person }))
    const who = await viewer({ cookie })
    if (!who) throw new Error("the redeemed link let nobody in")
    return { who, cookie }
  }
  async function makeOwner() {
    const link = await ownerLinkAtStart(parts)
    return enter(link?.url ?? "", { name: "Olga", email: "olga@example.org", password: "long enough one" })
  }
  const system = () => as(systemViewer(workspace.id))
  return {
    database,
    clock,
    rechecked,
    parts,
    workspace,
    as,
    cookieOf,
    viewer,
    enter,
    makeOwner,
    system,
    close: database.close,
  }
}
export type PeopleDesk = Awaited<ReturnType<typeof peopleDesk>>
