import { deskApi } from "./fixtures/desk-api"
import { deskPage, importText } from "./fixtures/desk-page"
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures/test"

const text = `Lorem ponds

Some 42 geese came to the ponds. Later 30 swans followed them.
`
const source = (title: string, family: string, year: number) => ({
  csl: {
    ...{ type: "book", title, publisher: "Lorem Pond Press", author: [{ family, given: "Ida" }] },
    issued: { "date-parts": [[year]] },
  },
})

const csl = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Lorem Valley Letters</title><id>http://lorem.example/letters</id><updated>2026-01-01T00:00:00Z</updated></info>
  <citation><layout prefix="&lt;" suffix="&gt;" delimiter="; "><names variable="author"><name form="short"/></names></layout></citation>
  <bibliography><layout><text variable="title" font-style="italic"/></layout></bibliography>
</style>`
const bomb = `<!DOCTYPE style [<!ENTITY a "geese"><!ENTITY b "&a;&a;&a;&a;">]>${csl.replace(/^.*\n/, "")}`
const cslFile = (name: string, text: string) => ({
  ...{ name, mimeType: "application/xml", buffer: Buffer.from(text) },
})

test.use({ expected: ["status of 422"] })

test("citations read in the article's style and follow when it is switched; an export prints them", async ({
  page,
  context,
}) => {
  const desk = deskPage(page)
  await importText(page, "lorem-ponds.txt", text)
  await desk.ready()
  const api = deskApi(page)
  await api.post("/sources", source("Geese of the ponds", "Pondquill", 1913))
  await api.post("/sources", source("Swans of the ponds", "Pondmoor", 1921))

  // Two sources in one citation: a few letters, then the page.
  await desk.select("geese")
  await page.keyboard.press("ControlOrMeta+Shift+K")
  const dialog = page.getByRole("dialog", { name: "Cite sources" })
  const field = dialog.getByRole("combobox", { name: "Source, or the place in the last one" })
  // Enter at once, before anything was found: it takes what the letters ask for, not what stands there from before.
  const chosen = dialog.getByRole("list", { name: "Cited by this citation" })
  await field.fill("Geese of the ponds")
  await field.press("Enter")
  await expect(chosen).toContainText("Pondquill 1913")
  await field.fill("10-15")
  await expect(dialog.getByRole("option", { name: "Page 10–15 of Pondquill 1913" })).toBeVisible()
  await field.press("Enter")
  await field.fill("Swans of the ponds")
  await field.press("Enter")
  await expect(chosen.getByRole("listitem")).toContainText(["Pondquill 1913", "Pondmoor 1921"])
  await expectAccessible(page)
  await field.press("Enter")
  await expect(dialog).toBeHidden()
  const citations = desk.text.locator(".citation")
  await expect(citations).toHaveText(["(Pondmoor, 1921; Pondquill, 1913, pp. 10–15)"])

  await desk.select("swans")
  await page.keyboard.press("ControlOrMeta+Shift+K")
  await expect(dialog.getByRole("option").first()).toContainText("cited once here")
  await field.fill("Swans of the ponds")
  await expect(dialog.getByRole("option", { name: /Pondmoor/ })).toBeVisible()
  await field.press("Enter")
  await dialog.getByRole("button", { name: "Insert the citation" }).click()
  await expect(citations.nth(1)).toHaveText("(Pondmoor, 1921)")
  const cited = page.getByRole("region", { name: "Sources cited" })
  const entries = cited.getByRole("list", { name: "Bibliography" }).getByRole("listitem")
  await expect(entries).toHaveText([
    "Pondmoor, I. (1921). Swans of the ponds. Lorem Pond Press. used 2 times",
    "Pondquill, I. (1913). Geese of the ponds. Lorem Pond Press. used once",
  ])
  await expectAccessible(page)

  const style = cited.getByRole("combobox", { name: "Citation style" })
  await style.selectOption({ label: "Numbered" })
  await expect(citations).toHaveText(["[1]:10–15[2]", "[2]"])
  await expect(entries.first()).toContainText("1. Pondquill, Ida (1913). Geese of the ponds")
  await style.selectOption({ label: "Notes and bibliography" })
  await expect(citations).toHaveText(["[1]", "[2]"])
  const notes = cited.getByRole("list", { name: "Notes" }).getByRole("listitem")
  await expect(notes.nth(1)).toHaveText("Pondmoor, Swans of the ponds.")
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  // The bibliography goes into the clipboard as it is set, and as plain words.
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await cited.getByRole("button", { name: "Copy" }).click()
  await expect(desk.said.getByText("The bibliography is copied")).toBeVisible()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType("text/html"))?.text()
  })
  expect(copied).toContain("<i>Swans of the ponds</i>")

  // A click opens the citation; without its last source it goes, and the notes and the count follow.
  await citations.first().click()
  const change = page.getByRole("dialog", { name: "Change the citation" })
  await change.getByRole("button", { name: "Take out Pondquill 1913" }).click()
  await change.getByRole("button", { name: "Change the citation" }).click()
  await expect(entries).toHaveCount(1)
  await expect(notes.first()).toContainText("Ida Pondmoor, Swans of the ponds")
  await expect(notes.nth(1)).toHaveText("Ibid.")
  await expect(desk.saved).toBeVisible()

  const answer = await page.request.get(`/api/v1/articles/${api.articleId()}/exports?format=plain`)
  const file = await answer.text()
  expect(file).toContain("Some 42 geese[1] came")
  expect(file).toContain("[2] Ibid.")
  expect(file).toContain("Pondmoor, Ida. Swans of the ponds. Lorem Pond Press, 1921.")
})

test("a style from elsewhere is tried, chosen by its title and kept while a text is written by it", async ({
  page,
}) => {
  const desk = deskPage(page)
  await importText(page, "lorem-grebes.txt", "Lorem grebes\n\nSome 5 grebes came.\n")
  await desk.ready()
  await deskApi(page).post("/sources", source("Grebes of the ponds", "Pondgrebe", 1931))
  await desk.select("grebes came")
  await page.keyboard.press("ControlOrMeta+Shift+K")
  const dialog = page.getByRole("dialog", { name: "Cite sources" })
  const field = dialog.getByRole("combobox", { name: "Source, or the place in the last one" })
  await field.fill("Grebes of the ponds")
  await expect(dialog.getByRole("option", { name: /Pondgrebe/ })).toBeVisible()
  await field.press("Enter")
  await dialog.getByRole("button", { name: "Insert the citation" }).click()
  const citations = desk.text.locator(".citation")
  await expect(citations).toHaveText(["(Pondgrebe, 1931)"])
  await expect(desk.saved).toBeVisible()
  const style = page
    .getByRole("region", { name: "Sources cited" })
    .getByRole("combobox", { name: "Citation style" })

  const here = page.url()
  await page.goto("/settings")
  const uploads = page.getByRole("region", { name: "Uploaded citation styles" })
  const upload = uploads.getByLabel("Upload a style")
  await upload.setInputFiles(cslFile("bomb.csl", bomb))
  await expect(uploads.getByRole("alert")).toContainText("declares a document type")
  await upload.setInputFiles(cslFile("letters.csl", csl))
  const listed = uploads.getByRole("list", { name: "Uploaded styles" }).getByRole("listitem")
  await expect(listed).toContainText(["Lorem Valley Letters"])
  await expectAccessible(page)
  await page.goto(here)
  await style.selectOption({ label: "Lorem Valley Letters" })
  await expect(citations).toHaveText(["<Pondgrebe>"])
  await page.goto("/settings")
  await expect(listed.first()).toContainText("used by one article")
  await expect(uploads.getByRole("button", { name: "Remove Lorem Valley Letters" })).toBeHidden()
  await page.goto(here)
  await style.selectOption({ label: "APA 7" })
  await expect(citations).toHaveText(["(Pondgrebe, 1931)"])
})

test("a pasted DOI is cited in one flow, and figures without a citation are listed until they have one", async ({
  page,
}) => {
  const desk = deskPage(page)
  await importText(
    page,
    "lorem-herons.txt",
    "Lorem herons\n\nSome 12 herons came. Later 9 herons followed them.\n",
  )
  await desk.ready()
  const api = deskApi(page)
  await api.supportedClaim(api.articleId(), "12 herons")
  await api.supportedClaim(api.articleId(), "9 herons")
  const narrow = page.getByRole("combobox", { name: "Show claims" })
  await expect(narrow).toContainText("Figures without a citation (2)")
  await narrow.selectOption({ label: "Figures without a citation (2)" })

  // No owner turned look-ups on: the form comes half filled, and says why.
  const dialog = page.getByRole("dialog", { name: "Cite sources" })
  const field = dialog.getByRole("combobox", { name: "Source, or the place in the last one" })
  const paste = async (words: string, pasted: string) => {
    await desk.select(words)
    await page.keyboard.press("ControlOrMeta+Shift+K")
    await field.fill(pasted)
    await expect(dialog.getByRole("option", { name: /^Look up/ })).toBeVisible()
    await field.press("Enter")
  }
  await paste("12 herons", "https://doi.org/10.5555/Lorem.Herons")
  await expect(dialog.getByText("Looking up DOIs is off")).toBeVisible()
  await expect(dialog.getByRole("textbox", { name: "DOI", exact: true })).toHaveValue("10.5555/lorem.herons")
  await expectAccessible(page)
  await dialog.getByRole("textbox", { name: "Title", exact: true }).fill("Herons of the ponds")
  await dialog.getByRole("button", { name: "Add the source", exact: true }).click()
  await dialog.getByRole("button", { name: "Insert the citation" }).click()
  await expect(desk.text.locator(".citation")).toHaveCount(1)

  // The citation covers what stands before it; the other figure waits. The same DOI is found, not added twice.
  await expect(narrow).toContainText("Figures without a citation (1)")
  await expect(desk.cards).toHaveCount(1)
  await expect(desk.cards.first()).toContainText("9 herons")
  await paste("9 herons", "doi:10.5555/lorem.herons")
  await expect(dialog.getByRole("status").filter({ hasText: "was here already" })).toBeVisible()
  await dialog.getByRole("button", { name: "Insert the citation" }).click()
  await expect(narrow).toContainText("Figures without a citation (0)")
})
