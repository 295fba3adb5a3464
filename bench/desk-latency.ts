import type { Browser, Page } from "@playwright/test"
import { type Desk, signIn, startDesk } from "./desk"
import { type Filled, fill, openBrowser, openWindow, post } from "./filled-desk"
import { serveBare } from "./peers/serve-bare"
import { percentile, round } from "./statistics"

const openings = 5
const steps = 60
const ticks = 30

/** The claim from which is stepped and ticked: in the middle of the article, where nothing was drawn before. */
const far = 1_500

interface Opening {
  /** To the first and to the last byte of the page, asked for without a browser. Milliseconds. */
  firstByte: number
  lastByte: number
  /** From asking for the page until a typed letter stands in its text. */
  firstEdit: number
}

async function askPage(url: string, cookie: string | null) {
  const since = performance.now()
  const response = await fetch(url, cookie ? { headers: { cookie } } : {})
  const firstByte = performance.now() - since
  await response.arrayBuffer()
  return { firstByte, lastByte: performance.now() - since }
}

/** Opens the page in a fresh window and types as soon as there is something to type in. */
async function openAndType(browser: Browser, url: string, cookie: string | null): Promise<number> {
  const context = await openWindow(browser, url, cookie)
  const page = await context.newPage()
  const since = performance.now()
  await page.goto(url, { waitUntil: "commit" })
  const line = page.locator(".ProseMirror > p").first()
  await line.click({ position: { x: 4, y: 10 }, timeout: 60_000 })
  await page.keyboard.type("x")
  await line.filter({ hasText: /^x/ }).waitFor()
  const firstEdit = performance.now() - since
  await context.close()
  return firstEdit
}

async function opened(browser: Browser, url: string, cookie: string | null): Promise<Opening> {
  return { ...(await askPage(url, cookie)), firstEdit: await openAndType(browser, url, cookie) }
}

/** Gives so many claims a source that says the same, so that a tick needs no form. */
async function support(desk: Desk, cookie: string, { claims, doc }: Filled, count: number): Promise<void> {
  const said = new Map<string, string>()
  doc.descendants(node => {
    for (const mark of node.marks) said.set(String(mark.attrs.id), node.text ?? "")
  })
  const { id: sourceId } = await post<{ id: string }>(desk, cookie, "/sources", {
    csl: { type: "report", title: "On figures", author: [{ literal: "Lorem Valley Council" }] },
  })
  for (const id of claims.slice(far, far + count)) {
    const response = await fetch(`${desk.url}/api/v1/claims/${id}`, { headers: { cookie } })
    const { questionId } = (await response.json()) as { questionId: string }
    const quote = said.get(id) ?? ""
    await post(desk, cookie, `/questions/${questionId}/evidence`, { sourceId, quote, stance: "supports" })
  }
}

/** Presses a key; milliseconds until the frame that shows an element of this kind that was not there before. */
async function pressed(page: Page, key: string, shown: string): Promise<number> {
  await page.evaluate(
    ({ key, shown }) => {
      const before = document.querySelector(shown)?.id
      const ready = new Promise<number>(resolve => {
        const press = (event: KeyboardEvent) => {
          if (event.key !== key) return
          removeEventListener("keydown", press, true)
          const since = performance.now()
          const look = () => {
            const now = document.querySelector(shown)
            if (now && now.id !== before) resolve(performance.now() - since)
            else requestAnimationFrame(look)
          }
          requestAnimationFrame(look)
        }
        addEventListener("keydown", press, true)
      })
      Object.assign(window, { ready })
    },
    { key, shown },
  )
  await page.keyboard.press(key)
  return page.evaluate(() => (window as unknown as { ready: Promise<number> }).ready)
}

const activeCard = '[role="comment"][data-active]'

/** Steps through claims by J and back by K, then ticks the supported ones by X. */
async function work(browser: Browser, desk: Desk, cookie: string, { articleId, claims }: Filled) {
  const context = await openWindow(browser, desk.url, cookie)
  const page = await context.newPage()
  // The compiler that runs this file names functions by a call that only its own modules know.
  await page.addInitScript("globalThis.__name ??= named => named")
  await page.goto(`${desk.url}/articles/${articleId}?claim=${claims[far - 1]}`)
  await page.getByRole("region", { name: "Claim", exact: true }).waitFor({ timeout: 60_000 })
  await page.locator("body").press("[")
  await page.locator(activeCard).waitFor()
  const stepped: number[] = []
  for (const key of ["j", "k"])
    for (let n = 0; n < steps; n++) stepped.push(await pressed(page, key, activeCard))
  const ticked: number[] = []
  for (let n = 0; n < ticks; n++) {
    await pressed(page, "j", activeCard)
    ticked.push(await pressed(page, "x", `${activeCard}[data-by="person"]`))
  }
  await context.close()
  return { stepped, ticked }
}

const both = (values: readonly number[]) =>
  `${round(percentile(values, 0.5), 0)} / ${round(percentile(values, 0.95), 0)}`

/** A desk of 100,000 words and 5,000 claims: opening it beside bare ProseMirror with the same text, stepping, ticking. */
export async function benchDesk() {
  const desk = await startDesk()
  const browser = await openBrowser()
  try {
    const cookie = await signIn(desk)
    const filled = await fill(desk, cookie)
    await support(desk, cookie, filled, ticks)
    const bare = await serveBare(filled.doc.toJSON())
    const [ours, peer]: [Opening[], Opening[]] = [[], []]
    for (let n = 0; n < openings; n++) {
      ours.push(await opened(browser, `${desk.url}/articles/${filled.articleId}`, cookie))
      peer.push(await opened(browser, bare.url, null))
    }
    bare.stop()
    const { stepped, ticked } = await work(browser, desk, cookie, filled)
    const of = (all: readonly Opening[], name: keyof Opening) => all.map(one => one[name])
    const ratio = percentile(of(ours, "firstEdit"), 0.5) / percentile(of(peer, "firstEdit"), 0.5)
    return {
      "page from the server, first byte, ms (p50 / p95)": both(of(ours, "firstByte")),
      "page from the server, last byte, ms": both(of(ours, "lastByte")),
      "opened until a first edit, ms": both(of(ours, "firstEdit")),
      "bare ProseMirror until a first edit, ms": both(of(peer, "firstEdit")),
      "ratio of first edits": round(ratio, 2),
      "J and K to the next claim's card, ms": both(stepped),
      "X to its tick, kept by the server and shown, ms": both(ticked),
    }
  } finally {
    await browser.close()
    await desk.stop()
  }
}
