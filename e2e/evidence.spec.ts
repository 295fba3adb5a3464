import { makePdf } from "../server/testing/make-pdf"
import { selectInCopy } from "./fixtures/copy-page"
import { deskApi } from "./fixtures/desk-api"
import { deskPage } from "./fixtures/desk-page"
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures/test"

// What looks into the frame for these journeys is itself refused scripts there, and the browser says so.
test.use({ expected: ["Blocked script execution"] })

// A report that nobody wrote: geese stand beside the words that matter.
const report = `<!doctype html><html lang="en"><head><title>Lorem Valley Council: the count</title>
<style>body{font-family:Georgia}h1{color:#703}</style></head>
<body><h1>The count of the Lorem Valley Council</h1>
<p>Geese were counted on Monday.</p>
<p>The council found that at least 190 civilians were killed in the villages that morning.</p>
<table><tr><th>Village</th><th>Geese</th></tr><tr><td>Upper Lorem</td><td>127</td></tr></table>
<p>“No swan was seen”, it wrote.</p>
<img src="http://tracker.example/pixel.png" alt="A goose"><form action="http://tracker.example/"><input name="q"></form>
<script>document.title = "changed"</script></body></html>`

const words = "at least 190 civilians were killed in the villages that morning"

test("it makes a sentence selected in a saved copy evidence on the sample's claim, which nothing states at its upper end", async ({
  page,
}) => {
  test.slow()
  await page.goto("/sources")
  const { id } = await deskApi(page).post<{ id: string }>("/sources", {
    csl: {
      type: "report",
      title: "The count of the Lorem Valley Council",
      author: [{ literal: "Lorem Valley Council" }],
    },
  })
  await page.goto(`/sources/${id}`)
  const chooser = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: "Save a copy…" }).click()
  await (await chooser).setFiles({ name: "report.html", mimeType: "text/html", buffer: Buffer.from(report) })
  await page.getByRole("button", { name: "Open", exact: true }).click()
  const copy = page.getByRole("region", { name: "Saved copy", exact: true })
  await expect(copy).toContainText("at least 190 civilians were killed")
  await expect(copy).toContainText(/Upper Lorem\s+127/)

  await copy.getByRole("searchbox", { name: "Find in this copy" }).fill("GEESE")
  await expect(copy).toContainText("1 of 2")
  await copy.getByRole("button", { name: "Next place" }).click()
  await expect(copy).toContainText("2 of 2")
  await expectAccessible(page)

  await copy.getByRole("radio", { name: "As published" }).check()
  const frame = page.frameLocator("iframe")
  await expect(frame.getByRole("heading", { name: "The count of the Lorem Valley Council" })).toBeVisible()
  await expect(frame.locator("script, form, input")).toHaveCount(0)

  const desk = deskPage(page)
  await desk.open("2013 Latakia offensive")
  await desk.text.getByText("190–205 civilians killed").first().click()
  await expect(desk.panel).toContainText("190–205 civilians killed")
  const open = page.getByRole("button", { name: "Open", exact: true })
  if (await open.isVisible()) await open.click()
  await desk.evidence.getByRole("button", { name: "Add evidence" }).click()
  await desk.evidence.getByRole("combobox", { name: "Source" }).fill("Lorem Valley Council")
  await page
    .getByRole("option", { name: /Lorem Valley Council/ })
    .first()
    .click()
  await desk.evidence
    .getByLabel("The source’s own words")
    .fill("at least 196 civilians were killed in the villages that morning")
  await expect(desk.evidence).toContainText("The numbers differ: the source says")
  await desk.evidence.getByLabel("The source’s own words").fill("")
  await desk.evidence.getByRole("button", { name: "Take the words from its saved copy" }).click()
  const beside = desk.panel.getByRole("region", { name: "Saved copy", exact: true })
  await expect(beside).toContainText(words)
  await selectInCopy(page, words)
  const tray = beside.getByRole("region", { name: "Selected words" })
  await expect(tray).toContainText("Read from the words:")
  await expect(tray).toContainText("at least 190")
  await expectAccessible(page)
  await tray.getByRole("button", { name: "It supports" }).click()
  await expect(desk.said).toContainText("Evidence added")
  await expect(beside.locator("mark")).toContainText(words)
  await beside.getByRole("button", { name: "Close the copy" }).click()
  await expect(desk.evidence).toContainText(words)
  // The form that led to the copy has nothing left to ask.
  await expect(desk.evidence.getByLabel("The source’s own words")).toBeHidden()
  await expect(desk.evidence).toContainText("Found word for word")
  await expect(desk.panel.getByRole("region", { name: "What the evidence says" })).toContainText(
    "No evidence here states the upper end (205)",
  )
  await desk.evidence.getByRole("button", { name: "Show it in the saved copy" }).click()
  await expect(beside.locator("mark[data-shown]")).toBeInViewport()
  await expectNoSidewaysScroll(page)
})

test("it says that a scan holds no text, and why a damaged file has none", async ({ page }) => {
  await page.goto("/sources")
  const { id } = await deskApi(page).post<{ id: string }>("/sources", {
    csl: { type: "report", title: "Scanned geese" },
  })
  await page.goto(`/sources/${id}`)
  const save = async (name: string, buffer: Buffer) => {
    const chooser = page.waitForEvent("filechooser")
    await page.getByRole("button", { name: "Save a copy…" }).click()
    await (await chooser).setFiles({ name, mimeType: "application/pdf", buffer })
  }
  const copies = page.getByRole("region", { name: "Saved copies" })
  await save("scan.pdf", Buffer.from(makePdf({ pages: [""] })))
  await expect(copies).toContainText("This file holds no text")
  await save("broken.pdf", Buffer.from("%PDF-1.7\nnot one"))
  await expect(copies).toContainText("it is damaged")
})

test("it plays a recording from the time a transcript names", async ({ page }) => {
  await page.goto("/sources")
  const { id } = await deskApi(page).post<{ id: string }>("/sources", {
    csl: { type: "broadcast", title: "Geese on air" },
  })
  await page.goto(`/sources/${id}`)
  const chooser = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: "Save a copy…" }).click()
  await (await chooser).setFiles({ name: "talk.wav", mimeType: "audio/wav", buffer: silence(20) })
  await page.getByRole("button", { name: "Open", exact: true }).click()
  const copy = page.getByRole("region", { name: "Saved copy", exact: true })
  await copy.getByRole("button", { name: "Write a transcript" }).click()
  await copy.getByLabel("What it says").fill("[0:05] Geese came.\n[0:12] At least 190 of them.")
  await copy.getByRole("button", { name: "Keep the text" }).click()
  await copy.getByRole("button", { name: "Play from 0:12" }).click()
  await expect
    .poll(() => copy.locator("audio").evaluate(one => (one as HTMLAudioElement).currentTime))
    .toBeGreaterThanOrEqual(12)
  await expectAccessible(page)
})

test("it compares two copies of one source and says which quote is gone", async ({ page }) => {
  await page.goto("/sources")
  const api = deskApi(page)
  const { id } = await api.post<{ id: string }>("/sources", {
    csl: { type: "webpage", title: "Changing geese" },
  })
  await page.goto(`/sources/${id}`)
  const save = async (name: string, text: string) => {
    const chooser = page.waitForEvent("filechooser")
    await page.getByRole("button", { name: "Save a copy…" }).click()
    await (await chooser).setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) })
    await expect(page.getByRole("region", { name: "Saved copies" })).toContainText(name)
  }
  await save("first.txt", "At least 190 geese.\nThe end.")
  await save("second.txt", "At least 196 geese.\nThe end.")
  await page.getByRole("button", { name: "Compare with the one before" }).click()
  const compared = page.getByRole("region", { name: "Two copies compared" })
  await expect(compared).toContainText("One line went, one came")
  await expect(compared.getByRole("listitem").filter({ hasText: "190" })).toContainText("Went")
  await expectAccessible(page)
})

/** A sound file of so many seconds in which nothing is heard. */
function silence(seconds: number): Buffer {
  const rate = 8_000
  const head = Buffer.alloc(44)
  head.write("RIFF", 0)
  head.writeUInt32LE(36 + seconds * rate, 4)
  head.write("WAVEfmt ", 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write("data", 36)
  head.writeUInt32LE(seconds * rate, 40)
  return Buffer.concat([head, Buffer.alloc(seconds * rate, 128)])
}
