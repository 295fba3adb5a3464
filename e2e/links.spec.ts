import { deskApi } from "./fixtures/desk-api"
import { deskPage, importText } from "./fixtures/desk-page"
import { expect, expectAccessible, test } from "./fixtures/test"

test("a link to a claim, a note or a version leads there; a missing one says which it was", async ({
  page,
  expected,
}) => {
  test.slow()
  // A browser tells its console of the withdrawn claim that the desk asks for.
  expected.push("410 (Gone)")
  const desk = deskPage(page)
  await importText(page, "lorem-ferry.txt", "Lorem ferry\n\nThe ferry carried 900 sheep.\n\nIt sank twice.\n")
  await desk.ready()
  const api = deskApi(page)
  const article = `/articles/${api.articleId()}`
  const claim = await api.supportedClaim(api.articleId(), "900 sheep")
  const note = await api.post<{ id: string }>("/notes", {
    ...{ subject: "claim", subjectId: claim.id, body: "Were they counted?" },
  })
  const answer = await api.post<{ id: string }>("/notes", {
    ...{ subject: "claim", subjectId: claim.id, threadId: note.id, body: "By the captain." },
  })
  await api.post(`/notes/${note.id}/resolution`, {})

  await page.goto(`${article}?claim=${claim.id}`)
  await expect(desk.panel).toContainText("900 sheep")

  // A settled note unfolds, and the very answer has the focus.
  await page.goto(`${article}?note=${answer.id}`)
  await expect(desk.notes.getByRole("article").filter({ hasText: "By the captain." })).toBeFocused()

  await page.goto(`${article}?version=0`)
  await expect(page.getByRole("region", { name: "Version 0" })).toContainText("It can be read, not changed.")
  const old = page.getByRole("textbox", { name: "Text of the article" })
  await expect(old).toContainText("The ferry carried 900 sheep.")
  await expect(old.locator("mark")).toHaveCount(0)
  await expect(old).toHaveAttribute("contenteditable", "false")
  await expectAccessible(page)
  await page.getByRole("link", { name: "Newer" }).click()
  await expect(page.getByRole("region", { name: "Version 1" })).toBeVisible()
  await expect(old.locator("mark")).toHaveText("900 sheep")
  await page.getByRole("link", { name: "Back to the text as it stands" }).click()
  await desk.ready()
  await expect(page).toHaveURL(new RegExp(`${article}$`))

  const notice = page.getByRole("main").getByRole("alert")
  for (const [asked, said] of [
    ["claim=none", "The claim this link leads to is not here"],
    ["note=none", "The note this link leads to is not here"],
    ["version=99", "There is no version 99 of this article"],
    ["version=last", "There is no version last of this article"],
  ] as const) {
    await page.goto(`${article}?${asked}`)
    await desk.ready()
    await expect(notice.filter({ hasText: said })).toBeVisible()
  }
  await expectAccessible(page)

  // A withdrawn claim is told from a missing one, and can be brought back.
  const { rev } = await (await page.request.get(`/api/v1/claims/${claim.id}`)).json()
  await api.post(`/claims/${claim.id}/withdrawal`, { rev })
  await page.goto(`${article}?claim=${claim.id}`)
  await expect(notice.filter({ hasText: "was withdrawn" })).toBeVisible()
  await notice.getByRole("button", { name: "Bring it back" }).click()
  await expect(desk.panel).toContainText("900 sheep")

  // Version lines of the history lead to the text as it was.
  await page.goto(`${article}/history`)
  await page.getByRole("link", { name: "version 1", exact: true }).first().click()
  await expect(page.getByRole("region", { name: "Version 1" })).toBeVisible()
})
