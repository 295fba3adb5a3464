import { randomUUID } from "node:crypto"
import { type Browser, chromium, type Page } from "@playwright/test"
import type { Node } from "prosemirror-model"
import { schema } from "@/editor/model/schema"
import { textOf } from "@/editor/model/text-map"
import { type Desk, signIn, startDesk } from "./desk"
import { largeArticle, withClaims } from "./large-article"
import { serveBare } from "./peers/serve-bare"
import { percentile, round } from "./statistics"

const wordCount = 100_000
const claimCount = 5_000
const keys = 200
const batch = 200

async function post(desk: Desk, cookie: string, path: string, body: unknown): Promise<unknown> {
  const isText = typeof body === "string"
  const response = await fetch(`${desk.url}/api/v1${path}`, {
    method: "POST",
    headers: { cookie, origin: desk.url, "content-type": isText ? "text/plain" : "application/json" },
    body: isText ? body : JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** Puts the large article and its claims into the desk the way a script would: an import, then commits with records. */
async function fill(desk: Desk, cookie: string): Promise<{ articleId: string; doc: Node }> {
  const text = textOf(largeArticle(wordCount)).replaceAll("\n", "\n\n")
  const { articleId } = (await post(desk, cookie, "/articles?filename=large.txt", text)) as {
    articleId: string
  }
  const stored = await fetch(`${desk.url}/api/v1/articles/${articleId}/versions/0`, { headers: { cookie } })
  const doc = schema.nodeFromJSON(((await stored.json()) as { doc: unknown }).doc)
  const marked = withClaims(doc, claimCount, randomUUID)
  const steps: unknown[] = []
  marked.doc.descendants((node, pos) => {
    for (const mark of node.marks) {
      if (mark.type.name !== "claim") continue
      steps.push({ stepType: "addMark", mark: mark.toJSON(), from: pos, to: pos + node.nodeSize })
    }
  })
  for (let at = 0; at < steps.length; at += batch) {
    const claims = marked.ids.slice(at, at + batch).map(id => ({ id, kind: "figure" }))
    const commit = { base: at / batch, ref: { clientId: "bench", seq: at / batch + 1 } }
    await post(desk, cookie, `/articles/${articleId}/commits`, {
      ...commit,
      steps: steps.slice(at, at + batch),
      records: { claims },
    })
  }
  return { articleId, doc: marked.doc }
}

async function typeInto(page: Page) {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    addEventListener(
      "keydown",
      () => {
        const pressed = performance.now()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - pressed)
          port2.postMessage(null)
        })
      },
      true,
    )
  })
  const line = page.locator(".ProseMirror > p").nth(900)
  await line.scrollIntoViewIfNeeded()
  // At the first word: a click on a claim would make it active instead of placing the caret.
  await line.click({ position: { x: 4, y: 10 } })
  const session = await page.context().newCDPSession(page)
  await session.send("Performance.enable")
  const work = async () => {
    const { metrics } = await session.send("Performance.getMetrics")
    return (metrics.find(metric => metric.name === "TaskDuration")?.value ?? 0) * 1000
  }
  await page.keyboard.type("warming up ", { delay: 30 })
  await page.evaluate(() => (window as unknown as { times: number[] }).times.splice(0))
  const before = await work()
  await page.keyboard.type("ruritania ".repeat(keys / 10), { delay: 30 })
  const spent = (await work()) - before
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times)
  return { toFrame: percentile(times, 0.95), work: spent / keys }
}

async function measure(browser: Browser, url: string, cookie: string | null) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  if (cookie) {
    const [name = "", ...value] = cookie.split("=")
    await context.addCookies([{ name, value: value.join("="), url: new URL("/", url).href }])
  }
  const page = await context.newPage()
  await page.goto(url)
  await page.locator(".ProseMirror > p").nth(900).waitFor({ state: "attached", timeout: 60_000 })
  const result = await typeInto(page)
  await context.close()
  return result
}

/** One key in 100,000 words with 5,000 claims: the desk with its panel, and bare ProseMirror with the same text and styles. */
export async function benchKeystroke(runs = 1) {
  const desk = await startDesk()
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium"
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ]
  const browser = await chromium.launch({ executablePath, args })
  try {
    const cookie = await signIn(desk)
    const { articleId, doc } = await fill(desk, cookie)
    const bare = await serveBare(doc.toJSON())
    const ours = []
    const peers = []
    for (let run = 0; run < runs; run++) {
      ours.push(await measure(browser, `${desk.url}/articles/${articleId}`, cookie))
      peers.push(await measure(browser, bare.url, null))
    }
    bare.stop()
    const best = (values: { toFrame: number; work: number }[], of: "toFrame" | "work") =>
      percentile(
        values.map(value => value[of]),
        0.5,
      )
    return {
      "desk, p95 to frame, ms": round(best(ours, "toFrame")),
      "bare ProseMirror, p95 to frame, ms": round(best(peers, "toFrame")),
      "desk, main-thread work per key, ms": round(best(ours, "work"), 2),
      "bare ProseMirror, work per key, ms": round(best(peers, "work"), 2),
      "ratio of work": round(best(ours, "work") / best(peers, "work"), 2),
    }
  } finally {
    await browser.close()
    await desk.stop()
  }
}
