import { deskPage, importText } from "./fixtures/desk-page"
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures/test"

const text = `Lorem marsh

Some 42 geese came to the marsh. It is a lovely place.

== The count ==

Dr. Lorem counted twice. In June 30 geese were left.

== Afterwards ==

Nobody knows where they went.
`

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
