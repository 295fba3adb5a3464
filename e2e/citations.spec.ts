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
  await field.fill("Geese of the ponds")
  await expect(dialog.getByRole("option", { name: /Pondquill/ })).toBeVisible()
  await field.press("Enter")
  await field.fill("10-15")
  await expect(dialog.getByRole("option", { name: "Page 10–15 of Pondquill 1913" })).toBeVisible()
  await field.press("Enter")
  await field.fill("Swans of the ponds")
  await expect(dialog.getByRole("option", { name: /Pondmoor/ })).toBeVisible()
  await field.press("Enter")
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
