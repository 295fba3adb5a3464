import { deskPage, importText } from "./fixtures/desk-page"
import { invitedBrowser } from "./fixtures/people"
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures/test"

const text = `Lorem marsh

Some 42 geese came to the marsh. It is a lovely place.

== The count ==

Dr. Lorem counted twice. In June 30 geese were left.

== Afterwards ==

Nobody knows where they went.
`

// Nobody of this name is invited by another journey of the same server.
const marshal = { name: "Cyd Marsh", email: "cyd@example.org", password: "a third long sentence" }

test("coverage answers what nobody has looked at, and a click goes there", async ({
  page,
  browser,
  server,
  context,
}) => {
  const desk = deskPage(page)
  await importText(page, "lorem-marsh.txt", text)
  await desk.ready()
  await page.keyboard.press("g")
  const panel = page.getByRole("region", { name: "Coverage by section" })
  const section = (name: string) => panel.getByRole("listitem").filter({ hasText: name })
  await expect(panel).toContainText("5 sentences nobody has looked at")
  await expect(section("The count")).toContainText("2 sentences left")
  await expectAccessible(page)

  // The line of a section leads to its next sentence; what is selected can be claimed or waived from there.
  await section("The count").getByRole("button").first().click()
  const selected = panel.getByRole("region", { name: "Selected words" })
  await expect(selected).toContainText("Dr. Lorem counted twice.")
  await selected.getByRole("button", { name: /^Waive/ }).click()
  await page
    .getByRole("toolbar", { name: "Waive as" })
    .getByRole("button", { name: /Common knowledge/ })
    .click()
  await expect(section("The count")).toContainText("1 sentence left")
  await expect(section("The count")).toContainText("1 of 1 claim checked")
  await desk.said.getByRole("button", { name: "Undo" }).click()
  await expect(section("The count")).toContainText("2 sentences left")

  // Given to a colleague, who sees it without a reload.
  const other = await invitedBrowser(browser, server, context, "reviewer", marshal)
  const otherPage = await other.newPage()
  await otherPage.goto(page.url())
  await deskPage(otherPage).ready()
  await otherPage.bringToFront()
  await otherPage.keyboard.press("g")
  await expect(otherPage.getByText("Nobody was given a section yet")).toBeVisible()
  await page.bringToFront()
  await page.reload()
  await desk.ready()
  await page.keyboard.press("g")
  await section("The count").getByRole("button", { name: "Give “The count” to somebody" }).click()
  await page.getByRole("menuitemradio", { name: "Cyd Marsh" }).click()
  const people = panel.getByRole("region", { name: "Who looks after what" })
  await expect(people).toContainText("Cyd Marsh")
  await expect(people).toContainText("2 sentences left")
  await expect(otherPage.getByRole("region", { name: "Who looks after what" })).toContainText("Cyd Marsh")

  // A heading that is rewritten leaves it behind, and says so; one press moves it.
  await desk.text.getByRole("heading", { name: "The count" }).click()
  await page.keyboard.press("End")
  await page.keyboard.type(" of the geese")
  const behind = panel.getByRole("region", { name: "Left behind" })
  await expect(behind).toContainText(
    "“The count” is no heading of the text any more. Cyd Marsh looked after it.",
  )
  await expectAccessible(page)
  await behind.getByRole("button", { name: "Move" }).click()
  await expect(behind).toBeHidden()
  await expect(people).toContainText("1 section")
  await expect(
    section("The count of the geese").getByRole("button", { name: /Cyd Marsh looks after it/ }),
  ).toBeVisible()
  await other.close()

  // The list of articles says who looks after something, and tells how far on demand.
  await page.goto("/articles")
  const row = page.getByRole("listitem").filter({ hasText: "Lorem marsh" })
  await row.getByRole("button", { name: /1 person looks after sections/ }).click()
  await expect(row).toContainText("Cyd Marsh")
  await expect(row).toContainText("2 sentences left")
})

test("a dismissed hint is gone for everybody, until somebody wants it back", async ({
  page,
  browser,
  server,
  context,
}) => {
  const desk = deskPage(page)
  await importText(page, "lorem-pond.txt", "Lorem pond\n\nThere 70 people lived. Again 70 people came.\n")
  await desk.ready()
  const other = await invitedBrowser(browser, server, context, "reviewer", {
    ...{ name: "Cy Sample", email: "cy@example.org", password: "yet another sentence" },
  })
  const otherPage = await other.newPage()
  await otherPage.goto(page.url())
  await deskPage(otherPage).ready()
  const hints = (on: typeof page) => on.locator(".figure-hint")
  await otherPage.bringToFront()
  await expect(hints(otherPage)).toHaveCount(2)
  await page.bringToFront()
  await expect(hints(page)).toHaveCount(2)
  await page.keyboard.press("h")
  await page.keyboard.press("d")
  await expect(hints(page)).toHaveCount(0)
  await expect(hints(otherPage)).toHaveCount(0)
  await page.reload()
  await desk.ready()
  await page.getByRole("button", { name: "View", exact: true }).click()
  await page.getByRole("menuitem", { name: "Dismissed hints…" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Show the hint at “70” again" }).click()
  await expect(page.getByRole("dialog")).toContainText("No hint is dismissed")
  await page.keyboard.press("Escape")
  await expect(hints(page)).toHaveCount(2)
  await otherPage.bringToFront()
  await expect(hints(otherPage)).toHaveCount(2)
  await other.close()
})

test.describe("narrow", () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test("the sections rise from the foot of the page", async ({ page }) => {
    const desk = deskPage(page)
    await importText(page, "lorem-fen.txt", text.replace("Lorem marsh", "Lorem fen"))
    await desk.ready()
    await page.keyboard.press("g")
    const panel = page.getByRole("region", { name: "Coverage by section" })
    await expect(panel).toContainText("5 sentences nobody has looked at")
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})

test.describe("dark, and in forced colours", () => {
  for (const forced of [false, true])
    test.describe(forced ? "forced" : "dark", () => {
      test.use(forced ? { contextOptions: { forcedColors: "active" } } : { colorScheme: "dark" })
      test("what is covered steps back from what is not", async ({ page }) => {
        const desk = deskPage(page)
        await desk.open("2013 Latakia offensive")
        await page.keyboard.press("g")
        await expect(page.getByRole("region", { name: "Coverage by section" })).toBeVisible()
        const colour = (of: string) =>
          desk.text
            .locator(of)
            .first()
            .evaluate(element => getComputedStyle(element).color)
        expect(await colour("mark[data-claim]")).not.toBe(await colour("p"))
        await expectAccessible(page)
      })
    })
})
