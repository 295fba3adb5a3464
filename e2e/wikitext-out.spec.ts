import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { deskPage, importText } from "./fixtures/desk-page"
import { expect, expectAccessible, test } from "./fixtures/test"

const quill =
  "{{cite web |last=Quillfeather |title=Honkdale geese counted |url=https://example.org/honkdale |odd = kept}}"
const page1 = `{{Infobox military conflict
| conflict    = Fight at Honkdale
| casualties1 = '''127''' geese<ref name="honk">${quill}</ref>
| casualties2 = <!-- nobody knows -->
}}
'''Honkdale''' lost 127 geese.<ref name=honk /> Its {{unknown|pond}} dried up.

== References ==
{{reflist}}
`

async function downloaded(page: Page, format: string): Promise<string> {
  await page.getByRole("button", { name: "Export" }).click()
  const dialog = page.getByRole("dialog", { name: "Export the article" })
  await dialog.getByLabel("Format").selectOption({ label: format })
  const file = page.waitForEvent("download")
  await dialog.getByRole("button", { name: "Download" }).click()
  const text = readFileSync(await (await file).path(), "utf8")
  await page.keyboard.press("Escape")
  await expect(dialog).toBeHidden()
  return text
}

test("a page of a wiki goes home with a corrected figure and a citation, and every other byte as it was", async ({
  page,
}) => {
  const desk = deskPage(page)
  await importText(page, "honkdale.wikitext", page1)
  await desk.ready()
  const cited = page.getByRole("region", { name: "Sources cited" })
  const entries = cited.getByRole("list", { name: "Bibliography" }).getByRole("listitem")
  await expect(entries).toHaveCount(1)
  await expect(entries.first()).toContainText("Honkdale geese counted")
  await expect(entries.first()).toContainText("used 2 times")
  expect(await downloaded(page, "Wikitext (MediaWiki)")).toBe(page1)

  await desk.select("lost 127")
  await page.keyboard.type("lost 130")
  await desk.select("dried up")
  await page.keyboard.press("ControlOrMeta+Shift+K")
  const dialog = page.getByRole("dialog", { name: "Cite sources" })
  const field = dialog.getByRole("combobox", { name: "Source, or the place in the last one" })
  await expect(dialog.getByRole("option").first()).toContainText("cited 2 times here")
  await field.fill("Honkdale geese")
  await field.press("Enter")
  await expect(dialog.getByRole("list", { name: "Cited by this citation" })).toContainText("Quillfeather")
  await dialog.getByRole("button", { name: "Insert the citation" }).click()
  await expect(dialog).toBeHidden()
  await expect(entries.first()).toContainText("used 3 times")
  await expect(desk.saved).toBeVisible()
  await expectAccessible(page)

  expect(await downloaded(page, "Wikitext (MediaWiki)")).toBe(
    page1.replace("lost 127", "lost 130").replace("dried up", 'dried up<ref name="honk" />'),
  )
})
