import type { BrowserContext, Page } from "@playwright/test"
import { deskPage, importText } from "./fixtures/desk-page"
import { colleague, invitedBrowser } from "./fixtures/people"
import { expect, test } from "./fixtures/test"

// Two desks of a long text on one machine.
test.describe.configure({ timeout: 240_000 })

const paragraphs = Array.from({ length: 80 }, (_, n) =>
  `Paragraph ${n + 1} tells of the lake, of its shore and of the geese that were counted on it. `.repeat(3),
)
const longText = (name: string) => `${name}\n\n${paragraphs.join("\n\n")}\n`

/** Where a paragraph stands in the window, from its top. */
const topOf = (page: Page, start: string) =>
  page
    .getByRole("textbox", { name: "Text of the article" })
    .locator("p")
    .filter({ hasText: new RegExp(`^${start} `) })
    .evaluate(paragraph => Math.round(paragraph.getBoundingClientRect().top))

async function colleagueAt(
  page: Page,
  second: BrowserContext,
): Promise<{ theirs: Page; other: ReturnType<typeof deskPage> }> {
  const theirs = await second.newPage()
  await theirs.goto(page.url())
  const other = deskPage(theirs)
  await other.ready()
  return { theirs, other }
}

/** Makes a page behave as in Safari, which scrolls what one reads away when something above it grows. */
function withoutAnchoring() {
  const supports = CSS.supports.bind(CSS) as (...given: string[]) => boolean
  CSS.supports = (...given: string[]) => given[0] !== "overflow-anchor" && supports(...given)
  document.addEventListener("DOMContentLoaded", () => {
    document.documentElement.style.overflowAnchor = "none"
    document.body.style.overflowAnchor = "none"
  })
}

for (const browserKeeps of [true, false]) {
  const where = browserKeeps ? "in a browser that keeps its place" : "in one that does not"
  test(`the paragraph one reads stays where it is while somebody writes 50 paragraphs above it, ${where}`, async ({
    browser,
    page,
    server,
    context,
  }) => {
    if (!browserKeeps) await page.addInitScript(withoutAnchoring)
    const desk = deskPage(page)
    await importText(page, `lorem-lake-${browserKeeps}.txt`, longText(`Lake of Lorem, ${where}`))
    await desk.ready()
    const second = await invitedBrowser(browser, server, context, "editor", {
      ...colleague,
      email: `above-${Date.now()}@example.org`,
    })
    const { theirs, other } = await colleagueAt(page, second)
    await page.bringToFront()
    await desk.text
      .locator("p")
      .nth(49)
      .evaluate(paragraph => paragraph.scrollIntoView({ block: "center" }))
    await expect.poll(() => topOf(page, "Paragraph 50")).toBeGreaterThan(100)
    const before = await topOf(page, "Paragraph 50")

    await theirs.bringToFront()
    await other.select("Paragraph 2 tells")
    await theirs.keyboard.press("ArrowLeft")
    for (let n = 1; n <= 50; n++) {
      await theirs.keyboard.insertText(`New ${n}`)
      await theirs.keyboard.press("Enter")
    }
    await expect(other.saved).toBeVisible()
    await page.bringToFront()
    await expect(desk.text.locator("p").filter({ hasText: /^New 50$/ })).toHaveCount(1)
    const after = await topOf(page, "Paragraph 50")
    expect(Math.abs(after - before)).toBeLessThanOrEqual(2)
    await second.close()
  })
}

test("following a colleague keeps their caret in sight, until one scrolls or presses Escape", async ({
  browser,
  page,
  server,
  context,
}) => {
  const desk = deskPage(page)
  await importText(page, "lorem-lake-b.txt", longText("Shore of Lorem"))
  await desk.ready()
  const second = await invitedBrowser(browser, server, context, "editor", {
    ...colleague,
    email: `follow-${Date.now()}@example.org`,
  })
  const { theirs, other } = await colleagueAt(page, second)
  const goTo = async (n: number) => {
    await theirs.bringToFront()
    await other.select(`Paragraph ${n} tells`)
    await page.bringToFront()
  }
  const inSight = (n: number) =>
    expect.poll(async () => {
      const top = await topOf(page, `Paragraph ${n}`)
      return top > 0 && top < 900
    })
  await goTo(70)
  const avatar = page.getByRole("button", { name: `Follow ${colleague.name}` })
  await avatar.click()
  await expect(avatar).toHaveAttribute("aria-pressed", "true")
  await inSight(70).toBe(true)
  const state = page.getByRole("status").filter({ hasText: "Following Ben Sample" })
  await expect(state).toBeVisible()
  await goTo(20)
  await inSight(20).toBe(true)

  await page.mouse.move(400, 500)
  await page.mouse.wheel(0, 300)
  await expect(state).toBeHidden()
  await goTo(75)
  await inSight(75).toBe(false)

  await avatar.click()
  await inSight(75).toBe(true)
  await page.keyboard.press("Escape")
  await expect(state).toBeHidden()
  await expect(avatar).toHaveAttribute("aria-pressed", "false")
  await second.close()
})
