import type { Browser, Page } from "@playwright/test"
import { deskApi } from "./fixtures/desk-api"
import { deskPage, importText } from "./fixtures/desk-page"
import { colleague, invitedBrowser } from "./fixtures/people"
import { expect, expectAccessible, test } from "./fixtures/test"

const text = (name: string) =>
  `${name}\n\nThe first paragraph tells of 48 boats.\n\nThe second one tells of the weather.\n`
const someone = (name: string) => ({
  ...colleague,
  name,
  email: `${name.toLowerCase()}-${Date.now()}@example.org`,
})

/** Joins by the link that was copied, as a person would. */
async function joinBy(browser: Browser, link: string, person: typeof colleague): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  await page.getByLabel("Your name").fill(person.name)
  await page.getByLabel("E-mail").fill(person.email)
  await page.getByLabel("Password").fill(person.password)
  await page.getByRole("button", { name: "Join" }).click()
  await expect(page.getByRole("heading", { name: "Articles", level: 1 })).toBeVisible()
  return page
}

/** Holds back what a page sends to the live document, as a slow line would. */
async function slowWire(page: Page) {
  let holding = false
  const held: (() => void)[] = []
  await page.routeWebSocket(/\/live\//, socket => {
    const server = socket.connectToServer()
    socket.onMessage(message => {
      if (holding) held.push(() => server.send(message))
      else server.send(message)
    })
  })
  return {
    hold() {
      holding = true
    },
    release() {
      holding = false
      for (const send of held.splice(0)) send()
    },
  }
}

test("an owner invites by a link, changes a role, ends a membership, and takes a link back", async ({
  browser,
  page,
}) => {
  await page.goto("/settings")
  await page.getByLabel("Invite somebody as").selectOption("editor")
  await page.getByRole("button", { name: "Make a link" }).click()
  const link = await page.getByLabel("Link to send").inputValue()
  const rita = someone("Rita")
  const hers = await joinBy(browser, link, rita)
  await expect(hers.getByRole("button", { name: "Import an article" })).toBeVisible()

  await page.reload()
  const role = page.getByLabel("Role of Rita")
  await expect(role).toHaveValue("editor")
  await role.selectOption("viewer")
  await expect(page.getByText("The role of Rita was changed")).toBeVisible()
  await hers.reload()
  await expect(hers.getByRole("button", { name: "Import an article" })).toBeHidden()

  await page.getByRole("button", { name: "Make a link" }).click()
  await expect(page.getByLabel("Link to send")).toBeVisible()
  const unused = await page.getByLabel("Link to send").inputValue()
  await expectAccessible(page)
  await page.getByRole("button", { name: /^Revoke the link/ }).click()
  await expect(page.getByText("The link no longer works")).toBeVisible()
  const late = await (await browser.newContext()).newPage()
  await late.goto(unused)
  await expect(late.getByRole("heading", { name: "This link was used or has run out" })).toBeVisible()

  await page.getByRole("button", { name: "End the membership of Rita" }).click()
  await expect(page.getByText("Rita no longer belongs to this workspace")).toBeVisible()
  await hers.goto(`${new URL(page.url()).origin}/articles`)
  await expect(hers).toHaveURL(/sign-in/)
})

test("an editor asks a guest to one article: the guest sees it and nothing else, until their place ends", async ({
  browser,
  page,
}) => {
  await importText(page, "lorem-isle.txt", text("Lorem isle"))
  await deskPage(page).ready()
  await page.getByRole("button", { name: "View", exact: true }).click()
  await page.getByRole("menuitem", { name: "Guests of this article…" }).click()
  const dialog = page.getByRole("dialog", { name: "Guests of this article" })
  await expect(dialog.getByText("Nobody from outside works on this article yet.")).toBeVisible()
  await dialog.getByRole("button", { name: "Make a link" }).click()
  const link = await dialog.getByLabel("Link to send").inputValue()
  await expectAccessible(page)
  const theirs = await joinBy(browser, link, someone("Gus"))
  await expect(theirs.getByRole("main").getByRole("link", { name: "Lorem isle" })).toBeVisible()
  await expect(theirs.getByRole("main").getByRole("listitem")).toHaveCount(1)
  await theirs.goto(page.url())
  await expect(theirs.getByText("You review: claims, evidence, ticks and notes are yours.")).toBeVisible()

  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: "View", exact: true }).click()
  await page.getByRole("menuitem", { name: "Guests of this article…" }).click()
  await dialog.getByRole("button", { name: "End Gus as guest of this article" }).click()
  await expect(theirs.getByText("You are signed out.")).toBeVisible()
})

test("a lowered role holds at once on an open desk, and gives back what was typed since", async ({
  browser,
  page,
  server,
  context,
}) => {
  await importText(page, "lorem-cape.txt", text("Lorem cape"))
  await deskPage(page).ready()
  const ed = someone("Ed")
  const second = await invitedBrowser(browser, server, context, "editor", ed)
  const theirs = await second.newPage()
  const wire = await slowWire(theirs)
  await theirs.goto(page.url())
  const desk = deskPage(theirs)
  await desk.ready()
  await desk.select("weather")
  // What is typed now is on its way for a while: the server does not hear of it before the role is lower.
  wire.hold()
  await theirs.keyboard.type("wind as nobody saw it")
  const people = (await (await page.request.get("/api/v1/people")).json()) as {
    items: { id: string; email: string }[]
  }
  const id = people.items.find(person => person.email === ed.email)?.id
  const origin = new URL(page.url()).origin
  const lower = (role: string) =>
    page.request.patch(`/api/v1/people/${id}`, { data: { role }, headers: { origin } })
  expect((await lower("viewer")).ok()).toBe(true)
  await expect(theirs.getByText("You read: nothing here changes by what you press.")).toBeVisible()
  wire.release()
  await expect(theirs.getByRole("heading", { name: "A change could not be kept" })).toBeVisible()
  const given = theirs.getByRole("alert").filter({ hasText: "A change could not be kept" })
  await expect(given).toContainText("wind as nobody saw it")
  // Copied, and still there after a reload by somebody who now only reads, until they have seen to it.
  await second.grantPermissions(["clipboard-read", "clipboard-write"])
  await given.getByRole("button", { name: "Copy" }).click()
  await expect(given.getByRole("status")).toHaveText("Copied")
  expect(await theirs.evaluate(() => navigator.clipboard.readText())).toContain("wind as nobody saw it")
  await theirs.reload()
  await expect(given).toContainText("wind as nobody saw it")
  // The article's title is the page's heading: it comes with the text.
  await expect(desk.text).toBeVisible()
  await expectAccessible(theirs)
  await given.getByRole("button", { name: "Dismiss" }).click()
  await expect(given).toHaveCount(0)
  await theirs.reload()
  await expect(desk.text).toBeVisible()
  await expect(given).toHaveCount(0)
  await expect(theirs.getByText("You read: nothing here changes by what you press.")).toBeVisible()
  await expect
    .poll(desk.words)
    .toEqual(["The first paragraph tells of 48 boats.", "The second one tells of the weather."])

  // And on a desk that is connected, at once.
  expect((await lower("editor")).ok()).toBe(true)
  await expect(theirs.getByRole("toolbar", { name: "Writing tools" })).toBeVisible()
  expect((await lower("reviewer")).ok()).toBe(true)
  await expect(theirs.getByText("Changing the text is an editor’s.")).toBeVisible()
  await second.close()
})

test("a viewer's desk and a reviewer's say what is theirs, and offer nothing else", async ({
  browser,
  page,
  server,
  context,
}) => {
  // Two people's browsers, one after the other.
  test.slow()
  await importText(page, "lorem-cove.txt", text("Lorem cove"))
  await deskPage(page).ready()
  const api = deskApi(page)
  await api.supportedClaim(api.articleId(), "48 boats")
  const acts = { claim: "Claim", waive: "Waive", note: "Note" }
  const expected = { viewer: [], reviewer: [acts.claim, acts.waive, acts.note] }
  for (const role of ["viewer", "reviewer"] as const) {
    const second = await invitedBrowser(browser, server, context, role, someone(role))
    const theirs = await second.newPage()
    await theirs.goto(page.url())
    const desk = deskPage(theirs)
    await expect(desk.text).toBeVisible()
    const said = role === "viewer" ? "You read: nothing here changes" : "You review: claims, evidence, ticks"
    await expect(theirs.getByText(said)).toBeVisible()
    await expect(theirs.getByRole("toolbar", { name: "Writing tools" })).toHaveCount(0)
    await theirs.getByRole("button", { name: "48 boats" }).click()
    await expect(desk.panel).toBeVisible()
    const adding = desk.panel.getByRole("button", { name: "Add evidence" })
    await expect(adding).toHaveCount(role === "viewer" ? 0 : 1)
    await theirs.getByRole("button", { name: "View", exact: true }).click()
    await expect(theirs.getByRole("menuitem", { name: "History" })).toBeVisible()
    await expect(theirs.getByRole("menuitem", { name: "Guests of this article…" })).toHaveCount(0)
    await theirs.keyboard.press("Escape")
    await expect(theirs.getByRole("menu")).toHaveCount(0)
    const selected = theirs.getByRole("toolbar", { name: "Selected words" })
    if (role === "reviewer") await desk.select("weather")
    else await desk.text.getByText("The second one").dblclick()
    if (role === "viewer")
      await expect.poll(() => theirs.evaluate(() => `${getSelection()}`.trim())).not.toBe("")
    await expect(selected.getByRole("button")).toHaveText(expected[role])
    await theirs.keyboard.press("Escape")
    await expectAccessible(theirs)
    await second.close()
  }
})
