import type { Node } from "prosemirror-model"
import { TableMap } from "prosemirror-tables"
import { Step, Transform } from "prosemirror-transform"
import { logAfter, newestCopy } from "@/db/queries/log"
import { schema } from "@/editor/model/schema"
import type { TemporaryArticle } from "@/usecases/live/testing/temporary-article"
import { liveDesk } from "./live-desk"
import { type Random, randomFrom } from "./random"
import { randomEdit } from "./random-edit"
import { type ScriptedClient, scriptedClient } from "./scripted-client"

const turn = () => new Promise<void>(resolve => setImmediate(resolve))

/** What went wrong in one seed, or null. */
export type Divergence = string | null

/**
 * Several people edit one article at random, lose their connections and come back; then everything is let through and all must
 * hold the same document, also the server and a replay of its log from version 0.
 */
export async function runSeed(
  seed: number,
  article: TemporaryArticle,
  start: Node,
  rounds = 40,
): Promise<Divergence> {
  const random = randomFrom(seed)
  const desk = await liveDesk(start, article)
  const clients: ScriptedClient[] = []
  for (let i = 0; i < 3 + random.below(3); i++) {
    const { client, begin } = scriptedClient(desk, desk.person(`Person-${i}`), `c${seed}-${i}`)
    clients.push(client)
    const ready = begin()
    let done = false
    void ready.then(() => {
      done = true
    })
    while (!done) {
      client.wire.toServer()
      client.wire.toClient()
      await turn()
    }
  }
  // Some seeds are quick, in others messages lie for long and many steps meet many.
  const pace = { up: 10 + random.below(60), down: 10 + random.below(60), edit: 30 + random.below(60) }
  for (let round = 0; round < rounds; round++) await oneRound(clients, random, pace)
  await settle(clients)
  const problem = await compare(clients, article)
  for (const client of clients) client.close()
  return problem && `seed ${seed}: ${problem}`
}

type Pace = Record<"up" | "down" | "edit", number>

async function oneRound(clients: ScriptedClient[], random: Random, pace: Pace) {
  for (const one of clients) {
    if (random.percent(pace.edit)) randomEdit(one.state, one.dispatch, random)
    if (random.percent(pace.up)) one.wire.toServer()
    if (random.percent(pace.down)) one.wire.toClient()
    if (random.percent(50)) one.frame()
    if (!one.isConnected() && random.percent(30)) one.reconnect()
  }
  if (random.percent(5)) random.one(clients).cut()
  await turn()
  if (random.percent(30)) await turn()
}

/** Lets everything through until nobody has anything left to say. */
async function settle(clients: ScriptedClient[]) {
  let quiet = 0
  for (let turns = 0; quiet < 30; turns++) {
    if (turns > 20_000) throw new Error("it never became quiet")
    let moved = false
    for (const one of clients) {
      if (!one.isConnected()) one.reconnect()
      while (one.wire.toServer()) moved = true
      while (one.wire.toClient()) moved = true
      one.frame()
    }
    // Windows of the flush and unpacking take real time.
    if (!moved) await new Promise(resolve => setTimeout(resolve, 1))
    await turn()
    const saved = clients.every(one => one.isConnected() && one.session.status.state === "saved")
    quiet = moved || !saved ? 0 : quiet + 1
  }
}

async function compare(clients: ScriptedClient[], article: TemporaryArticle): Promise<string | null> {
  if (article.faults.length > 0)
    return `fault: ${String(article.faults[0])} ${(article.faults[0] as Error).stack}`
  const { version, doc } = await article.authority.read(article.articleId)
  const server = JSON.stringify(doc)
  for (const [i, { state, session }] of clients.entries()) {
    if (session.status.version !== version)
      return `client ${i} is at ${session.status.version}, not ${version}`
    if (JSON.stringify(state.doc.toJSON()) !== server) return `client ${i} differs from the server`
  }
  if ((await replayed(article)) !== server) return "the log replays to another document"
  return tablesOf(schema.nodeFromJSON(doc))
}

async function replayed({ database, articleId }: TemporaryArticle): Promise<string> {
  const copy = await newestCopy(database.read, articleId, 0)
  const tr = new Transform(schema.nodeFromJSON(JSON.parse(copy?.doc ?? "null")))
  for (const row of await logAfter(database.read, articleId, 0, 100_000)) {
    for (const step of JSON.parse(row.steps ?? "[]") as unknown[]) tr.step(Step.fromJSON(schema, step))
  }
  tr.doc.check()
  return JSON.stringify(tr.doc.toJSON())
}

function tablesOf(doc: Node): string | null {
  let problem: string | null = null
  doc.descendants(node => {
    if (node.type.spec.tableRole !== "table") return
    const { problems } = TableMap.get(node)
    if (problems?.length) problem = `a table is not rectangular: ${JSON.stringify(problems)}`
  })
  return problem
}
