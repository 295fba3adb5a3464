import { deskPage, importText } from "./fixtures/desk-page"
import { expect, expectAccessible, test } from "./fixtures/test"

test("a claim whose words are edited shows the figure that was set and the one it says now", async ({
  page,
}) => {
  const desk = deskPage(page)
  await importText(page, "lorem-wharf.txt", "Lorem wharf\n\nAt the wharf lay 17 barges that night.\n")
  await desk.ready()
  await desk.select("17 barges")
  await page.keyboard.press("Control+Alt+c")
  await desk.panel.getByRole("button", { name: "Correct" }).click()
  await desk.panel.getByLabel("Figure", { exact: true }).fill("17–19")
  await expect(desk.panel.getByText("Understood as")).toContainText("17–19")
  await desk.panel.getByRole("button", { name: "Keep the figure" }).click()
  await expect(desk.panel.getByText("Set by hand: 17–19")).toBeVisible()

  await desk.select("7 barges")
  await page.keyboard.type("8 barges")
  const set = desk.panel.getByText("The words changed since this figure was set by hand: it was 17–19.")
  await expect(set).toBeVisible()
  await expect(desk.panel.getByText("Read as 18 barges", { exact: true })).toBeVisible()
  await expectAccessible(page)
  await desk.panel.getByText("History of this claim").click()
  // A commit may hold a part of what was typed.
  await expect(desk.panel.getByText(/from “17 barges” to “18/)).toBeVisible()
  await expect(desk.panel.getByText(/to “18 barges”/)).toBeVisible()

  await desk.panel.getByRole("button", { name: "Use what the words say" }).click()
  await expect(set).toBeHidden()
  await expect(desk.panel.getByText("Read as 18 barges", { exact: true })).toBeVisible()
})
