import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { temporaryDatabase } from "@/db/testing/temporary-database"
import { type VerbName, verbs } from "@/usecases/registry"
import { imported } from "@/usecases/testing/acts/articles"
import type { Entered, Scene } from "@/usecases/testing/acts/scene"
import { childrenHere } from "@/usecases/testing/children-here"
import type { Verb } from "@/usecases/verb"
import { makeLog } from "../log"
import { startServer } from "../start"
import { routePages } from "./route-pages"

/** What a browser or a script sends along. */
export type Credentials = Record<string, string>

export interface Answered {
  status: number
  text: string
  headers: Headers
}

/** A person who came in by a link, with the cookie of their session. */
export interface Person extends Entered {
  name: string
  credentials: Credentials
}

const isBytes = (value: unknown): value is Uint8Array => ArrayBuffer.isView(value)

/** Turns a verb's input into the request a client would make: the path first, then the query or the body. */
function requestOf(verb: Verb, input: object) {
  const rest = new Map(Object.entries(input))
  const path = (verb.route ?? "").replace(/:(\w+)/g, (_, name: string) => {
    const part = String(rest.get(name))
    rest.delete(name)
    return encodeURIComponent(part)
  })
  const bytes = rest.get("bytes")
  rest.delete("bytes")
  if (verb.method === "GET" || isBytes(bytes)) {
    const query = new URLSearchParams([...rest].map(([name, value]) => [name, String(value)]))
    return { path: `${path}?${query}`, body: isBytes(bytes) ? bytes : undefined }
  }
  return { path, body: JSON.stringify(Object.fromEntries(rest)) }
}

/** A real server on a real database, asked over HTTP by people who came in by links; their passwords are real as well. */
export async function deskOverHttp() {
  const database = process.env.DATABASE_URL ? await temporaryDatabase() : null
  const place = database && "url" in database.place ? { DATABASE_URL: database.place.url } : {}
  const dataDir = mkdtempSync(join(tmpdir(), "obelus-test-"))
  const env = { PORT: "0", DATA_DIR: dataDir, OBELUS_DEMO: "0", ...place }
  const { url, stop } = await startServer(env, {
    ...{ pages: routePages(), log: makeLog("silent"), children: childrenHere },
  })
  const ownLink = /#token=(\S+)/.exec(readFileSync(join(dataDir, "sign-in-link"), "utf8"))?.[1] ?? ""
  let count = 0
  const known = new Map<string, Promise<unknown>>()

  async function ask(verb: VerbName, input: object, credentials: Credentials = {}): Promise<Answered> {
    const line = (verbs as Record<VerbName, Verb>)[verb]
    const { path, body } = requestOf(line, input)
    // A browser says where a page came from; a program with a token does not.
    const origin = credentials.cookie ? { origin: url } : {}
    const answer = await fetch(`${url}/api/v1${path}`, {
      ...{ method: line.method, headers: { ...origin, ...credentials } },
      ...(body === undefined ? {} : { body: body as BodyInit }),
    })
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }

  const cookieIn = (headers: Headers): Credentials => ({
    cookie: headers
      .getSetCookie()
      .map(line => line.split(";")[0])
      .join("; "),
  })

  async function must(verb: VerbName, input: object, credentials: Credentials = {}): Promise<Answered> {
    const answer = await ask(verb, input, credentials)
    if (answer.status >= 300) throw new Error(`${verb}: ${answer.status} ${answer.text}`)
    return answer
  }

  async function redeem(token: string, name: string): Promise<Person> {
    const person = {
      email: `${name.toLowerCase()}-${++count}@desk.invalid`,
      password: "a long enough sentence",
    }
    const { text, headers } = await must("redeemLink", { token, name, ...person })
    const { user } = JSON.parse(text) as { user: { id: string } }
    return { ...person, id: user.id, name, credentials: cookieIn(headers) }
  }

  const owner = await redeem(ownLink, "Olga")
  const call = async <T>(verb: VerbName, input: object = {}): Promise<T> =>
    JSON.parse((await must(verb, input, owner.credentials)).text) as T

  /** Lets somebody in with a role in the workspace, or as a guest of an article. */
  async function enter(name: string, role: string, articleId?: string): Promise<Person> {
    const { url: link } = await call<{ url: string }>("invite", { role, ...(articleId ? { articleId } : {}) })
    return redeem(link.split("#token=")[1] ?? "", name)
  }

  /** Lets somebody who has an account into one more article. */
  async function enterAgain(
    { name, email, password }: Person,
    role: string,
    articleId: string,
  ): Promise<void> {
    const { url: link } = await call<{ url: string }>("invite", { role, articleId })
    await must("redeemLink", { token: link.split("#token=")[1] ?? "", name, email, password })
  }

  async function signIn(person: Person): Promise<void> {
    const { email, password } = person
    person.credentials = cookieIn((await must("signIn", { email, password })).headers)
  }

  const article = async (input: object) =>
    (await call<{ articleId: string }>("importArticle", input)).articleId
  const scene: Scene = {
    articleId: await article(imported),
    otherId: await article({
      bytes: new TextEncoder().encode("Ruritania\n\nNine geese.\n"),
      filename: "b.txt",
    }),
    call,
    person: of => enter("Sam", "viewer", of),
    next: () => ++count,
    once<T>(name: string, make: () => Promise<T>) {
      if (!known.has(name)) known.set(name, make())
      return known.get(name) as Promise<T>
    },
  }

  async function close() {
    await stop()
    await database?.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url, owner, scene, ask, call, enter, enterAgain, signIn, close }
}

export type DeskOverHttp = Awaited<ReturnType<typeof deskOverHttp>>
