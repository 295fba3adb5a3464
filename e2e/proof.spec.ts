import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { selectInCopy } from "./fixtures/copy-page"
import { deskApi } from "./fixtures/desk-api"
import { deskPage, importText } from "./fixtures/desk-page"
import { test } from "./fixtures/local-site"
import { expect, expectAccessible, expectNoSidewaysScroll } from "./fixtures/test"

test.use({ journeys: "proof" })

// Made up: a report of nobody about geese, but for the one sentence that is proven by it.
const report = `<!doctype html><html lang="en"><head><title>The count of the Lorem Valley Council</title>
<meta name="citation_title" content="The count of the Lorem Valley Council">
<meta name="citation_author" content="Goosequill, Ida">
<meta name="citation_publication_date" content="2031/02/03"></head>
<body><h1>The count of the Lorem Valley Council</h1>
<p>Geese were counted on Monday.</p>
<p>The council found that at least 190 civilians were killed in the villages that morning.</p>
<p>“No swan was seen”, it wrote.</p></body></html>`
const words = "at least 190 civilians were killed in the villages that morning"

/** Cites the source of a piece of evidence behind its claim, by the menu beside it. */
async function cite(page: Page, quote: string) {
  const piece = deskPage(page).evidence.getByRole("listitem").filter({ hasText: quote }).first()
  await piece.getByRole("button", { name: /^More about the evidence from/ }).click()
  await page.getByRole("menuitem", { name: "Cite this evidence" }).click()
}

test("a pasted address becomes evidence that is proven, cited in three styles and exported", async ({
  page,
  site,
}) => {
  test.setTimeout(300_000)
  site.pages.set("/count", report)
  await page.goto("/settings")
  await page.getByRole("checkbox", { name: /^Fetch pages/ }).check()
  await expect(page.getByText("Saved", { exact: true })).toBeVisible()

  // The address fills the form; its page becomes a saved copy.
  await page.goto("/sources/add")
  const field = page.getByLabel("Fill in from an address")
  await field.fill(site.address("/count"))
  await field.press("Enter")
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("The count of the Lorem Valley Council")
  await page.getByRole("button", { name: "Add the source" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The count of the Lorem Valley Council")
  await page.getByRole("button", { name: "Fetch its page" }).click()
  await expect(page.getByText("Copy saved")).toBeVisible()

  // The sample's claim, and the copy beside the article.
  const desk = deskPage(page)
  await desk.open("2013 Latakia offensive")
  await desk.text.getByText("190–205 civilians killed").first().click()
  const openClaim = page.getByRole("button", { name: "Open", exact: true })
  await expect(openClaim.or(desk.evidence)).toBeVisible()
  if (await openClaim.isVisible()) await openClaim.click()
  await expect(desk.panel).toContainText("190–205 civilians killed")
  await desk.evidence.getByRole("button", { name: "Add evidence" }).click()
  await desk.evidence.getByRole("combobox", { name: "Source" }).fill("The count of the Lorem")
  await page
    .getByRole("option", { name: /The count of the Lorem Valley Council|Goosequill/ })
    .first()
    .click()
  await desk.evidence.getByRole("button", { name: "Take the words from its saved copy" }).click()
  const copy = desk.panel.getByRole("region", { name: "Saved copy", exact: true })
  await expect(copy).toContainText(words)
  await selectInCopy(page, words)
  const tray = copy.getByRole("region", { name: "Selected words" })
  await expect(tray).toContainText("at least 190")
  await tray.getByRole("button", { name: "It supports" }).click()
  await expect(desk.said).toContainText("Evidence added")
  await copy.getByRole("button", { name: "Close the copy" }).click()
  await expect(desk.evidence).toContainText("Found word for word")
  await expect(desk.panel.getByRole("region", { name: "What the evidence says" })).toContainText(
    "No evidence here states the upper end (205)",
  )
  await expectAccessible(page)

  // Cited behind the claim, in three styles; what stands in the text follows each.
  await cite(page, words)
  const citation = desk.text.locator(".citation").filter({ hasText: "Goosequill" })
  await expect(citation.first()).toHaveText("(Goosequill, 2031)")
  await expect(desk.saved).toBeVisible()
  const all = desk.text.locator(".citation")
  const at = await all.evaluateAll(found => found.findIndex(one => one.textContent?.includes("Goosequill")))
  const cited = page.getByRole("region", { name: "Sources cited" })
  const style = cited.getByRole("combobox", { name: "Citation style" })
  const entry = cited
    .getByRole("list", { name: "Bibliography" })
    .getByRole("listitem")
    .filter({ hasText: "Goosequill" })
  await expect(entry).toContainText("Goosequill, I. (2031, February 3)")
  await style.selectOption({ label: "Numbered" })
  await expect(all.nth(at)).toHaveText(/^\[\d+\]$/)
  await expect(entry).toContainText("Goosequill, Ida")
  await style.selectOption({ label: "Notes and bibliography" })
  await expect(
    cited.getByRole("list", { name: "Notes" }).getByRole("listitem").filter({ hasText: "Goosequill" }),
  ).toContainText("Ida Goosequill, “The count of the Lorem Valley Council")
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  // It leaves as it is set.
  await page.getByRole("button", { name: "Export" }).click()
  const dialog = page.getByRole("dialog")
  // The sum of what leaves is made of the whole article.
  await expect(dialog).toContainText("What leaves", { timeout: 60_000 })
  const download = page.waitForEvent("download")
  await dialog.getByRole("button", { name: "Download" }).click()
  const file = readFileSync(await (await download).path(), "utf8")
  expect(file).toContain("Goosequill")
  expect(file).toContain("190–205")
  await style.selectOption({ label: "APA 7" })
  await expect(all.nth(at)).toHaveText("(Goosequill, 2031)")
})

test("a source corrected elsewhere changes on an open desk, in the text and in its evidence", async ({
  page,
  context,
}) => {
  test.setTimeout(300_000)
  const desk = deskPage(page)
  await importText(page, "geese-at-the-weir.txt", "Geese at the weir\n\nSome 42 geese came to the weir.\n")
  await desk.ready()
  const api = deskApi(page)
  const source = await api.post<{ id: string }>("/sources", {
    csl: {
      ...{ type: "book", title: "Geese at the weir, counted" },
      author: [{ family: "Weirquill", given: "Ida" }],
      issued: { "date-parts": [[2031]] },
    },
  })
  const claim = await api.post<{ id: string; questionId: string }>(`/articles/${api.articleId()}/claims`, {
    ...{ quote: "42 geese", kind: "figure" },
  })
  const quote = "42 geese were at the weir"
  await api.post(`/questions/${claim.questionId}/evidence`, {
    sourceId: source.id,
    quote,
    stance: "supports",
  })
  await page.goto(`/articles/${api.articleId()}?claim=${claim.id}`)
  await expect(desk.evidence).toContainText("Weirquill")
  await cite(page, quote)
  const citation = desk.text.locator(".citation")
  await expect(citation).toHaveText("(Weirquill, 2031)")
  await expect(desk.saved).toBeVisible()

  const elsewhere = await context.newPage()
  await elsewhere.goto(`/sources/${source.id}`)
  await elsewhere.getByRole("button", { name: "Edit the source" }).click()
  await elsewhere.getByLabel("Authors").fill("Weirfeather, Ida")
  await elsewhere.getByRole("button", { name: "Keep the change" }).click()
  await expect(elsewhere.getByRole("heading", { level: 1 })).toBeVisible()
  await page.bringToFront()
  await expect(citation).toHaveText("(Weirfeather, 2031)")
  await expect(desk.evidence).toContainText("Weirfeather")
  await expect(page.getByRole("region", { name: "Sources cited" })).toContainText("Weirfeather, I. (2031)")
})
