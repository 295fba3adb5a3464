import type { Page } from "@playwright/test"
import { deskApi } from "./fixtures/desk-api"
import { deskPage, importText } from "./fixtures/desk-page"
import { colleague, invitedBrowser } from "./fixtures/people"
import { expect, expectAccessible, test } from "./fixtures/test"

const valley = `Lorem Valley skirmish

In June 42 soldiers were killed near Lorem. The council counted the dead.

Of the skirmish it was later said that 42 soldiers were killed in one day.
`
const ruritania = `Ruritania in June

That day at least 40 soldiers were killed. Nobody counted the geese.
`

const claim = (page: Page, quote: string, kind = "figure") =>
  deskApi(page).post<{ id: string; questionId: string }>(`/articles/${deskApi(page).articleId()}/claims`, {
    quote,
    kind,
  })

test("three claims of two articles are joined, share what is known of them, and are separated again", async ({
  page,
}) => {
  test.slow()
  const desk = deskPage(page)
  await importText(page, "ruritania-in-june.txt", ruritania)
  await desk.ready()
  await claim(page, "at least 40 soldiers were killed")
  await importText(page, "lorem-valley-skirmish.txt", valley)
  await desk.ready()
  await claim(page, "42 soldiers were killed in one day")

  // A claim just made: what may be the same fact stands quietly in its panel, and one key joins it.
  await desk.select("42 soldiers were killed")
  await page.keyboard.press("Control+Alt+c")
  const perhaps = desk.panel.getByRole("region", { name: "Perhaps the same fact" })
  await expect(perhaps).toContainText("42 soldiers were killed in one day")
  await expectAccessible(page)
  await page.keyboard.press("Control+Alt+s")
  await expect(desk.said).toContainText("Joined with “42 soldiers were killed in one day”")
  const elsewhere = desk.panel.getByRole("region", { name: "The same fact elsewhere" })
  await expect(elsewhere.getByRole("listitem")).toHaveCount(1)

  // It can be taken back at once, and done again with the pointer.
  await desk.said.getByRole("button", { name: "Undo" }).last().click()
  await expect(elsewhere).toBeHidden()
  await desk.panel.getByRole("button", { name: "More about this claim" }).click()
  await page.getByRole("menuitem", { name: "The same fact as…" }).click()
  const search = page.getByRole("dialog", { name: "The same fact as…" })
  await search.getByRole("combobox").fill("one day")
  await search.getByRole("option", { name: /in one day/ }).click()
  await expect(elsewhere.getByRole("listitem")).toHaveCount(1)

  // The third stands in another article and is found by its words.
  await desk.panel.getByRole("button", { name: "More about this claim" }).click()
  await page.getByRole("menuitem", { name: "The same fact as…" }).click()
  await search.getByRole("combobox").fill("at least 40 soldiers")
  await expect(search.getByRole("option")).toHaveCount(1)
  await expectAccessible(page)
  await page.keyboard.press("Enter")
  await expect(elsewhere.getByRole("listitem")).toHaveCount(2)
  await expect(elsewhere).toContainText("Ruritania in June")

  // Evidence and a note given here are there in the other article, where the note says where it was written.
  await addEvidence(page)
  await desk.notes.getByLabel("Write a note…").fill("Who counted them?")
  await desk.notes.getByRole("button", { name: "Send" }).click()
  await elsewhere.getByRole("link", { name: "at least 40 soldiers were killed" }).click()
  await expect(page).toHaveURL(/claim=/)
  await expect(page.getByRole("heading", { name: "Ruritania in June" })).toBeVisible()
  await expect(desk.evidence).toContainText("42 soldiers were killed near Lorem")
  await expect(desk.notes).toContainText("Who counted them?")
  await expect(desk.notes).toContainText("On “42 soldiers were killed” in Lorem Valley skirmish")

  // A decision on the figure lists the places that say something else, with links to them.
  await desk.panel.getByRole("button", { name: "Decide…" }).click()
  const form = page.getByRole("form", { name: "Decision" })
  await form.getByLabel("Figure decided").fill("42")
  await form.getByLabel("Reason").fill("The council names all of them.")
  await form.getByRole("button", { name: "Keep the decision" }).click()
  const differing = desk.panel.getByRole("region", { name: "Places that say something else" })
  await expect(differing.getByRole("listitem")).toHaveCount(1)
  await expect(differing).toContainText("at least 40 soldiers were killed")
  await elsewhere.getByRole("link", { name: "42 soldiers were killed", exact: true }).click()
  await expect(page.getByRole("heading", { name: "Lorem Valley skirmish" })).toBeVisible()
  await expect(differing.getByRole("link", { name: "at least 40 soldiers were killed" })).toBeVisible()
  await expectAccessible(page)

  // Separated, the others keep what they share; what was separated can be brought back.
  await elsewhere.getByRole("button", { name: "Not the same fact: separate this one" }).click()
  await expect(elsewhere).toBeHidden()
  await expect(desk.evidence).not.toContainText("42 soldiers were killed near Lorem")
  await expect(desk.said).toContainText("Made a question of its own")
  await desk.said.getByRole("button", { name: "Undo" }).last().click()
  await expect(elsewhere.getByRole("listitem")).toHaveCount(2)
  await expect(desk.evidence).toContainText("42 soldiers were killed near Lorem")
})

async function addEvidence(page: Page) {
  const { evidence } = deskPage(page)
  await evidence.getByRole("button", { name: "Add evidence" }).click()
  await evidence.getByRole("button", { name: "Add a new source" }).click()
  await evidence.getByLabel("Title").fill("The dead of June")
  await evidence.getByLabel("Authors").fill("Lorem Valley Council")
  await evidence.getByRole("button", { name: "Add the source" }).click()
  await expect(evidence.getByRole("button", { name: "Choose another source" })).toBeVisible()
  await evidence.getByLabel("The source’s own words").fill("42 soldiers were killed near Lorem")
  await evidence.getByRole("button", { name: "Add evidence" }).click()
  await expect(evidence.getByRole("listitem").first()).toBeVisible()
}

test.describe("what cannot be", () => {
  test.use({ expected: ["status of 422", "status of 409"] })

  test("a figure is not joined to a date, nor a claim that somebody moved meanwhile: both are said", async ({
    page,
    browser,
    server,
    context,
  }) => {
    const desk = deskPage(page)
    await importText(
      page,
      "lorem-harvest.txt",
      "Lorem harvest\n\nIn May 1987 we saw 77 houses, then 77 houses more, then 78 houses.\n",
    )
    await desk.ready()
    await claim(page, "May 1987", "date")
    const one = await claim(page, "we saw 77 houses")
    const two = await claim(page, "then 77 houses")
    const three = await claim(page, "then 78 houses")
    await page.goto(`/articles/${deskApi(page).articleId()}?claim=${one.id}`)
    await desk.ready()

    await desk.panel.getByRole("button", { name: "More about this claim" }).click()
    await page.getByRole("menuitem", { name: "The same fact as…" }).click()
    const search = page.getByRole("dialog", { name: "The same fact as…" })
    await search.getByRole("combobox").fill("May 1987")
    await search.getByRole("option", { name: /May 1987/ }).click()
    await expect(search.getByRole("alert").filter({ hasText: "cannot be the same fact" })).toBeVisible()
    await page.keyboard.press("Escape")

    // Somebody else joins the same claim elsewhere while it still stands here as it was.
    const second = await invitedBrowser(browser, server, context, "reviewer", {
      ...colleague,
      email: `joining-${Date.now()}@example.org`,
    })
    const joined = await second.request.post(`${server.url}/api/v1/questions/${three.questionId}/joins`, {
      data: { claimId: two.id, from: two.questionId },
      headers: { origin: server.url },
    })
    expect(joined.ok()).toBe(true)
    const late = await page.request.post(`${server.url}/api/v1/questions/${one.questionId}/joins`, {
      data: { claimId: two.id, from: two.questionId },
      headers: { origin: server.url },
    })
    expect(late.status()).toBe(409)
    expect(JSON.stringify(await late.json())).toContain("question.moved_meanwhile")
    await second.close()
  })
})
