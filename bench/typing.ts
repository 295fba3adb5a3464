import type { Browser, CDPSession, Page } from "@playwright/test"
import { openWindow } from "./filled-desk"
import { percentile } from "./statistics"

/** Between two keys of a fast typist. Milliseconds. */
const between = 30
const words = "ruritania lorem valley "

/** One page with the caret in the middle of the large article, and what its keys cost so far. */
export interface Typing {
  page: Page
  session: CDPSession
  /** Milliseconds of the main thread's processor time per key, one of each round. */
  work: number[]
  /** Milliseconds from a key to the end of its frame, one of each key. */
  toFrame: number[]
  close(): Promise<void>
}

/** Opens a page and puts the caret into paragraph 900, beside its claims. */
export async function openTyping(browser: Browser, url: string, cookie: string | null): Promise<Typing> {
  const context = await openWindow(browser, url, cookie)
  const page = await context.newPage()
  // The compiler that runs this file names functions by a call that only its own modules know.
  await page.addInitScript("globalThis.__name ??= named => named")
  await page.goto(url)
  const line = page.locator(".ProseMirror > p").nth(900)
  await line.waitFor({ state: "attached", timeout: 60_000 })
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    const timed = () => {
      const pressed = performance.now()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - pressed)
        port2.postMessage(null)
      })
    }
    addEventListener("keydown", timed, true)
  })
  await line.scrollIntoViewIfNeeded()
  // At the first word: a click on a claim would make it active instead of placing the caret.
  await line.click({ position: { x: 4, y: 10 } })
  const session = await context.newCDPSession(page)
  await session.send("Performance.enable")
  return { page, session, work: [], toFrame: [], close: () => context.close() }
}

/**
 * The processor time of the page's main thread, in milliseconds: what a task took by the clock is mostly waiting on a machine
 * that does something else as well.
 */
async function spent(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics")
  return (metrics.find(metric => metric.name === "ThreadTime")?.value ?? Number.NaN) * 1000
}

/** Types two dozen keys and notes what they cost. */
export async function typeRound({ page, session, work, toFrame }: Typing): Promise<void> {
  await page.bringToFront()
  await page.locator(".ProseMirror").first().focus()
  await page.keyboard.type("and ", { delay: between })
  await page.evaluate(() => (window as unknown as { times: number[] }).times.splice(0))
  const before = await spent(session)
  await page.keyboard.type(words, { delay: between })
  work.push(((await spent(session)) - before) / words.length)
  toFrame.push(...(await page.evaluate(() => (window as unknown as { times: number[] }).times)))
}

/** The middle of all rounds: a neighbour's build in some of them changes it little. */
export const workOf = ({ work }: Typing) => percentile(work, 0.5)
export const frameOf = ({ toFrame }: Typing) => percentile(toFrame, 0.95)

/** The middle of the ratios of neighbouring rounds, which a machine that grows busy changes on both sides alike. */
export const ratioOf = (one: Typing, other: Typing) =>
  percentile(
    one.work.map((value, at) => value / (other.work[at] ?? Number.NaN)),
    0.5,
  )
