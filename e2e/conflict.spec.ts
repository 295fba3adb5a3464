import { deskApi } from "./fixtures/desk-api"
import { deskPage, importText } from "./fixtures/desk-page"
import { colleague, invitedBrowser } from "./fixtures/people"
import { expect, test } from "./fixtures/test"

test.use({ expected: ["status of 409"] })

test("it shows what another person saved, and lets one choose", async ({
  page,
  browser,
  server,
  context,
}) => {
  const desk = deskPage(page)
  await importText(page, "lorem-mill.txt", "Lorem mill\n\nThe mill employed 75 people that year.\n")
  await desk.ready()
  const { questionId } = await deskApi(page).supportedClaim(deskApi(page).articleId(), "75 people")
  const second = await invitedBrowser(browser, server, context, "editor", {
    ...colleague,
    email: `conflict-${Date.now()}@example.org`,
  })

  await page.getByRole("button", { name: "75 people" }).click()
  await desk.panel.getByText("Question:").click()
  await desk.panel.getByRole("button", { name: "Edit the question" }).click()
  const title = desk.panel.getByLabel("Question", { exact: true })
  await title.fill("People employed at the mill")

  const origin = server.url
  const { rev } = await (await second.request.get(`${origin}/api/v1/questions/${questionId}`)).json()
  const saved = await second.request.patch(`${origin}/api/v1/questions/${questionId}`, {
    data: { rev, title: "Hands at the mill" },
    headers: { origin },
  })
  expect(saved.ok()).toBe(true)

  await desk.panel.getByRole("button", { name: "Save", exact: true }).click()
  const notice = desk.panel.getByRole("alert").filter({ hasText: "saved this while you were writing" })
  await expect(notice).toContainText("Hands at the mill")
  await notice.getByRole("button", { name: "Save mine" }).click()
  await expect(notice).toBeHidden()
  await expect(desk.panel.getByText("People employed at the mill")).toBeVisible()
  await second.close()
})
