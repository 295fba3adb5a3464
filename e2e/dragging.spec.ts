import type { Locator, Page } from "@playwright/test"
import { deskPage, importText } from "./fixtures/desk-page"
import { expect, test } from "./fixtures/test"

const text = "The weir held 450 barrels, people in the valley say.\n"

for (const [n, words] of ["450 barrels", "people in the valley"].entries()) {
  test(`a drag of the pointer selects “${words}”, and makes a claim of them`, async ({ page }) => {
    const desk = deskPage(page)
    // A file imported twice is offered as the article it already is.
    await importText(page, `lorem-weir-${n}.txt`, `Lorem weir ${n}\n\n${text}`)
    await desk.ready()
    await drag(page, desk.text, words)
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(words)
    await page.getByRole("button", { name: "Claim", exact: true }).click()
    await expect(desk.text.locator("mark")).toHaveText(words)
  })
}

test("a drag inside a table's cell selects its words, and offers what can be done with them", async ({
  page,
}) => {
  const desk = deskPage(page)
  await desk.open("2013 Latakia offensive")
  const cell = desk.text
    .locator("td p")
    .filter({ hasText: /^\D*\d+ \w+/ })
    .first()
  const words = ((await cell.textContent()) ?? "").split(" ").slice(0, 2).join(" ")
  await drag(page, desk.text, words)
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(words)
  await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible()
})

/** Drags over words that stand in one text node. */
async function drag(page: Page, text: Locator, words: string) {
  const box = await text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      node.parentElement?.scrollIntoView({ block: "center" })
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { left, right, middle: (top + bottom) / 2 }
    }
    throw new Error(`“${wanted}” is not in the text`)
  }, words)
  await page.mouse.move(box.left, box.middle)
  await page.mouse.down()
  await page.mouse.move(box.right, box.middle, { steps: 12 })
  await page.mouse.up()
}
