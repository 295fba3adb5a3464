import { deskPage, importText } from "./fixtures/desk-page"
import { openServer } from "./fixtures/desk-server"
import { colleague, invitedBrowser, ownerBrowser } from "./fixtures/people"
import { expect, test } from "./fixtures/test"

const text =
  "Lorem Bay regatta\n\nThe first paragraph tells of the boats.\n\nThe second one tells of the weather.\n"

test("two browsers come to the same text, and see each other", async ({ browser, page, server, context }) => {
  const desk = deskPage(page)
  await importText(page, "lorem-bay-regatta.txt", text)
  await desk.ready()
  const second = await invitedBrowser(browser, server, context, "editor", {
    ...colleague,
    email: `together-${Date.now()}@example.org`,
  })
  const otherPage = await second.newPage()
  const other = deskPage(otherPage)
  await otherPage.goto(page.url())
  await other.ready()
  await expect(page.getByRole("button", { name: `Follow ${colleague.name}` })).toBeVisible()

  await desk.select("boats")
  await other.select("weather")
  await Promise.all([
    page.keyboard.type("small boats and rafts"),
    otherPage.keyboard.type("wind and the waves"),
  ])
  const expected = [
    "The first paragraph tells of the small boats and rafts.",
    "The second one tells of the wind and the waves.",
  ]
  for (const one of [desk, other]) {
    await expect.poll(one.words).toEqual(expected)
    await expect(one.saved).toBeVisible()
  }
  await second.close()
})

test("a claim one person makes appears at the other's desk", async ({ browser, page, server, context }) => {
  const desk = deskPage(page)
  await importText(page, "lorem-harbour.txt", "Lorem harbour\n\nIn the harbour lay 48 ships that night.\n")
  await desk.ready()
  const second = await invitedBrowser(browser, server, context, "reviewer", {
    ...colleague,
    email: `claims-${Date.now()}@example.org`,
  })
  const otherPage = await second.newPage()
  await otherPage.goto(page.url())
  const other = deskPage(otherPage)
  await expect(other.text).toBeVisible()

  await desk.select("48 ships")
  await page.keyboard.press("Control+Alt+c")
  await expect(desk.panel.getByText("No evidence yet")).toBeVisible()
  await otherPage.bringToFront()
  await expect(otherPage.getByRole("button", { name: "48 ships" })).toBeVisible()
  await second.close()
})

test("in the list a colleague's new claim waits behind an update; at the text it is there at once", async ({
  browser,
  page,
  server,
  context,
}) => {
  const desk = deskPage(page)
  await importText(
    page,
    "lorem-quay.txt",
    "Lorem quay\n\nAt the quay lay 17 barges and 23 tugs that night.\n",
  )
  await desk.ready()
  const second = await invitedBrowser(browser, server, context, "reviewer", {
    ...colleague,
    email: `waiting-${Date.now()}@example.org`,
  })
  const otherPage = await second.newPage()
  await otherPage.goto(page.url())
  const other = deskPage(otherPage)
  await expect(other.text).toBeVisible()
  await desk.select("17 barges")
  await page.keyboard.press("Control+Alt+c")
  await expect(desk.panel.getByText("No evidence yet")).toBeVisible()
  await otherPage.bringToFront()
  await otherPage.getByRole("radio", { name: "List" }).click()
  const list = otherPage.getByRole("complementary", { name: "Claims" })
  await expect(list.getByText("17 barges")).toBeVisible()
  await page.bringToFront()
  await page.keyboard.press("Escape")
  await desk.select("23 tugs")
  await page.keyboard.press("Control+Alt+c")
  await otherPage.bringToFront()
  await expect(list.getByRole("button", { name: "1 update" })).toBeVisible()
  await expect(list.getByText("23 tugs")).toBeHidden()
  await list.getByRole("button", { name: "1 update" }).click()
  await expect(list.getByText("23 tugs")).toBeVisible()
  await expect(list.getByRole("button", { name: "1 update" })).toBeHidden()
  await second.close()
})

test("kill -9 while somebody types loses no acknowledged word", async ({ browser }) => {
  const server = await openServer({ OBELUS_DEMO: "0" })
  const context = await ownerBrowser(browser, server)
  const page = await context.newPage()
  const desk = deskPage(page)
  await importText(page, "lorem-lake.txt", "Lorem Lake\n\nThe lake froze early, people say.\n")
  await desk.ready()
  await desk.select("people say")
  await page.keyboard.press("ArrowRight")
  const acknowledged: string[] = []
  for (let n = 1; n <= 6; n++) {
    await page.keyboard.type(` word${n}`)
    await expect(desk.saved).toBeVisible()
    acknowledged.push(`word${n}`)
  }
  await page.keyboard.type(" typed as the power went")
  await server.kill()
  await expect(page.getByText("Offline: kept on this device")).toBeVisible()
  await page.keyboard.type(" and after")
  await server.start()

  const fresh = await context.newPage()
  await fresh.goto(page.url())
  const again = deskPage(fresh)
  await expect(again.text).toContainText(acknowledged.join(" "))
  await expect(desk.saved).toBeVisible({ timeout: 30_000 })
  await expect(again.text).toContainText("typed as the power went and after")
  await context.close()
  await server.stop()
})
