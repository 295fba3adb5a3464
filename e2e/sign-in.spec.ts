import { openServer } from "./fixtures/desk-server"
import { owner } from "./fixtures/people"
import { expect, expectAccessible, test } from "./fixtures/test"

test.use({ storageState: { cookies: [], origins: [] }, expected: ["410", "401"] })

test("it makes the owner by a link that works once, and refuses it twice", async ({ browser }) => {
  const server = await openServer()
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  const link = server.signInLink()
  await page.goto(link)
  await expect(page.getByRole("heading", { name: "Set up this desk" })).toBeVisible()
  expect(page.url()).not.toContain("token")
  await expectAccessible(page)
  await page.getByLabel("Your name").fill(owner.name)
  await page.getByLabel("E-mail").fill(owner.email)
  await page.getByLabel("Password").fill("short")
  await page.getByRole("button", { name: "Create the workspace" }).click()
  await expect(page.getByText("fewer than 10 characters")).toBeVisible()
  await page.getByLabel("Password").fill(owner.password)
  await page.getByRole("button", { name: "Create the workspace" }).click()
  await expect(page.getByRole("heading", { name: "Articles", level: 1 })).toBeVisible()

  for (const _ of ["first", "second"]) {
    const stranger = await (await browser.newContext()).newPage()
    await stranger.goto(link)
    await expect(stranger.getByRole("heading", { name: "This link was used or has run out" })).toBeVisible()
    expect(stranger.url()).not.toContain("token")
  }
  await context.close()
  await server.stop()
})

test("it leads to the sign-in page and back to where somebody wanted to go", async ({ page, ownerState }) => {
  expect(ownerState.cookies.length).toBeGreaterThan(0)
  await page.goto("/sources?q=watch")
  await expect(page).toHaveURL(/sign-in/)
  await page.getByLabel("E-mail").fill(owner.email)
  await page.getByLabel("Password").fill("not the password")
  await page.getByRole("button", { name: "Sign in" }).click()
  await expect(page.getByText("do not belong together")).toBeVisible()
  await page.getByLabel("Password").fill(owner.password)
  await page.getByRole("button", { name: "Sign in" }).click()
  await expect(page).toHaveURL(/\/sources\?q=watch/)
})
