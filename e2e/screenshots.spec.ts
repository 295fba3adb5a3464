import { deskPage } from "./fixtures/desk-page"
import { expect, test } from "./fixtures/test"

/** The pictures of README and docs; `OBELUS_SCREENSHOTS=1` writes them into docs, else they are only made. */
const folder = process.env.OBELUS_SCREENSHOTS === "1" ? "docs/screenshots" : "test-results/screenshots"
const disputed = "190–205 civilians killed"

const shots = [
  { name: "desk-wide", size: { width: 1440, height: 960 }, scheme: "light" },
  { name: "desk-narrow", size: { width: 390, height: 844 }, scheme: "light" },
  { name: "desk-dark", size: { width: 1440, height: 960 }, scheme: "dark" },
] as const

for (const { name, size, scheme } of shots) {
  test.describe(name, () => {
    test.use({ viewport: size, colorScheme: scheme })
    test("shows the sample with a disputed range", async ({ page }) => {
      const desk = deskPage(page)
      await desk.open("2013 Latakia offensive")
      await desk.text.locator("mark", { hasText: disputed }).click()
      await expect(desk.panel.getByText("What the evidence says")).toBeVisible()
      await expect(desk.panel.getByRole("img").first()).toBeVisible()
      await page.mouse.move(0, 0)
      await page.screenshot({ path: `${folder}/${name}.png` })
    })
  })
}
