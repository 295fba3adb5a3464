import { randomUUID } from "node:crypto"
import { schemaHash } from "@/editor/model/schema"
import { type Talk, talk } from "@/server/testing/talk"
import { type Desk, signIn, startDesk } from "./desk"
import { post } from "./filled-desk"
import { percentile, round } from "./statistics"

const desks = 25
const changes = 40

async function patchRole(desk: Desk, cookie: string, id: string, role: string) {
  const response = await fetch(`${desk.url}/api/v1/people/${id}`, {
    method: "PATCH",
    headers: { cookie, origin: desk.url, "content-type": "application/json" },
    body: JSON.stringify({ role }),
  })
  if (!response.ok) throw new Error(`role: ${response.status} ${await response.text()}`)
}

/** Redeems an invite; gives the cookie of the one who came. */
async function comeIn(desk: Desk, owner: string): Promise<string> {
  const { url } = await post<{ url: string }>(desk, owner, "/invites", { role: "editor" })
  const token = url.slice(url.indexOf("token=") + "token=".length)
  const response = await fetch(`${desk.url}/api/v1/auth/links/redeem`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: desk.url },
    body: JSON.stringify({ token, name: "Ed", email: "ed@example.org", password: "made-up-for-bench" }),
  })
  if (!response.ok) throw new Error(`coming in: ${response.status} ${await response.text()}`)
  const cookies = response.headers.getSetCookie()
  return cookies.map(cookie => cookie.split(";")[0]).join("; ")
}

async function openSocket(desk: Desk, cookie: string, articleId: string): Promise<Talk> {
  const headers = { cookie, origin: desk.url }
  const socket = await talk(`${desk.url.replace("http", "ws")}/live/${articleId}`, headers)
  if (typeof socket === "number") throw new Error(`socket: ${socket}`)
  socket.send({ t: "join", article: articleId, clientId: randomUUID(), schema: schemaHash })
  await socket.next("init")
  return socket
}

/** From asking for another role until every open desk of that person has been told, with what it may do from then on. */
export async function benchRoles() {
  const desk = await startDesk()
  const owner = await signIn(desk)
  const { articleId } = await post<{ articleId: string }>(
    desk,
    owner,
    "/articles?filename=l.txt",
    "Lorem ipsum.",
  )
  const theirs = await comeIn(desk, owner)
  const people = await fetch(`${desk.url}/api/v1/people`, { headers: { cookie: owner } })
  const { items } = (await people.json()) as { items: { id: string; email: string }[] }
  const id = items.find(person => person.email === "ed@example.org")?.id ?? ""
  const sockets = await Promise.all(Array.from({ length: desks }, () => openSocket(desk, theirs, articleId)))
  const times: number[] = []
  for (let n = 0; n < changes; n++) {
    const role = n % 2 === 0 ? "viewer" : "editor"
    const told = sockets.map(socket => socket.next("role", message => message.role === role))
    const since = performance.now()
    await patchRole(desk, owner, id, role)
    await Promise.all(told)
    times.push(performance.now() - since)
  }
  for (const socket of sockets) socket.close()
  await desk.stop()
  return {
    [`a role on ${desks} open desks, ms (p50)`]: round(percentile(times, 0.5)),
    p95: round(percentile(times, 0.95)),
    "may take, ms": 2_000,
    slowest: round(Math.max(...times)),
  }
}
