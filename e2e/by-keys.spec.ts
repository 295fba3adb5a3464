import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Page } from "@playwright/test"
import { deskApi } from "./fixtures/desk-api"
import { deskPage } from "./fixtures/desk-page"
import { expect, test } from "./fixtures/test"

const sample = fileURLToPath(new URL("../db/seed/latakia/2013-latakia-offensive.txt", import.meta.url))

/**
 * The sample's lead and infobox once more, with nothing marked in it; the page is opened by its address. A file is brought in
 * once, so each journey ends it with blank lines of its own number.
 */
async function unmarked(page: Page, blankLines: number): Promise<string> {
  const origin = new URL(page.url()).origin
  const answer = await page.request.post(`${origin}/api/v1/articles?filename=lead-and-infobox.txt`, {
    data: Buffer.from(readFileSync(sample, "utf8") + "\n".repeat(blankLines)),
    headers: { origin, "content-type": "application/octet-stream" },
  })
  const { articleId } = (await answer.json()) as { articleId: string }
  await page.goto(`/articles/${articleId}`)
  return articleId
}

/** What the desk says of coverage: read, never pressed. */
const left = (page: Page) =>
  page.getByRole("region", { name: "Coverage by section" }).getByText(/nobody has looked at/)

test("the lead and the infobox of the sample are checked without a pointer", async ({ page }) => {
  const desk = deskPage(page)
  await page.goto("/articles")
  const id = await unmarked(page, 1)
  await desk.ready()
  const api = deskApi(page)
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key)
  }
  const marks = desk.text.locator("mark[data-claim]")

  // One hint by two keys, and back by one.
  await expect(desk.text.locator(".figure-hint", { hasText: "1,500–2,000" })).toBeVisible()
  await keys("h")
  await expect(page.getByText("Figure, not a claim yet: a dozen villages")).toBeAttached()
  await keys("h")
  await expect(page.getByText("Figure, not a claim yet: 1,500–2,000")).toBeAttached()
  await keys("a")
  await expect(marks).toHaveText(["1,500–2,000"])
  await expect(desk.panel).toContainText("1,500–2,000")
  await keys("Control+z")
  await expect(marks).toHaveCount(0)
  await expect(desk.panel).toBeHidden()

  // Every figure of the article at once: Enter goes into the text; one undo would take all of them back.
  await keys("Enter", "Control+a", "Control+Alt+a")
  await expect(page.getByText("claims made").first()).toBeVisible()
  await expect(desk.text.locator("mark[data-claim]", { hasText: "190–205" })).toHaveCount(1)
  const all = await marks.count()
  await keys("Control+z")
  await expect(marks).toHaveCount(0)
  await keys("Control+Shift+z")
  await expect(marks).toHaveCount(all)
  await expect(desk.saved).toBeVisible()
  await keys("Escape")

  // What the infobox counts, said by a source: the evidence is there, the judging is done by keys.
  const { items } = (await (await page.request.get(`/api/v1/articles/${id}/claims`)).json()) as {
    items: { id: string; words: string; questionId: string }[]
  }
  const soldiers = items.find(row => row.words.startsWith("5,000"))
  const source = await api.post<{ id: string }>("/sources", {
    csl: {
      type: "report",
      title: "A made-up count of soldiers",
      author: [{ literal: "Lorem Valley Council" }],
    },
  })
  await api.post(`/questions/${soldiers?.questionId}/evidence`, {
    ...{ sourceId: source.id, quote: "5,000 soldiers", stance: "supports" },
  })
  const order = await marks.allTextContents()
  const steps = order.findIndex(words => words.startsWith("5,000")) + 1
  // Claims are stepped through from the first one on; the sign says the evidence agrees before it is ticked.
  for (let n = 0; n < steps; n++) await keys("j")
  await expect(desk.cards.filter({ hasText: "5,000" })).toContainText("Evidence agrees")
  await keys("]")
  await expect(desk.panel).toContainText("Evidence agrees")
  await keys("x")
  await expect(desk.panel).toContainText("Checked: supported")

  // A note on the same claim, and Escape back to the single keys.
  await keys("n")
  await expect(desk.notes.getByLabel("Write a note…")).toBeFocused()
  await page.keyboard.type("Counted before or after?")
  await keys("Control+Enter")
  await expect(desk.notes.getByRole("article")).toContainText("Counted before or after?")
  await keys("Escape", "Escape")

  // What nobody has looked at: sentence by sentence, waived for a reason by two keys each.
  await keys("g")
  await expect(left(page)).toBeVisible()
  const count = Number((await left(page).textContent())?.match(/\d+/)?.[0])
  expect(count).toBeGreaterThan(8)
  for (let n = 0; n < count; n++) {
    await keys("u", "w", String((n % 3) + 1))
    await expect(left(page)).toContainText(n + 1 < count ? `${count - n - 1} sentence` : "No sentence")
  }
  await keys("u")
  await expect(page.getByText("A claim touches every sentence here").first()).toBeVisible()
  await keys("Control+z")
  await expect(left(page)).toContainText("1 sentence")
})

test("an agreeing fact takes two keys and no dialog, and every act comes back by Mod-Z", async ({ page }) => {
  const desk = deskPage(page)
  await desk.open("2013 Latakia offensive")
  const id = deskApi(page).articleId()
  await page.reload()
  await desk.ready()
  const card = desk.cards.filter({ hasText: "early August 2013" })
  await expect(card).toContainText("Evidence agrees")
  await page.keyboard.press("j")
  await page.keyboard.press("x")
  await expect(card).toContainText("Checked: supported")
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await page.keyboard.press("Control+z")
  await expect(card).toContainText("Evidence agrees")

  // A claim without evidence is waived, and the waiver taken back.
  const infobox = desk.text.locator("mark[data-claim]", { hasText: "5,000 soldiers" })
  for (let n = 0; n < 4; n++) await page.keyboard.press("j")
  await page.keyboard.press("w")
  await page.keyboard.press("3")
  await expect(infobox).toHaveAttribute("aria-description", /Waived/)
  await page.keyboard.press("Control+z")
  await expect(infobox).toHaveAttribute("aria-description", /No evidence yet/)
  expect(id).not.toBe("")
})

test("what is asked about a claim is given up with the claim", async ({ page }) => {
  const desk = deskPage(page)
  await page.goto("/articles")
  await unmarked(page, 3)
  await desk.ready()
  const marks = desk.text.locator("mark[data-claim]")
  let answer = () => {}
  const held = new Promise<void>(resolve => (answer = resolve))
  await page.route("**/api/v1/claims/*", async route => {
    await held
    await route.continue().catch(() => {})
  })
  await expect(async () => {
    await page.keyboard.press("h")
    await expect(page.getByText("Figure, not a claim yet:").first()).toBeAttached({ timeout: 1_000 })
  }).toPass()
  const asked = page.waitForRequest("**/api/v1/claims/*")
  await page.keyboard.press("a")
  await asked
  await page.keyboard.press("Control+z")
  await expect(marks).toHaveCount(0)
  await expect(desk.saved).toBeVisible()
  // The server would answer that the claim is gone, and the console would say so.
  answer()
  await page.keyboard.press("Enter")
  await expect(desk.text).toBeFocused()
  await page.keyboard.press("Control+Shift+z")
  await expect(marks).toHaveCount(1)
  await expect(marks).toHaveAttribute("aria-description", /No evidence yet/)
})

test("Mod-Z in the text takes the newer of what was typed and what was judged", async ({ page }) => {
  const desk = deskPage(page)
  await page.goto("/articles")
  await unmarked(page, 2)
  await desk.ready()
  const first = () => desk.text.locator("p").first()
  // The desk is drawn before it listens to keys: pressed too early, one presses again.
  await expect(async () => {
    await page.keyboard.press("Enter")
    await expect(desk.text).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.press("Control+Home")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.type("Lorem ")
  await expect(first()).toContainText("Lorem ")
  await page.keyboard.press("Escape")
  // The hint is dismissed for the article: an act outside the text, newer than the typing.
  const hint = desk.text.locator(".figure-hint", { hasText: "a dozen villages" })
  await expect(hint).toBeVisible()
  await page.keyboard.press("h")
  await page.keyboard.press("d")
  await expect(hint).toHaveCount(0)
  await page.keyboard.press("Enter")
  await expect(desk.text).toBeFocused()
  await page.keyboard.press("Control+z")
  await expect(hint).toBeVisible()
  await expect(first()).toContainText("Lorem ")
  await page.keyboard.press("Control+z")
  await expect(first()).not.toContainText("Lorem ")
})

test("every new act is found in the palette with its key, and under ?", async ({ page }) => {
  const desk = deskPage(page)
  await desk.open("2013 Latakia offensive")
  await page.keyboard.press("?")
  const help = page.getByRole("dialog", { name: "Keys" })
  for (const name of [
    "Next sentence nobody has looked at",
    "Waive: common knowledge",
    "Dismiss the hint in this article",
  ])
    await expect(help).toContainText(name)
  await page.keyboard.press("Escape")
  await page.keyboard.press("Control+Shift+p")
  await page.getByRole("combobox", { name: "Find a command" }).fill("by section")
  const option = page.getByRole("option").first()
  await expect(option).toContainText("Show what nobody has looked at, by section")
  await expect(option.locator("kbd")).toHaveText("G")
  await page.keyboard.press("Enter")
  await expect(left(page)).toBeVisible()
})
