import { deskPage, importText } from "./fixtures/desk-page"
import { expect, test } from "./fixtures/test"

// The browser itself writes a line for every refused answer.
test.use({ expected: ["status of 4"] })

const refused: [what: string, name: string, bytes: Buffer][] = [
  ["an empty file", "empty.txt", Buffer.alloc(0)],
  ["a file of blanks", "blank.txt", Buffer.from(" \n\n\t ")],
  ["a binary named .txt", "picture.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3, 0])],
  ["twenty megabytes of text", "huge.txt", Buffer.alloc(20_000_000, "lorem ipsum dolor sit amet\n")],
]

for (const [what, name, bytes] of refused) {
  test(`it says why ${what} is not imported, and stores nothing`, async ({ page }) => {
    await page.goto("/articles")
    const before = await page.getByRole("listitem").count()
    await importText(page, name, bytes)
    const alert = page.getByRole("alert").filter({ hasText: `“${name}” was not imported.` })
    await expect(alert).toBeVisible()
    expect((await alert.innerText()).length).toBeGreaterThan(`“${name}” was not imported.`.length + 10)
    await page.reload()
    await expect(page.getByRole("listitem")).toHaveCount(before)
  })
}

test("it reads a text that is no UTF-8 and says which encoding it took", async ({ page }) => {
  const desk = deskPage(page)
  await importText(page, "latin.txt", Buffer.from("Caf\xe9 Lorem\n\nDas Caf\xe9 war zu.\n", "latin1"))
  await desk.ready()
  await page.getByText("about the import").click()
  await expect(page.getByText(/it was read as/)).toBeVisible()
  await expect(desk.text).toContainText("Café war zu")
})

test("it offers the article a file already is", async ({ page }) => {
  const desk = deskPage(page)
  const text = "Lorem Hill\n\nThe hill is 312 metres high.\n"
  await importText(page, "lorem-hill.txt", text)
  await desk.ready()
  const first = page.url()
  await importText(page, "the-same.txt", text)
  await expect(page.getByText("This file is already here as “Lorem Hill”.")).toBeVisible()
  await page.getByRole("link", { name: "Open it" }).click()
  await expect(page).toHaveURL(first)
})

test("it shows script in a text as text", async ({ page }) => {
  const desk = deskPage(page)
  await importText(
    page,
    "script.txt",
    "Lorem <script>alert(1)</script>\n\n<img src=x onerror=alert(1)> 12 people\n",
  )
  await desk.ready()
  await expect(desk.text).toContainText("<img src=x onerror=alert(1)>")
})
