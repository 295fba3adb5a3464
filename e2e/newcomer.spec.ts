import { deskPage, importText } from "./fixtures/desk-page"
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures/test"

// What people who had never seen the desk stumbled over.

const report = `The goose report of Lorem Valley

The council spent 3.5 million crowns, 12% of its budget, on fences 35 km long. At least 40 people were bitten.

A second report says that 38 to 45 people were bitten by six dogs.
`

test("an imported text says how its first claim is made, and makes all it found by one press", async ({
  page,
}) => {
  const desk = deskPage(page)
  await importText(page, "goose-report.txt", report)
  await desk.ready()
  const side = page.getByRole("complementary", { name: "Claims" })
  await expect(side).toContainText("Select its words in the text and press C")
  const all = side.getByRole("button", { name: "Claim every figure found: 6" })
  await expect(all).toBeVisible()
  await expectAccessible(page)
  // What is no longer looked for is not offered.
  const people = page.getByRole("menuitemcheckbox", { name: "People", exact: true })
  await page.getByRole("button", { name: "View" }).click()
  await people.click()
  await page.keyboard.press("Escape")
  await expect(side.getByRole("button", { name: "Claim every figure found: 4" })).toBeVisible()
  await page.getByRole("button", { name: "View" }).click()
  await people.click()
  await page.keyboard.press("Escape")
  await expect(all).toBeVisible()
  await side.getByRole("button", { name: "Next figure" }).click()
  await expect(page.getByText("Figure, not a claim yet: 3.5 million crowns")).toBeAttached()
  await all.click()
  await expect(desk.cards).toHaveCount(6)
  await desk.said.getByRole("button", { name: "Undo" }).click()
  await expect(all).toBeVisible()
  await all.click()
  await expect(desk.cards).toHaveCount(6)

  // What the filter hides is counted, and one press shows it again.
  await side.getByRole("combobox", { name: "Show claims" }).selectOption({ label: "Checked (0)" })
  await expect(side).toContainText("No claim fits this filter")
  await expectAccessible(page)
  await side.getByRole("button", { name: "Show all 6 claims" }).click()
  await expect(desk.cards).toHaveCount(6)
})

test("the menu that shows what nobody looked at does not stay before it", async ({ page }) => {
  await deskPage(page).open("2013 Latakia offensive")
  await page.getByRole("button", { name: "View" }).click()
  await page.getByRole("menuitemcheckbox", { name: "Show what nobody has looked at" }).click()
  await expect(page.getByRole("region", { name: "Coverage by section" })).toBeVisible()
  await expect(page.getByRole("menu")).toBeHidden()
})

test("adding evidence brings its form into sight, ready to be typed into", async ({ page }) => {
  const desk = deskPage(page)
  await page.setViewportSize({ width: 1440, height: 600 })
  await page.emulateMedia({ reducedMotion: "reduce" })
  await desk.open("2013 Latakia offensive")
  await desk.text.getByText("190–205 civilians killed").first().click()
  const open = page.getByRole("button", { name: "Open", exact: true })
  await expect(open.or(desk.panel).first()).toBeVisible()
  if (await open.isVisible()) await open.click()
  const add = desk.evidence.getByRole("button", { name: "Add evidence" })
  await expect(add).toBeVisible()
  const top = async () => (await desk.panel.boundingBox())?.y
  const before = await top()
  await add.click()
  const source = desk.evidence.getByRole("combobox", { name: "Source" })
  await expect(source).toBeFocused()
  await expect(source).toBeInViewport()
  await expect(desk.evidence.getByRole("listbox")).toBeInViewport({ ratio: 0.9 })
  expect(await top()).toBe(before)

  // An address that was typed without its scheme is one, in the form that takes the new source in as well.
  await source.fill("lorem.example/geese")
  await desk.evidence.getByRole("button", { name: /^Add “lorem.example\/geese”/ }).click()
  const look = desk.evidence.getByLabel(/^Fill in from an address/)
  await expect(look).toBeFocused()
  await expect(look).toHaveValue("https://lorem.example/geese")
  const address = desk.evidence.getByLabel("Address (URL)", { exact: true })
  await expect(address).toHaveValue("https://lorem.example/geese")
  await address.fill("the goose page")
  await desk.evidence.getByRole("textbox", { name: "Title" }).fill("The goose page of Lorem Valley")
  await expect(desk.evidence).toContainText(
    "This is no web address. Copy it from the browser’s address field",
  )
  await desk.evidence.getByRole("button", { name: "Add the source" }).click()
  await expect(desk.evidence.getByRole("alert").filter({ hasText: "web address" }).first()).toBeVisible()
  await expect(desk.evidence).not.toContainText("/^")
  await address.fill("lorem.example/geese#190")
  await address.press("Tab")
  await expect(address).toHaveValue("https://lorem.example/geese#190")
  await desk.evidence.getByRole("button", { name: "Add the source" }).click()
  await expect(desk.evidence.getByRole("button", { name: "Choose another source" })).toBeVisible()
})

test("the keys are found by what one is doing, and by a few letters", async ({ page }) => {
  await deskPage(page).open("2013 Latakia offensive")
  await page.keyboard.press("?")
  const keys = page.getByRole("dialog", { name: "Keys" })
  await expect(keys.getByRole("heading", { level: 3 }).first()).toHaveText("Going through claims")
  await expectAccessible(page)
  await expect(keys.getByRole("searchbox", { name: "Find a key by what it does" })).toBeFocused()
  await page.keyboard.type("waive")
  await expect(keys.getByRole("term")).toHaveCount(4)
  await keys.getByRole("searchbox").fill("x")
  await expect(keys.getByRole("term")).toHaveText(["Checked against this evidence"])
  await keys.getByRole("searchbox").fill("goose")
  await expect(keys).toContainText("No key is called that")
  await page.setViewportSize({ width: 390, height: 780 })
  await keys.getByRole("searchbox").fill("")
  await expectNoSidewaysScroll(page)
})

test("a mark leads to what is there: its card, and its panel while that lies over the cards", async ({
  page,
}) => {
  const desk = deskPage(page)
  await desk.open("2013 Latakia offensive")
  const mark = desk.text.locator("mark[data-claim]", { hasText: "early August 2013" })
  const leadsTo = () =>
    desk.text.locator("mark[aria-details]").evaluateAll(marks =>
      marks.map(one => {
        const target = document.getElementById(one.getAttribute("aria-details") ?? "")
        return target && !target.closest("[inert]")
          ? (target.getAttribute("role") ?? target.localName)
          : "nothing"
      }),
    )
  await expect.poll(leadsTo).toContain("comment")
  await mark.click()
  await page.keyboard.press("Escape")
  await page.keyboard.press("]")
  await expect(desk.panel).toBeVisible()
  await expect.poll(leadsTo).toEqual(["section"])
  await expect(desk.cards.first()).toBeHidden()
  await page.keyboard.press("[")
  await expect(desk.cards.first()).toBeVisible()
  await expect.poll(leadsTo).toContain("comment")
  expect(await leadsTo()).not.toContain("nothing")
})

test.describe("pasted", () => {
  test.use({ expected: ["net::ERR_FAILED"] })

  test("a pasted text becomes an article with its structure, and is lost by nothing", async ({ page }) => {
    const desk = deskPage(page)
    await page.goto("/articles")
    await page.getByRole("button", { name: "Paste a text" }).click()
    const dialog = page.getByRole("dialog", { name: "Paste a text" })
    const place = dialog.getByRole("textbox", { name: "The text" })
    await expect(place).toBeFocused()
    // Without words there is nothing to make an article of: it leads to where they go.
    await dialog.getByLabel("Title").fill("Geese under a title")
    await dialog.getByLabel("Title").press("Enter")
    await expect(place).toBeFocused()
    const html =
      '<h1 onclick="alert(1)">Pasted geese of Lorem</h1><p>At least <b>40 people</b> were bitten.<script>alert(1)</script></p><ul><li>by six dogs</li></ul><img src="http://tracker.example/pixel.png">'
    await place.evaluate((element, rich) => {
      const data = new DataTransfer()
      data.setData("text/html", rich)
      data.setData("text/plain", "Pasted geese")
      element.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, html)
    await expect(place.getByRole("listitem")).toHaveText("by six dogs")
    await expectAccessible(page)
    // A file that falls beside the place is not opened by the browser instead of this page.
    const isOpened = await dialog.evaluate(element => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(["geese"], "geese.txt"))
      return element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }))
    })
    expect(isOpened).toBe(false)
    // Closed half-way, it is there again.
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: "Paste a text" }).click()
    await expect(place).toContainText("At least 40 people were bitten.")
    await expect(dialog.getByLabel("Title")).toHaveValue("Geese under a title")
    await dialog.getByLabel("Title").clear()
    // Refused, it stays: here the server is not reached.
    await page.route("**/api/v1/articles?*", route => route.abort())
    await dialog.getByRole("button", { name: "Make it an article" }).click()
    await expect(dialog.getByRole("alert").filter({ hasText: "no connection" })).toBeVisible()
    await expect(place).toContainText("At least 40 people were bitten.")
    await page.unroute("**/api/v1/articles?*")
    await dialog.getByRole("button", { name: "Make it an article" }).click()
    await desk.ready()
    await expect(page).toHaveTitle(/Pasted geese of Lorem/)
    await expect(desk.text.getByRole("listitem")).toHaveText("by six dogs")
    await expect(desk.text.locator("strong")).toHaveText("40 people")

    // Plain lines are read as a text file is.
    await page.goto("/articles")
    await page.getByRole("button", { name: "Paste a text" }).click()
    await place.fill("Lines of Lorem")
    await place.press("Enter")
    await page.keyboard.type("Some 42 geese came.")
    await dialog.getByLabel("Title").fill("Lines under a name")
    await dialog.getByRole("button", { name: "Make it an article" }).click()
    await desk.ready()
    await expect(page).toHaveTitle(/Lines under a name/)
    await expect(desk.text).toContainText("Some 42 geese came.")
  })
})
