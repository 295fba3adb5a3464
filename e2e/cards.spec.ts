import type { Page } from "@playwright/test"
import { deskPage } from "./fixtures/desk-page"
import { expect, test } from "./fixtures/test"

const claims = 300
const perParagraph = 10
const words = ["river", "hill", "road", "market", "bridge", "clerk", "village", "rain"]

/** A made-up page on which every figure is a claim: "100 geese", "101 geese" … */
function crowdedText(): string {
  const paragraphs = Array.from({ length: claims / perParagraph }, (_, p) =>
    Array.from({ length: perParagraph }, (_, n) => {
      const around = [0, 1, 2, 3].map(at => words[(p + n + at) % words.length])
      return `${around.join(" ")} ${100 + p * perParagraph + n} geese`
    }).join(" "),
  )
  return ["The geese of Lorem Valley", ...paragraphs.map(line => `${line}.`)].join("\n\n")
}

/** Brings the text in and marks every "n geese" of it, a paragraph's in one commit, as a script would. Gives its address. */
async function crowdedArticle(page: Page, origin: string): Promise<string> {
  const headers = { origin }
  const imported = await page.request.post(`${origin}/api/v1/articles?filename=geese.txt`, {
    ...{ data: crowdedText(), headers: { ...headers, "content-type": "text/plain" } },
  })
  const { articleId } = (await imported.json()) as { articleId: string }
  const article = `${origin}/api/v1/articles/${articleId}`
  const { doc, version } = (await (await page.request.get(`${article}/versions/0`)).json()) as {
    doc: { content: { content?: { text?: string }[] }[] }
    version: number
  }
  let start = 0
  let base = version ?? 0
  for (const block of doc.content) {
    const text = block.content?.map(node => node.text ?? "").join("") ?? ""
    const found = [...text.matchAll(/\d+ geese/g)].map(match => ({
      id: crypto.randomUUID(),
      from: start + 1 + match.index,
      to: start + 1 + match.index + match[0].length,
    }))
    start += text.length + 2
    if (found.length === 0) continue
    const steps = found.map(({ id, from, to }) => ({
      ...{ stepType: "addMark", from, to },
      mark: { type: "claim", attrs: { id } },
    }))
    const records = { claims: found.map(({ id }) => ({ id, kind: "figure" })) }
    const answer = await page.request.post(`${article}/commits`, {
      ...{ data: { base, ref: { clientId: "cards", seq: base + 1 }, steps, records }, headers },
    })
    expect(answer.ok(), await answer.text()).toBe(true)
    base++
  }
  return `/articles/${articleId}`
}

interface Seen {
  id: string
  active: boolean
  top: number
  bottom: number
  /** Where its words begin; null where no mark of it is on the page. */
  words: number | null
}

/** The cards beside the text from top to bottom, as they are drawn now. */
const cardsOf = (page: Page): Promise<Seen[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="comment"]')].map(card => {
      const id = card.id.replace("claim-card-", "")
      const { top, bottom } = card.getBoundingClientRect()
      const mark = document.querySelector(`mark[data-claim="${id}"]`)
      const words = mark?.getClientRects()[0]?.top ?? null
      return { id, active: card.hasAttribute("data-active"), top, bottom, words }
    }),
  )

/** Those whose order, room or place is wrong. How far a crowd is moved is geometry: two claims a line need twice its height. */
function misplaced(cards: readonly Seen[]): string[] {
  const wrong: string[] = []
  for (const [at, card] of cards.entries()) {
    const next = cards[at + 1]
    if (next && next.top < card.bottom) wrong.push(`${card.id} lies over the next`)
    if (next?.words && card.words && next.words < card.words) wrong.push(`${card.id} comes before its turn`)
    if (card.active && Math.abs(card.top - (card.words ?? 0)) > 2) wrong.push(`${card.id} left its words`)
  }
  return wrong
}

test("three hundred claims on one page stay beside their words while somebody types", async ({
  page,
  server,
}) => {
  const desk = deskPage(page)
  await page.goto(await crowdedArticle(page, server.url))
  await desk.ready()
  await expect(page.getByRole("combobox", { name: "Show claims" })).toContainText(`(${claims})`)
  await expect(desk.cards.first()).toBeVisible()

  await test.step("each in its order, none over another, none drawn that is far out of sight", async () => {
    const cards = await cardsOf(page)
    expect(misplaced(cards)).toEqual([])
    expect(cards.length).toBeLessThan(claims / 2)
  })

  await test.step("the one that is judged stands exactly at its words, whatever is typed above it", async () => {
    await page.getByRole("main").getByText("The geese of Lorem Valley").click()
    await page.keyboard.press("Escape")
    for (let n = 0; n < 14; n++) await page.keyboard.press("j")
    const active = page.locator('[role="comment"][data-active]')
    await expect(active).toContainText("113 geese")
    await expect.poll(async () => misplaced(await cardsOf(page))).toEqual([])
    const before = await active.boundingBox()

    // Two lines more above it: every card below has to go down with its words.
    const first = desk.text.locator("p").first()
    await first.click({ position: { x: 3, y: 8 } })
    await page.keyboard.type(
      "so many old geese came over the hills that nobody in the valley could count them all, and ",
    )
    await expect.poll(async () => (await active.boundingBox())?.y ?? 0).toBeGreaterThan((before?.y ?? 0) + 20)
    await expect.poll(async () => misplaced(await cardsOf(page))).toEqual([])
    await expect(desk.saved).toBeVisible()
    expect(misplaced(await cardsOf(page))).toEqual([])
  })

  await test.step("the pointer lights both sides", async () => {
    const card = desk.cards.nth(3)
    const id = (await card.getAttribute("id"))?.replace("claim-card-", "") ?? ""
    const mark = desk.text.locator(`mark[data-claim="${id}"]`)
    await card.hover()
    await expect(mark).toHaveAttribute("data-hover", "")
    await mark.hover()
    await expect(card).toHaveAttribute("data-lit", "")
    await expect(mark).not.toHaveAttribute("data-hover")
  })

  await test.step("scrolling brings the next ones, each in its order", async () => {
    await page.mouse.move(400, 500)
    await page.mouse.wheel(0, 2500)
    await expect(desk.cards.filter({ hasText: "200 geese" })).toBeVisible()
    await expect.poll(async () => misplaced(await cardsOf(page))).toEqual([])
  })
})
