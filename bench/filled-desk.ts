import { randomUUID } from "node:crypto"
import { type Browser, type BrowserContext, chromium } from "@playwright/test"
import type { Node } from "prosemirror-model"
import { schema } from "@/editor/model/schema"
import { textOf } from "@/editor/model/text-map"
import type { Desk } from "./desk"
import { largeArticle, withClaims } from "./large-article"

export const wordCount = 100_000
export const claimCount = 5_000
const batch = 200

/** Asks the desk's API as the person of this cookie; throws what it refuses. */
export async function post<Answer>(desk: Desk, cookie: string, path: string, body: unknown): Promise<Answer> {
  const isText = typeof body === "string"
  const response = await fetch(`${desk.url}/api/v1${path}`, {
    method: "POST",
    headers: { cookie, origin: desk.url, "content-type": isText ? "text/plain" : "application/json" },
    body: isText ? body : JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Answer
}

export interface Filled {
  articleId: string
  doc: Node
  /** In text order. */
  claims: string[]
}

/** Puts the large article and its claims into the desk the way a script would: an import, then commits with records. */
export async function fill(desk: Desk, cookie: string): Promise<Filled> {
  const text = textOf(largeArticle(wordCount)).replaceAll("\n", "\n\n")
  const imported = await post<{ articleId: string }>(desk, cookie, "/articles?filename=large.txt", text)
  const { articleId } = imported
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
  return { articleId, doc: marked.doc, claims: marked.ids }
}

/** Chromium as the journeys use it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
    ],
  })

/** A window of this browser, signed in where there is a cookie for this address. */
export async function openWindow(
  browser: Browser,
  url: string,
  cookie: string | null,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  if (cookie) {
    const [name = "", ...value] = cookie.split("=")
    await context.addCookies([{ name, value: value.join("="), url: new URL("/", url).href }])
  }
  return context
}
