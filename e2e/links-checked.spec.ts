import { deskApi } from "./fixtures/desk-api"
import { deskPage, importText } from "./fixtures/desk-page"
import { test } from "./fixtures/local-site"
import { expect, expectAccessible, expectNoSidewaysScroll } from "./fixtures/test"

// The look that is refused while the service is off.
test.use({ journeys: "links", expected: ["/link-checks"] })

const page1 =
  "<!doctype html><title>Geese of the quay</title><p>At least 190 geese were counted.</p><p>Nobody slept.</p>"
const page2 = page1.replace("190", "196")

test("a link is looked at, a page fetched again tells which quote is gone, and a dead one stands in the list", async ({
  page,
  site,
}) => {
  test.setTimeout(150_000)
  site.pages.set("/quay", page1)
  await page.goto("/sources")
  const api = deskApi(page)
  const { id } = await api.post<{ id: string }>("/sources", {
    csl: { type: "webpage", title: "Geese of the quay", URL: site.address("/quay") },
  })
  await page.goto(`/sources/${id}`)
  const link = page.getByRole("region", { name: "Link", exact: true })
  await expect(link).toContainText("Nobody has looked yet")
  await link.getByRole("button", { name: "Check the link" }).click()
  await expect(page.getByText("Checking links is off.")).toBeVisible()

  await page.goto("/settings")
  for (const name of [/^Fetch pages/, /^Link check/]) {
    await page.getByRole("checkbox", { name }).check()
    await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible()
  }
  await page.goto(`/sources/${id}`)
  await page.getByRole("button", { name: "Fetch its page" }).click()
  await expect(page.getByText("Copy saved")).toBeVisible()
  await link.getByRole("button", { name: "Check the link" }).click()
  await expect(link).toContainText("The page is there.")
  await expectAccessible(page)

  // A quote that hangs on what the page says.
  await importText(page, "quay.txt", "Geese of the quay\n\nSome 190 geese came to the quay.\n")
  await deskPage(page).ready()
  const claim = await api.post<{ questionId: string }>(`/articles/${api.articleId()}/claims`, {
    ...{ quote: "190 geese", kind: "figure" },
  })
  const quote = "At least 190 geese were counted."
  await api.post(`/questions/${claim.questionId}/evidence`, { sourceId: id, quote, stance: "supports" })

  site.pages.set("/quay", page2)
  await page.goto(`/sources/${id}`)
  await link.getByRole("button", { name: "Check the link" }).click()
  await expect(link).toContainText("One quote of the copy is no longer on it.")
  await page.getByRole("button", { name: "Fetch its page" }).click()
  await expect(page.getByText("One quote of the copy before is gone")).toBeVisible()
  const compared = page.getByRole("region", { name: "Two copies compared" })
  await expect(compared).toContainText(quote)
  await expect(link).toContainText("The page is there.")

  site.pages.delete("/quay")
  await link.getByRole("button", { name: "Check the link" }).click()
  await expect(link).toContainText("The page is gone (the site answered 404).")
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await page.goto("/sources?q=quay")
  await expect(page.getByRole("list", { name: "Sources" }).getByRole("listitem")).toContainText("Link dead")
  await expectAccessible(page)
})
