import { createHash, randomUUID } from "node:crypto"
import type { GuestRole, Role } from "@/core/people/role"
import { guests, members, users } from "@/db/tables/people"
import { temporaryDatabase } from "@/db/testing/temporary-database"
import type { Blobs, Children, Viewer } from "../context"
import { makeJobs } from "../jobs"
import { makeAuthority } from "../live/authority"
import { makeAuth } from "../people/auth"
import { ensureWorkspace } from "../people/ensure-workspace"
import { systemViewer } from "../people/inside-viewers"
import type { VerbName } from "../registry"
import { makeSeam, type SeamError } from "../seam"
import { makeIndexKeeper } from "../search/keep-index"
import type { ReadCopy } from "../snapshots/keep-copy"
import type { SignedIn } from "../verb"
import { withParts } from "./blobs-in-parts"
import { childrenHere } from "./children-here"
import { recordedWeb } from "./recorded-web"

const origin = "http://127.0.0.1:3000"

function blobsInMemory(): Blobs {
  const kept = new Map<string, Uint8Array>()
  return withParts({
    async put(bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex")
      kept.set(sha256, bytes)
      return sha256
    },
    get: async sha256 => kept.get(sha256) ?? null,
  })
}

/** A refusal of the seam, thrown by `call` so that tests can expect it. */
export type Refused = SeamError

/** What every copy reads as from now on, as another version of its reader would have it; null: as it is read today. */
interface Reading {
  as: ReadCopy | null
}

/** A whole desk for tests: a real database, the real authority and seam; files are read in this process. */
export async function testDesk() {
  const database = await temporaryDatabase()
  const faults: unknown[] = []
  const logged: object[] = []
  const told: { articles: readonly string[]; what: object }[] = []
  const clock = { now: 1_700_000_000_000 }
  const parts = { now: () => clock.now++, newId: randomUUID, origin }
  const authority = makeAuthority({
    ...{ read: database.read, transact: database.transact, ...parts },
    fault: error => faults.push(error),
  })
  const live = {
    ...authority,
    changed(articles: readonly string[], what: object) {
      told.push({ articles, what })
    },
  }
  const auth = makeAuth({ handle: database.authHandle, secret: "s".repeat(43), ...parts })
  const web = recordedWeb()
  const jobs = makeJobs({ ...parts, fault: error => faults.push(error) })
  const reading: Reading = { as: null }
  const children: Children = {
    run: async (task, ...asked) =>
      task === "extract" && reading.as ? reading.as : childrenHere.run(task, ...asked),
  }
  const all = {
    ...{ live, blobs: blobsInMemory(), children, outbound: web.outbound, jobs, auth },
    ...parts,
  }
  const log = (event: string, { err, ...values }: Record<string, unknown>) => {
    logged.push({ event, ...values })
    if (err !== undefined) faults.push(err)
  }
  const seam = makeSeam({ database, ...all, log })
  const request = { request: "request-1", caller: { request: "request-1" } }
  const { read, transact } = database
  const contextFor = (who: Viewer): SignedIn => ({
    ...{ ...all, ...request, who, read, transact, copyDatabase: database.copyTo },
  })
  const keeper = makeIndexKeeper({
    ...{ read, transact, blobs: all.blobs, documentOf: authority.documentOf },
    fault: error => faults.push(error),
  })
  const workspace = await ensureWorkspace({ ...all, transact, request: "start" }, "Lorem Valley Desk")

  /** A member of the workspace with this role, or somebody who is only a guest of these articles. */
  async function person(
    name: string,
    role: Role | null,
    guestOf: Record<string, GuestRole> = {},
  ): Promise<Viewer> {
    const [userId, at] = [randomUUID(), new Date(clock.now)]
    await transact(async tx => {
      const email = `${userId}@example.org`
      await tx
        .insert(users)
        .values({ id: userId, name, email, emailVerified: true, createdAt: at, updatedAt: at })
      if (role)
        await tx.insert(members).values({ workspaceId: workspace.id, userId, role, createdAt: clock.now })
      for (const [articleId, guest] of Object.entries(guestOf))
        await tx.insert(guests).values({ articleId, userId, role: guest, createdAt: clock.now })
    })
    const map = new Map(Object.entries(guestOf))
    return { userId, name, workspaceId: workspace.id, role, guestOf: map, via: "session" }
  }

  /** Calls a verb as a route would; throws the seam's refusal. */
  async function call<T = never>(as: Viewer | null, verb: VerbName, input: unknown = {}): Promise<T> {
    const answer = await seam.callAs(verb, input, as, "request-1")
    if (!answer.ok) throw answer.error
    return answer.value as T
  }

  /** Imports a text; its first line is the title. */
  async function article(as: Viewer, text: string): Promise<string> {
    const bytes = new TextEncoder().encode(text)
    const made = await call<{ articleId: string }>(as, "importArticle", { bytes, filename: "a.txt" })
    return made.articleId
  }

  async function close() {
    await keeper.stop()
    await authority.close()
    await database.close()
  }
  const system = systemViewer(workspace.id)
  return {
    database,
    seam,
    live,
    clock,
    faults,
    logged,
    told,
    reading,
    workspace,
    /** What the outside answers, and what it was asked. */
    web,
    system,
    contextFor,
    person,
    call,
    article,
    /** Reads everything that changed into the search index, as the server does by itself a moment later. */
    indexed: keeper.settle,
    close,
  }
}

export type TestDesk = Awaited<ReturnType<typeof testDesk>>
