import { deskApi } from "./fixtures/desk-api"
import { deskPage, importText } from "./fixtures/desk-page"
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures/test"

test("it keeps changed words as the codebook's next version, shows them at the field, and keeps the old ones", async ({
  page,
  expected,
}) => {
  expected.push("422 (Unprocessable Entity)")
  await page.goto("/settings")
  await page.getByRole("link", { name: "Open the codebook" }).click()
  await expect(page.getByRole("heading", { name: "Codebook", level: 1 })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole("button", { name: "Change “Killed”" }).click()
  await page.getByLabel("Name", { exact: true }).fill("Killed or died of wounds")
  await page.getByLabel("Code in exported tables").fill("wounded")
  await page.getByRole("button", { name: "Keep as version 1" }).click()
  await expect(page.getByText("all have the code “wounded”")).toBeVisible()
  await page.getByLabel("Code in exported tables").fill("dead")
  await expectAccessible(page)
  await page.getByRole("button", { name: "Keep as version 1" }).click()
  await expect(page.getByText("Version 1 · Ada Example").first()).toBeVisible()

  await page.goto("/articles")
  const desk = deskPage(page)
  await importText(page, "lorem-geese.txt", "On geese\n\nIn June 42 geese were killed in Lorem Valley.")
  await desk.ready()
  const api = deskApi(page)
  const asked = { quote: "42 geese were killed", kind: "figure" }
  const claim = await api.post<{ id: string }>(`/articles/${api.articleId()}/claims`, asked)
  await page.goto(`/articles/${api.articleId()}?claim=${claim.id}`)
  await desk.ready()
  await desk.panel.getByRole("button", { name: "Correct" }).click()
  await expect(desk.panel.getByLabel("What is counted")).toContainText("Killed or died of wounds")

  await page.goto("/settings/codebook?version=1&field=rule")
  await page.getByRole("radio", { name: "What is counted" }).check({ force: true })
  await expect(page.getByRole("heading", { name: "Killed or died of wounds" })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
})

test("it compares by the article's own convention once that is set", async ({ page }) => {
  const desk = deskPage(page)
  await page.goto("/articles")
  await importText(page, "lorem-ducks.txt", "On ducks\n\nIn June about 2,000 ducks were killed.")
  await desk.ready()
  const api = deskApi(page)
  const claim = await api.post<{ id: string; questionId: string }>(`/articles/${api.articleId()}/claims`, {
    quote: "about 2,000 ducks were killed",
    kind: "figure",
  })
  const source = await api.post<{ id: string }>("/sources", {
    csl: { type: "report", title: "Ducks counted", author: [{ literal: "Lorem Valley Council" }] },
  })
  const evidence = { sourceId: source.id, quote: "2,150 ducks were killed", stance: "supports" }
  await api.post(`/questions/${claim.questionId}/evidence`, evidence)
  await page.goto(`${page.url().split("?")[0]}?claim=${claim.id}`)
  await desk.ready()
  await expect(desk.panel.getByText("Evidence agrees").first()).toBeVisible()
  await page.getByRole("button", { name: "View" }).click()
  await page.getByRole("menuitem", { name: "Article settings" }).click()
  const dialog = page.getByRole("dialog", { name: "Article settings" })
  await dialog.getByLabel("As the workspace reads them").uncheck()
  await dialog.getByLabel("“About”: at least, in per cent").fill("1")
  await dialog.getByLabel("“About”: at most, in per cent").fill("2")
  await expect(dialog.getByText("is read as 1,960 to 2,040")).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole("button", { name: "Keep" }).click()
  await expect(desk.panel.getByText("Sources disagree").first()).toBeVisible()
})
