import { deskPage, importText } from "./fixtures/desk-page"
import { expect, expectAccessible, test } from "./fixtures/test"

test("a selection that is too long for a claim says so where Claim would be, and at the key", async ({
  page,
}) => {
  const desk = deskPage(page)
  const line = `${"Geese came to Lorem tarn, and geese left it again. ".repeat(20)}\n\n`
  await importText(page, "lorem-tarn.txt", `Lorem tarn\n\n${line.repeat(26)}`)
  await desk.ready()
  await desk.text.getByText("Geese came").first().click()
  await page.keyboard.press("Control+a")
  const selected = page.getByRole("toolbar", { name: "Selected words" })
  await expect(selected).toContainText(
    "one holds at most 5,000 characters. Select less, paragraph by paragraph.",
  )
  await expect(selected.getByRole("button", { name: "Claim", exact: true })).toHaveCount(0)
  await expectAccessible(page)
  await page.keyboard.press("Control+Alt+c")
  await expect(desk.said).toContainText("No claim: one holds at most 5,000 characters")
  await expect(desk.text.locator("mark[data-claim]")).toHaveCount(0)
  await desk.select("Geese came to Lorem tarn")
  await expect(selected.getByRole("button", { name: "Claim", exact: true })).toBeVisible()
})

test("the field of a figure says what this article makes of an approximation", async ({ page }) => {
  const desk = deskPage(page)
  await importText(page, "lorem-mere.txt", "Lorem mere\n\nOn the mere about 2,000 people lived.\n")
  await desk.ready()
  // A claim of the figure found in the text: its hint is gone to, and accepted.
  await expect(desk.text.locator(".figure-hint")).toBeVisible()
  await page.keyboard.press("h")
  await page.keyboard.press("a")
  await desk.panel.getByRole("button", { name: "Correct", exact: true }).click()
  const field = desk.panel.getByLabel("Figure", { exact: true })
  await expect(desk.panel).toContainText("read as 1,800–2,200 by this article’s convention")
  await field.fill("~40")
  await expect(desk.panel).toContainText("read as 36–44 by this article’s convention")
  await field.fill("at least 40")
  await expect(desk.panel).not.toContainText("by this article’s convention")
  await expectAccessible(page)
})
