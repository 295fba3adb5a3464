import { test } from "./fixtures/local-site"
import { expect, expectAccessible, expectNoSidewaysScroll } from "./fixtures/test"

test.use({ journeys: "looking up" })

const geese = `<!doctype html><html lang="en"><title>Geese of the dunes</title>
<meta name="citation_title" content="Geese of the dunes">
<meta name="citation_author" content="Example, Ada">
<meta name="citation_publication_date" content="2031/02/03">
<p>That night 190 geese were counted.<script>parent.document.title = "hostile"</script></p>`

test("a pasted address fills the form, its page becomes a saved copy, and owners see what went out", async ({
  page,
  site,
}) => {
  test.slow()
  site.pages.set("/geese", geese)
  const address = site.address("/geese")
  await page.goto(`/sources/add#${new URLSearchParams({ url: address, quote: "190 geese were counted" })}`)
  const field = page.getByLabel("Fill in from an address")
  await expect(field).toHaveValue(address)
  await expect(page.getByLabel("Remark")).toHaveValue("“190 geese were counted”")
  await field.press("Enter")
  await expect(page.getByText("Fetching pages is off.")).toBeVisible()
  await expectAccessible(page)

  await page.goto("/settings")
  await page.getByRole("checkbox", { name: /^Fetch pages/ }).check()
  await expect(page.getByText("Saved", { exact: true })).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/sources/add#${new URLSearchParams({ url: address })}`)
  await field.press("Enter")
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Geese of the dunes")
  await expect(page.getByLabel("Authors")).toHaveValue("Example, Ada")
  await expect(page.getByLabel("Date", { exact: true })).toHaveValue("2031-02-03")
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole("button", { name: "Add the source" }).click()
  await expect(page.getByRole("heading", { name: "Geese of the dunes", level: 1 })).toBeVisible()
  await page.getByRole("button", { name: "Fetch its page" }).click()
  await expect(page.getByText("Copy saved")).toBeVisible()

  await page.goto("/sources/add")
  await field.fill("http://169.254.169.254/latest/meta-data/")
  await field.press("Enter")
  await expect(page.getByText("No page could be reached there.")).toBeVisible()
  await expect(page.getByLabel("Address (URL)")).toHaveValue("http://169.254.169.254/latest/meta-data/")
  await field.fill("978-3-16-148410-1")
  await field.press("Enter")
  await expect(page.getByText("The last digit of this ISBN does not fit the others")).toBeVisible()

  await page.goto("/settings")
  await page.getByText("What went out", { exact: true }).click()
  const rows = page.getByRole("list", { name: "What went out" }).getByRole("listitem")
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText("127.0.0.1")
  await expectAccessible(page)
})
