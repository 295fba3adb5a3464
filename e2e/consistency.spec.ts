import { deskPage, importText } from "./fixtures/desk-page"
import { expect, expectAccessible, test } from "./fixtures/test"

const battle = `Battle of Lorem
The battle of Lorem was fought in Ruritania.
Battle of Lorem | |||||||
---|---|---|---|---|---|---|---|
Part of the Lorem war | |||||||
Belligerents | |||||||
Ruritania | Lorem Valley | ||||||
Casualties and losses | |||||||
30 soldiers killed | 44 militiamen killed | ||||||

== The fighting ==

In the valley 51 militiamen were killed. The bridge stood.
`

test("it shows a contradiction between infobox and body, goes there, and lets go of it once mended", async ({
  page,
}) => {
  const desk = deskPage(page)
  await importText(page, "lorem-battle.txt", battle)
  await desk.ready()
  await page.getByRole("button", { name: "Consistency of the article" }).click()
  const panel = page.getByRole("region", { name: "Consistency", exact: true })
  const finding = panel.getByRole("listitem").filter({ hasText: "One count, given twice" })
  await expect(finding).toContainText("“44” here and “51” there.")
  await expectAccessible(page)
  await finding.getByRole("button", { name: /^Infobox/ }).click()
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe("44")
  await finding.getByRole("button", { name: /^Body/ }).click()
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe("51")
  await page.keyboard.type("44")
  await expect(panel).toContainText("No contradiction was found")
})

test("it dismisses a finding with a reason", async ({ page }) => {
  const desk = deskPage(page)
  await importText(page, "lorem-raid.txt", battle.replaceAll("battle", "raid"))
  await desk.ready()
  await page.getByRole("button", { name: "Consistency of the article" }).click()
  const panel = page.getByRole("region", { name: "Consistency", exact: true })
  await panel.getByRole("button", { name: "Dismiss" }).click()
  await panel.getByLabel("Why this is no contradiction").fill("The 51 are of both days.")
  await panel.getByRole("button", { name: "Dismiss" }).click()
  await expect(panel).toContainText("1 finding was dismissed")
  await page.reload()
  await desk.ready()
  await page.getByRole("button", { name: "Consistency of the article" }).click()
  await expect(panel).toContainText("1 finding was dismissed")
})

test("it shows what stands side by side in the sample, and its sum", async ({ page }) => {
  await deskPage(page).open("2013 Latakia offensive")
  await page.getByRole("button", { name: "Consistency of the article" }).click()
  await expect(page.getByRole("region", { name: "Consistency", exact: true })).toContainText(
    "158–171 is the sum of 114–127 + 44.",
  )
})
