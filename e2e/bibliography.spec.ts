import { readFileSync } from "node:fs"
import { expect, expectAccessible, test } from "./fixtures/test"

const bib = `@book{geese1913, author = {Quill, Ida}, title = {On Geese}, date = {1913}}
@book{broken, title = {On Du
@report{drakes, author = {{Lorem Valley Council}}, title = {Drakes Counted}, date = {2013-08}}
`

test("it takes a bibliography in, says what was left out, and gives it back", async ({ page, context }) => {
  await page.goto("/sources")
  const chooser = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: "Import a bibliography" }).click()
  await (await chooser).setFiles({ name: "lorem.bib", mimeType: "text/plain", buffer: Buffer.from(bib) })
  const said = page.getByRole("status").filter({ hasText: "2 sources added" })
  await said.getByText("One entry has a remark").click()
  await expect(said).toContainText("line 2: This entry cannot be read")
  await expect(page.getByRole("link", { name: "Drakes Counted" })).toBeVisible()
  await expectAccessible(page)
  // As a style prints them: to copy, or to keep as a file.
  await page.getByRole("searchbox", { name: "Find" }).fill("Drakes Counted")
  await page.getByRole("button", { name: "Formatted bibliography" }).click()
  const dialog = page.getByRole("dialog", { name: "Formatted bibliography" })
  const entries = dialog.getByRole("list", { name: "Bibliography" }).getByRole("listitem")
  await expect(entries).toHaveText(["Lorem Valley Council. (2013). Drakes Counted."])
  await dialog.getByRole("combobox", { name: "Citation style" }).selectOption({ label: "Numbered" })
  await dialog.getByRole("combobox", { name: "Language of the citations" }).selectOption({ label: "German" })
  await expect(entries).toHaveText([/^1\. Lorem Valley Council.*Drakes Counted/])
  await expectAccessible(page)
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await dialog.getByRole("button", { name: "Copy" }).click()
  await expect(page.getByText("The bibliography is copied")).toBeVisible()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return Promise.all(["text/html", "text/plain"].map(async type => (await item?.getType(type))?.text()))
  })
  expect(copied[0]).toContain("Drakes Counted</i>")
  expect(copied[1]).toMatch(/^1\. Lorem Valley Council.*Drakes Counted/)
  const saved = page.waitForEvent("download")
  await dialog.getByRole("button", { name: "Save as a web page" }).click()
  const html = readFileSync(await (await saved).path(), "utf8")
  expect(html).toMatch(/^<!doctype html>\n<html lang="de-DE">/)
  await page.keyboard.press("Escape")
  await page.getByRole("searchbox", { name: "Find" }).fill("")

  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: "BibLaTeX" }).click()
  const text = readFileSync(await (await download).path(), "utf8")
  expect(text).toContain("@report{drakes")
  expect(text).toContain("author = {Quill, Ida}")
})
