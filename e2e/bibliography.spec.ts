import { readFileSync } from "node:fs"
import { expect, expectAccessible, test } from "./fixtures/test"

const bib = `@book{geese1913, author = {Quill, Ida}, title = {On Geese}, date = {1913}}
@book{broken, title = {On Du
@report{drakes, author = {{Lorem Valley Council}}, title = {Drakes Counted}, date = {2013-08}}
`

test("it takes a bibliography in, says what was left out, and gives it back", async ({ page }) => {
  await page.goto("/sources")
  const chooser = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: "Import a bibliography" }).click()
  await (await chooser).setFiles({ name: "lorem.bib", mimeType: "text/plain", buffer: Buffer.from(bib) })
  const said = page.getByRole("status").filter({ hasText: "2 sources added" })
  await said.getByText("One entry has a remark").click()
  await expect(said).toContainText("line 2: This entry cannot be read")
  await expect(page.getByRole("link", { name: "Drakes Counted" })).toBeVisible()
  await expectAccessible(page)
  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: "BibLaTeX" }).click()
  const text = readFileSync(await (await download).path(), "utf8")
  expect(text).toContain("@report{drakes")
  expect(text).toContain("author = {Quill, Ida}")
})
