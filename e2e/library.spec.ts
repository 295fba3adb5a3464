import { deskApi } from "./fixtures/desk-api"
import { deskPage, importText } from "./fixtures/desk-page"
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures/test"

const text = "Lorem Reeds\n\nThat spring 42 reedlings were counted, and 30 more were heard.\n"
const report = (more: object) => ({
  csl: {
    ...{
      type: "report",
      title: "Reedlings counted",
      publisher: "Lorem Reed Press",
      DOI: "10.1234/reedlings",
    },
    ...{ author: [{ family: "Reedquill", given: "Ida" }], issued: { "date-parts": [[1913]] } },
    ...more,
  },
})

test.use({ expected: ["status of 400"] })

interface Made {
  id: string
  rev: number
}

test("two records of one report become one, and two again, under the eyes of an open desk", async ({
  page,
  context,
}) => {
  test.slow()
  const desk = deskPage(page)
  await importText(page, "lorem-reeds.txt", text)
  await desk.ready()
  const api = deskApi(page)
  const articleId = api.articleId()
  const claim = await api.post<{ id: string; questionId: string }>(`/articles/${articleId}/claims`, {
    ...{ quote: "42 reedlings were counted", kind: "figure" },
  })
  const one = await api.post<Made>("/sources", report({}))
  const other = await api.post<Made>(
    "/sources",
    report({ author: [{ family: "Reedmoor", given: "Bo" }], title: "Reedlings, counted" }),
  )
  await api.post(`/questions/${claim.questionId}/evidence`, {
    ...{ sourceId: other.id, quote: "42 reedlings were counted", stance: "supports" },
  })
  await desk.select("30 more")
  await page.keyboard.press("ControlOrMeta+Shift+K")
  const cite = page.getByRole("dialog", { name: "Cite sources" })
  const field = cite.getByRole("combobox", { name: "Source, or the place in the last one" })
  for (const [typed, label] of [
    ["Reedlings counted", /Reedquill/],
    ["Reedlings counted", /Reedmoor/],
  ] as const) {
    await field.fill(typed)
    await cite.getByRole("option", { name: label }).click()
  }
  await cite.getByRole("button", { name: "Insert the citation" }).click()
  const citation = desk.text.locator(".citation")
  await expect(citation).toHaveText("(Reedmoor, 1913; Reedquill, 1913)")
  await expect(desk.saved).toBeVisible()

  const library = await context.newPage()
  await library.goto("/sources")
  await library.getByRole("link", { name: "Review possible duplicates" }).click()
  const pair = library.getByRole("listitem").filter({ hasText: "Reedlings, counted" })
  await expect(pair).toContainText("Same DOI")
  await expectAccessible(library)
  await pair.getByRole("button", { name: "Compare…" }).click()
  const dialog = library.getByRole("dialog", { name: "Make two sources one" })
  // What is used more stays by itself; its title is the other's here.
  await expect(dialog.getByRole("radio", { name: /Reedlings, counted.*1 piece of evidence/ })).toBeChecked()
  await dialog.getByRole("group", { name: "Title" }).getByRole("radio", { name: "Reedlings counted" }).check()
  await expectAccessible(library)
  await expectNoSidewaysScroll(library)
  await dialog.getByRole("button", { name: "Make them one" }).click()
  await expect(dialog).toBeHidden()
  await expect(pair).toBeHidden()

  await expect(citation).toHaveText("(Reedmoor, 1913)")
  const entries = page.getByRole("list", { name: "Bibliography" }).getByRole("listitem")
  await expect(entries).toHaveText([/^Reedmoor, B\. \(1913\)\. Reedlings counted\..* used once$/])

  // The address of the merged one leads to the one that stands for both, which says so and can part them.
  await library.goto(`/sources/${one.id}`)
  await expect(library).toHaveURL(new RegExp(`/sources/${other.id}`))
  await expect(library.getByRole("heading", { level: 1 })).toHaveText("Reedlings counted")
  await library.getByRole("button", { name: "Make them two again" }).click()
  await expect(library.getByRole("heading", { level: 1 })).toHaveText("Reedlings, counted")
  await expect(citation).toHaveText("(Reedmoor, 1913; Reedquill, 1913)")
  const alike = library.getByRole("region", { name: "Another source looks like this one" })
  await expect(alike).toContainText("Reedlings counted")
  await alike.getByRole("button", { name: "Not duplicates" }).click()
  await expect(alike).toBeHidden()
  await expectAccessible(library)
})

test("sources are tagged, changed many at once, and taken back by one undo", async ({ page }) => {
  await page.goto("/sources")
  const api = deskApi(page)
  for (const n of [1, 2, 3, 4]) {
    const keyword = n === 4 ? { keyword: "lorem reeds" } : {}
    await api.post<Made>("/sources", { csl: { type: "report", title: `Bulkreed ${n}`, ...keyword } })
  }
  await page.goto("/sources?sort=title&q=Bulkreed")
  const list = page.getByRole("list", { name: "Sources", exact: true })
  // The tags of a row are a list as well.
  const rows = list.getByRole("listitem").filter({ has: page.getByRole("checkbox") })
  const line = (n: number) => rows.filter({ hasText: `Bulkreed ${n}` })
  await expect(line(4)).toBeVisible()
  await page.goto("/sources?sort=title&type=report")
  const box = (n: number) => page.getByRole("checkbox", { name: `Choose “Bulkreed ${n}”` })
  await box(1).check()
  await box(3).click({ modifiers: ["Shift"] })
  const chosen = page.getByRole("region", { name: "Chosen sources" })
  await expect(chosen).toContainText("3 chosen")
  await chosen.getByRole("button", { name: "Tags…" }).click()
  await expectAccessible(page)
  await chosen.getByRole("combobox", { name: "Put on" }).fill("lorem reeds, marsh")
  await chosen.getByRole("button", { name: "Change tags" }).click()
  const said = page.getByRole("region", { name: "Notifications" })
  await expect(said).toContainText("3 sources changed")

  await line(2).getByRole("button", { name: "Only sources tagged lorem reeds" }).click()
  await expect(page).toHaveURL(/tag=lorem\+reeds/)
  await expect(rows).toHaveCount(4)
  await page.getByRole("button", { name: "Rename the tag…" }).click()
  await page.getByRole("textbox", { name: "New name of the tag" }).fill("reed beds")
  await page.getByRole("button", { name: "Rename", exact: true }).click()
  await expect(page).toHaveURL(/tag=reed\+beds/)
  await expect(rows).toHaveCount(4)
  await said.getByRole("button", { name: "Undo" }).click()
  await expect(said).toContainText("Taken back for 4 sources")

  await page.goto("/sources?tag=marsh")
  await expect(rows).toHaveCount(3)
  await page.getByRole("checkbox", { name: "Choose all shown" }).check()
  await chosen.getByRole("button", { name: "Type, language…" }).click()
  await chosen.getByRole("combobox", { name: "Type" }).selectOption({ label: "Dataset" })
  await chosen.getByRole("button", { name: "Change them" }).click()
  await expect(rows.filter({ hasText: "Dataset" })).toHaveCount(3)
  await said.getByRole("button", { name: "Undo" }).click()
  await expect(rows.filter({ hasText: "Report" })).toHaveCount(3)
  await expectNoSidewaysScroll(page)
})

test("a source is put in the trash knowing what uses it, and comes back as it was", async ({ page }) => {
  await page.goto("/sources")
  const api = deskApi(page)
  const { id } = await api.post<Made>("/sources", {
    csl: { id: "trashreed1913", type: "report", title: "Trashreed counted", keyword: "trashreeds" },
  })
  await page.goto(`/sources/${id}`)
  await page.getByRole("button", { name: "Change the citekey" }).click()
  const citekey = page.getByRole("textbox", { name: "Citekey" })
  await citekey.fill("two words")
  await page.getByRole("button", { name: "Keep", exact: true }).click()
  await expect(page.getByText(/A citekey is made of letters/)).toBeVisible()
  await citekey.fill("trashreed:1913")
  await page.getByRole("button", { name: "Keep", exact: true }).click()
  await expect(page.getByText("trashreed:1913", { exact: true })).toBeVisible()
  await page.getByText("History", { exact: true }).click()
  const history = page.getByRole("listitem").filter({ hasText: "Source changed" })
  await expect(history).toContainText("Citekey")
  await expect(history.locator("del")).toHaveText("trashreed1913")
  await expectAccessible(page)

  await page.getByRole("button", { name: "Put in the trash" }).click()
  const dialog = page.getByRole("dialog", { name: "Put this source in the trash?" })
  await expect(dialog).toContainText("Nothing uses it.")
  await expectAccessible(page)
  await dialog.getByRole("button", { name: "Put in the trash" }).click()
  await expect(page.getByText(/This source is in the trash/)).toBeVisible()
  await page.goto("/sources")
  await page.getByRole("radio", { name: "Trash" }).check()
  await expect(page).toHaveURL(/state=trashed/)
  const row = page
    .getByRole("listitem")
    .filter({ hasText: "Trashreed counted", has: page.getByRole("checkbox") })
  await row.getByRole("button", { name: "Restore" }).click()
  await expect(row).toBeHidden()
  await page.goto("/sources?tag=trashreeds")
  await expect(row).toBeVisible()
})
