import type { Page } from "@playwright/test"
import { deskPage, importText } from "./fixtures/desk-page"
import { expect, expectAccessible, expectContrast, expectNoSidewaysScroll, test } from "./fixtures/test"

const lists = ["/articles", "/claims", "/disputes", "/notes", "/sources", "/sources/duplicates"]
const others = ["/sources/add", "/search", "/settings", "/settings/codebook", "/about"]
const places = [...lists, ...others]
const sample = "2013 Latakia offensive"

async function eachOf(page: Page, places: readonly string[], look: () => Promise<void>) {
  for (const place of places) {
    await page.goto(place)
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await look()
  }
}

/** The pages that lie behind the first line of a list. */
async function behindLists(page: Page, look: () => Promise<void>) {
  for (const list of ["/disputes", "/sources"]) {
    await page.goto(list)
    await page.getByRole("main").getByRole("listitem").first().getByRole("link").first().click()
    await expect(page).toHaveURL(new RegExp(`${list}/`))
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await look()
  }
  await page.goto("/articles")
  await page.getByRole("link", { name: "History" }).first().click()
  await expect(page).toHaveURL(/history/)
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await look()
}

async function eachPage(page: Page, look: () => Promise<void>) {
  await eachOf(page, places, look)
  await behindLists(page, look)
}

test("axe finds nothing on lists", async ({ page }) => {
  await eachOf(page, lists, () => expectAccessible(page))
})

test("axe finds nothing on other pages", async ({ page }) => {
  await eachOf(page, others, () => expectAccessible(page))
  await behindLists(page, () => expectAccessible(page))
})

test("axe finds nothing at the desk, its panel and its dialogs", async ({ page }) => {
  const desk = deskPage(page)
  await desk.open(sample)
  await expect(desk.cards.first()).toBeVisible()
  await expectAccessible(page)
  await desk.cards.first().getByRole("button").click()
  await expect(desk.evidence).toBeVisible()
  await expectAccessible(page)
  await desk.evidence.getByRole("button", { name: "Add evidence" }).click()
  await expect(desk.evidence.getByRole("combobox", { name: "Source" })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole("button", { name: "Export" }).click()
  await expect(page.getByText("What leaves this desk")).toBeVisible()
  await expectAccessible(page)
})

test.describe("dark", () => {
  test.use({ colorScheme: "dark" })
  // Colours are all that is other in the dark.
  test("axe finds no contrast too weak in the dark", async ({ page }) => {
    await eachPage(page, () => expectContrast(page))
    const desk = deskPage(page)
    await desk.open(sample)
    await expect(desk.cards.first()).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe("narrow", () => {
  test.use({ viewport: { width: 320, height: 640 } })
  test("nothing scrolls sideways at 320 pixels, with names as long as addresses", async ({
    page,
    server,
  }) => {
    const long = `lorem${"ipsum".repeat(30)}`
    const csl = { type: "book", title: long, author: [{ family: long, given: long }], publisher: long }
    const headers = { origin: server.url }
    expect((await page.request.post("/api/v1/sources", { data: { csl }, headers })).ok()).toBe(true)
    await importText(page, "long-words.txt", `${long}\n\nAt the ${long} lay 17 barges.\n`)
    await expectNoSidewaysScroll(page)
    await eachPage(page, () => expectNoSidewaysScroll(page))
    const desk = deskPage(page)
    await desk.open(sample)
    await expectNoSidewaysScroll(page)
    await page.getByRole("button", { name: "Next claim" }).click()
    await page.getByRole("button", { name: "Show the list" }).click()
    await desk.cards.first().getByRole("button").click()
    await expect(desk.evidence).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})

test("an Arabic text runs from right to left in a frame that does not", async ({ page }) => {
  const desk = deskPage(page)
  const text = "سوق لوريم\n\nحضر السوق 120 تاجرا في اليوم الأول.\n"
  await importText(page, "arabic.txt", text)
  await desk.ready()
  const paragraph = desk.text.getByText("حضر السوق")
  expect(await paragraph.evaluate(element => getComputedStyle(element).direction)).toBe("rtl")
  expect(await page.evaluate(() => document.documentElement.dir)).toBe("ltr")
  await desk.select("120 تاجرا")
  await page.keyboard.press("Control+Alt+c")
  await expect(desk.panel.getByText("No evidence yet")).toBeVisible()
  await expectAccessible(page)
})

test.describe("a frame from right to left", () => {
  test.use({ viewport: { width: 320, height: 640 } })
  test("holds every page, in longer words", async ({ page, context, server }) => {
    await context.addCookies([{ name: "obelus.locale", value: "ar-XB", url: server.url }])
    for (const place of places) {
      await page.goto(place)
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl")
      await expectNoSidewaysScroll(page)
    }
  })
})
