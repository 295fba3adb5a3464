import { existsSync, mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Page } from "@playwright/test"
import { deskPage, importText } from "./fixtures/desk-page"
import { expect, test } from "./fixtures/test"

const article = `Lorem Valley flood

The flood reached the Lorem Valley in the spring. The council says that 120 houses were damaged on the first day. Nobody was hurt.
`

/** Where the shared checks lie beside a checkout, where there are some. */
const check = "../shared/data/formats/web-annotation/check.mjs"

test("it goes from an imported text to a ticked claim, and out again", async ({ page, browser }) => {
  const desk = deskPage(page)
  await importText(page, "lorem-valley-flood.txt", article)
  await desk.ready()

  await desk.select("120 houses")
  await page.getByRole("toolbar", { name: "Selected words" }).getByRole("button", { name: "Claim" }).click()
  await expect(desk.panel.getByText("No evidence yet")).toBeVisible()

  await addEvidence(page)
  await expect(desk.panel.getByText("Evidence agrees")).toBeVisible()
  await expect(desk.evidence.getByText("120 houses were damaged")).toBeVisible()

  await desk.panel.getByRole("button", { name: /Checked against this evidence/ }).click()
  await expect(desk.panel.getByText("Checked: supported")).toBeVisible()

  const html = await download(page, "Web page, one file (HTML)")
  await expectStandsAlone(await browser.newPage(), html)
  const annotations = await download(page, "W3C Web Annotation (JSON)")
  const collection = JSON.parse(readFileSync(annotations, "utf8"))
  expect(JSON.stringify(collection)).toContain("120 houses")
  if (existsSync(check)) await expectChecked(annotations)
})

async function addEvidence(page: Page) {
  const desk = deskPage(page)
  await desk.evidence.getByRole("button", { name: "Add evidence" }).click()
  await desk.evidence.getByRole("button", { name: "Add a new source" }).click()
  await desk.evidence.getByLabel("Title").fill("Damage after the flood")
  await desk.evidence.getByLabel("Authors").fill("Lorem Valley Council")
  await desk.evidence.getByLabel("Date").fill("2019-04-02")
  await desk.evidence.getByRole("button", { name: "Add the source" }).click()
  await expect(desk.evidence.getByRole("button", { name: "Choose another source" })).toBeVisible()
  await desk.evidence.getByLabel("The source’s own words").fill("120 houses were damaged")
  await desk.evidence.getByLabel("Page, paragraph or time").fill("3")
  await desk.evidence.getByRole("button", { name: "Add evidence" }).click()
}

async function download(page: Page, format: string): Promise<string> {
  await page.getByRole("button", { name: "Export" }).click()
  const dialog = page.getByRole("dialog", { name: "Export the article" })
  await dialog.getByLabel("Format").selectOption({ label: format })
  await expect(dialog.getByText("1 claim", { exact: true })).toBeVisible()
  const file = page.waitForEvent("download")
  await dialog.getByRole("button", { name: "Download" }).click()
  const saved = await file
  const path = join(mkdtempSync(join(tmpdir(), "obelus-export-")), saved.suggestedFilename())
  await saved.saveAs(path)
  return path
}

/** Opens the file with every network request cut off: it must need none and still show the claim. */
async function expectStandsAlone(page: Page, file: string) {
  const asked: string[] = []
  await page.route(/^https?:/, route => {
    asked.push(route.request().url())
    return route.abort()
  })
  await page.goto(pathToFileURL(file).href)
  await expect(page.locator("mark[data-claim]", { hasText: "120 houses" })).toBeVisible()
  await expect(page.getByText("120 houses were damaged").first()).toBeVisible()
  expect(asked).toEqual([])
  await page.close()
}

async function expectChecked(file: string) {
  const { spawnSync } = await import("node:child_process")
  const run = spawnSync(process.execPath, [check, file], { encoding: "utf8" })
  expect(run.stdout + run.stderr).not.toMatch(/not ok|FAIL/i)
  expect(run.status).toBe(0)
}
