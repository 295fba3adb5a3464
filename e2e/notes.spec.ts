import { readFileSync } from "node:fs"
import { deskApi } from "./fixtures/desk-api"
import { deskPage, importText } from "./fixtures/desk-page"
import { invitedBrowser } from "./fixtures/people"
import { expect, expectAccessible, expectNoSidewaysScroll, test, watchConsole } from "./fixtures/test"

const rena = { name: "Rena Reed", email: "rena.reed@example.org", password: "yet another long sentence" }
const vito = { name: "Vito Vole", email: "vito.vole@example.org", password: "and one more long sentence" }

test("it refuses a mention of somebody without access in words, and brings one with access to them unread", async ({
  page,
  browser,
  server,
  expected,
}) => {
  // The refusal is an answer of the server, which the browser's console repeats.
  expected.push("400")
  const desk = deskPage(page)
  await importText(page, "lorem-pond.txt", "Lorem pond\n\nIn May 51 newts were counted.\n")
  await desk.ready()
  const api = deskApi(page)
  const claim = await api.supportedClaim(api.articleId(), "51 newts")
  const context = await invitedBrowser(browser, server, page.context(), "reviewer", rena)
  const gone = await invitedBrowser(browser, server, page.context(), "viewer", vito)
  const { user } = await (await gone.request.get("/api/v1/me")).json()
  await page.request.post(`/api/v1/people/${user.id}/end`, { data: {}, headers: { origin: server.url } })
  await gone.close()
  const other = await context.newPage()
  const errors = watchConsole(other)
  await other.goto("/claims")
  await expect(other.getByRole("link", { name: "Notes", exact: true })).toBeVisible()

  await page.goto(`/articles/${api.articleId()}?claim=${claim.id}`)
  await desk.ready()
  const write = desk.notes.getByRole("textbox", { name: "Write a note…" })
  await write.fill("@Vito Vole, who counted the newts?")
  await desk.notes.getByRole("button", { name: "Send" }).click()
  await expect(
    desk.notes.getByRole("alert").filter({ hasText: "Vito Vole no longer works here" }),
  ).toBeVisible()
  await expect(write).toHaveValue("@Vito Vole, who counted the newts?")

  await write.fill("@Rena Reed, who counted the newts?")
  await desk.notes.getByRole("button", { name: "Send" }).click()
  await expect(desk.notes.getByRole("article")).toContainText("@Rena Reed, who counted the newts?")

  // She looks at another page: the count comes to her by itself.
  const nav = other.getByRole("link", { name: /^Notes.*1 waits for you$/ })
  await nav.click()
  const row = other
    .getByRole("list", { name: "Notes" })
    .getByRole("listitem")
    .filter({ hasText: "newts" })
    .first()
    .first()
  await expect(row).toContainText("Mentions you")
  await expectAccessible(other)
  await other.keyboard.press("j")
  await expect(row).toBeFocused()
  await other.keyboard.press("r")
  await other.keyboard.type("The keeper did.")
  await other.keyboard.press("Control+Enter")
  await expect(deskPage(other).said).toContainText("Reply sent")
  await expect(other.getByText("Nothing waits for you")).toBeVisible()
  await expect(other.getByRole("link", { name: "Notes", exact: true })).toBeVisible()
  await other.getByRole("radio", { name: /^Open / }).check()
  await expect(row).toContainText("Rena Reed replied: The keeper did.")
  await row.getByRole("link").click()
  await expect(other).toHaveURL(/\/articles\/[\w-]+\?(note|claim)=/)
  await expect(deskPage(other).notes.getByRole("article").first()).toContainText("who counted the newts?")
  expect(errors).toEqual([])
  await context.close()
})

test("it settles and assigns many notes at once, and takes it back", async ({ page }) => {
  const desk = deskPage(page)
  await importText(page, "lorem-moor.txt", "Lorem moor\n\nIn May 61 snipes were counted.\n")
  await desk.ready()
  const api = deskApi(page)
  const article = api.articleId()
  const claim = await api.supportedClaim(article, "61 snipes")
  for (const n of [1, 2, 3, 4])
    await api.post("/notes", { subject: "claim", subjectId: claim.id, body: `Snipes, point ${n}` })
  await page.goto(`/notes?list=open&article=${article}`)
  const rows = page.getByRole("list", { name: "Notes" }).getByRole("listitem").filter({ hasText: "Snipes" })
  await expect(rows).toHaveCount(4)
  // The rows are there before the page listens to keys.
  await expect(async () => {
    await page.keyboard.press("j")
    await expect(page.locator(":focus")).toContainText("Snipes", { timeout: 500 })
  }).toPass()
  await page.keyboard.press("x")
  await page.keyboard.press("j")
  await page.keyboard.press("x")
  const bar = page.getByRole("region", { name: "Selected notes" })
  await expect(bar).toContainText("2 selected")
  await bar.getByRole("button", { name: "Resolve" }).click()
  await expect(rows).toHaveCount(2)
  await expect(desk.said).toContainText("2 notes resolved")
  await expect(page.getByRole("radio", { name: "Resolved 2" })).toBeVisible()
  await desk.said.getByRole("button", { name: "Undo" }).click()
  await expect(rows).toHaveCount(4)

  await bar.getByRole("checkbox", { name: "Select all shown" }).check()
  await bar.getByRole("button", { name: "Assign…" }).click()
  await bar.getByLabel("Waits for").selectOption({ label: "Ada Example" })
  await bar.getByLabel("Until").fill("2031-02-03")
  await bar.getByRole("button", { name: "Assign", exact: true }).click()
  await expect(desk.said).toContainText("4 notes assigned")
  await expect(rows.first()).toContainText("until Feb 3, 2031")
  await page.getByLabel("Due").selectOption({ label: "Overdue" })
  await expect(page.getByText("Nothing fits this filter")).toBeVisible()
  await expect(page).toHaveURL(/due=overdue/)
  await expectAccessible(page)
  await page.getByRole("button", { name: "Show everything" }).click()
  await page.reload()
  await expect(page.getByRole("radio", { name: /^Open / })).toBeChecked()

  await page.keyboard.press("?")
  const help = page.getByRole("dialog", { name: "Keys" })
  await expect(help).toContainText("Select the note, or take it out of the selection")
  await page.keyboard.press("Escape")
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test("it asks somebody outside, saves the sheet of questions, and puts the answer in", async ({ page }) => {
  const desk = deskPage(page)
  await importText(page, "lorem-lake.txt", "Lorem lake\n\nIn May 71 grebes were counted.\n")
  await desk.ready()
  const api = deskApi(page)
  const article = api.articleId()
  const claim = await api.supportedClaim(article, "71 grebes")
  await page.goto(`/articles/${article}?claim=${claim.id}`)
  await desk.ready()
  await desk.notes.getByRole("textbox", { name: "Write a note…" }).fill("How many grebes did you see?")
  await desk.notes.getByRole("button", { name: "Give or ask…" }).click()
  await desk.notes.getByLabel("Ask somebody outside").fill("Dr Grebe")
  await desk.notes.getByRole("button", { name: "Send" }).click()
  await expect(desk.notes.getByRole("listitem").filter({ hasText: "Asks Dr Grebe" })).toBeVisible()

  // From the article, what is asked about it.
  await page.getByRole("button", { name: "Questions outside…" }).click()
  const dialog = page.getByRole("dialog", { name: "Questions to people outside" })
  const person = dialog.getByRole("listitem").filter({ hasText: "Dr Grebe" })
  await expect(person).toContainText("one question waits")
  await expectAccessible(page)
  const download = page.waitForEvent("download")
  await person.getByRole("button", { name: "Sheet for Dr Grebe (Markdown)" }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe("Questions to Dr Grebe.md")
  const sheet = readFileSync(await file.path(), "utf8")
  expect(sheet).toContain("## Question 1")
  expect(sheet).toContain("> In May **71 grebes** were counted.")
  expect(sheet).toContain("How many grebes did you see?")

  await person.getByRole("link", { name: "Show Dr Grebe’s questions" }).click()
  await expect(page).toHaveURL(/\/notes\?list=open&asked=Dr\+Grebe/)
  const row = page
    .getByRole("list", { name: "Notes" })
    .getByRole("listitem")
    .filter({ hasText: "grebes" })
    .first()
  await row.getByRole("button", { name: "Show the thread" }).click()
  await row.getByRole("button", { name: "Record the answer" }).click()
  await row.getByLabel("The answer").fill("Some seventy.")
  await row.getByLabel("On", { exact: true }).fill("2031-05-06")
  await row.getByRole("button", { name: "Record the answer" }).click()
  await expect(row).toContainText("Answered by Dr Grebe on May 6, 2031")

  await page.getByRole("button", { name: "Questions outside…" }).click()
  await expect(person).toContainText("nothing waits")
  await expect(person.getByRole("button", { name: /Sheet/ })).toHaveCount(0)
})
