import { deskApi } from "./fixtures/desk-api"
import { deskPage, importText } from "./fixtures/desk-page"
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures/test"

const text = `Lorem lighthouse

The lighthouse had 1,500 visitors, and Ærøskøbing sent 12 boats.

Nobody counted the cormorants on the pier.
`

test("it finds a word from any list, by keys alone, and comes to its place in the text", async ({ page }) => {
  const desk = deskPage(page)
  await importText(page, "lorem-lighthouse.txt", text)
  await desk.ready()
  await page.goto("/sources")
  const field = page.getByRole("searchbox", { name: "Search everything" })
  // The page is drawn before it listens to keys: pressed too early, one presses again.
  await expect(async () => {
    await page.keyboard.press("/")
    await expect(field).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.type("cormorants")
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/\/search\?q=cormorants/)
  const results = page.getByRole("list", { name: "Results" })
  // The index follows a new article within a moment.
  await expect(async () => {
    await page.reload()
    await expect(results.getByRole("listitem")).toHaveCount(1, { timeout: 2_000 })
  }).toPass()
  await expect(results.locator("mark")).toHaveText("cormorants")
  await expectAccessible(page)
  await field.focus()
  await page.keyboard.press("ArrowDown")
  await expect(results.getByRole("link", { name: "Lorem lighthouse" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/\/articles\/[\w-]+\?find=/)
  await desk.ready()
  await expect.poll(() => page.evaluate(() => String(window.getSelection()))).toContain("cormorants")
})

test("it narrows results to a kind, counts them, and remembers what was asked", async ({ page }) => {
  const desk = deskPage(page)
  await importText(page, "lorem-harbour.txt", "Lorem harbour\n\nThe harbour had 77 zebrafish.\n")
  await desk.ready()
  const api = deskApi(page)
  const claim = await api.supportedClaim(api.articleId(), "77 zebrafish")
  await api.post("/notes", { subject: "claim", subjectId: claim.id, body: "Who counted the zebrafish?" })
  await expect(async () => {
    await page.goto("/search?q=zebrafish")
    await expect(page.getByRole("radio", { name: "Notes 1" })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  const results = page.getByRole("list", { name: "Results" }).getByRole("listitem")
  await expect(results).toHaveCount(5)
  await page.getByRole("radio", { name: "Notes 1" }).check()
  await expect(results).toHaveCount(1)
  await expect(page).toHaveURL(/kinds=note/)
  await expect(results).toContainText("Who counted the zebrafish?")
  await results.getByRole("link").click()
  await expect(desk.notes.getByRole("article")).toContainText("Who counted the zebrafish?")
  await page.goto("/search")
  await page.getByRole("button", { name: "zebrafish" }).click()
  await expect(results).toHaveCount(5)
  await page.getByRole("searchbox", { name: "Search everything" }).fill("nothing like that")
  await expect(page.getByText("Nothing found for “nothing like that”")).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test("it finds sources of the whole workspace in the palette, at the desk and on lists", async ({ page }) => {
  const desk = deskPage(page)
  await importText(page, "lorem-quay.txt", "Lorem quay\n\nThe quay had 31 quokkas.\n")
  await desk.ready()
  const api = deskApi(page)
  await api.post("/sources", { csl: { type: "report", title: "Quokkas of the quay" } })
  for (const address of [page.url(), "/claims"]) {
    await page.goto(address)
    if (address.includes("/articles/")) await desk.ready()
    await page.getByRole("main").waitFor()
    const palette = page.getByRole("combobox", { name: "Find a command, or search" })
    // The page is drawn before it listens to keys: pressed too early, one presses again.
    await expect(async () => {
      if (!(await palette.isVisible())) await page.keyboard.press("Control+k")
      await palette.fill("", { timeout: 1_000 })
      await palette.fill("quokkas of")
      await expect(page.getByRole("option", { name: /Quokkas of the quay/ })).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await expectAccessible(page)
    await page.keyboard.press("Enter")
    await expect(page.getByRole("heading", { name: "Quokkas of the quay", level: 1 })).toBeVisible()
  }
})
