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
