import { deskPage, importText } from "./fixtures/desk-page"
import { test } from "./fixtures/local-site"
import { payloads, watchForHarm } from "./fixtures/strangers"
import { expect } from "./fixtures/test"

// What looks into the frame for these journeys is itself refused scripts there, and styles of what is pasted are refused: the browser says so.
test.use({ journeys: "hostile", expected: ["Blocked script execution", "Applying inline style"] })

const inAttribute = (words: string) =>
  words.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")
const each = 45

test("it fetches strangers' pages, fills the form with what they call themselves, shows them, and nothing runs", async ({
  page,
  server,
  site,
}) => {
  test.setTimeout(600_000)
  await page.goto("/settings")
  await page.getByRole("checkbox", { name: /^Fetch pages/ }).check()
  await expect(page.getByText("Saved", { exact: true })).toBeVisible()
  const done = watchForHarm(page, new URL(server.url).host)
  for (let at = 0; at < payloads.length; at += each) {
    const some = payloads.slice(at, at + each)
    const called = inAttribute(some.join(" ").replaceAll("\0", "").slice(0, 200))
    site.pages.set(
      `/${at}`,
      `<!doctype html><head><meta name="citation_title" content="Goose ${at} ${called}">
<meta name="citation_author" content="${called}"><meta name="citation_publisher" content="${called}"></head>
<body><p>Geese ${at}</p>${some.join("<hr>\n")}</body>`,
    )
    await page.goto("/sources/add")
    const field = page.getByLabel("Fill in from an address")
    await field.fill(site.address(`/${at}`))
    await field.press("Enter")
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue(new RegExp(`^Goose ${at}`))
    await page.getByRole("button", { name: "Add the source" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`Goose ${at}`)
    await page.getByRole("button", { name: "Fetch its page" }).click()
    await expect(page.getByText("Copy saved")).toBeVisible()
    await page.getByRole("button", { name: "Open", exact: true }).click()
    const copy = page.getByRole("region", { name: "Saved copy", exact: true })
    await expect(copy.locator("[data-copy-text]")).toContainText(`Geese ${at}`)
    await copy.getByRole("radio", { name: "As published" }).check()
    await expect(page.frameLocator("iframe").getByText(`Geese ${at}`, { exact: true })).toBeVisible()
  }
  expect(done).toEqual([])
})

test("it takes strangers' pages pasted into a text for words and formats, and nothing runs", async ({
  page,
  server,
}) => {
  test.setTimeout(600_000)
  await importText(page, "pasted.txt", "Pasted geese\n\nHere.\n")
  const desk = deskPage(page)
  await desk.ready()
  const done = watchForHarm(page, new URL(server.url).host)
  await desk.text.locator("p").first().click()
  for (const [at, payload] of payloads.entries()) {
    await desk.text.evaluate((element, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData("text/html", html)
      clipboardData.setData("text/plain", "")
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
    }, `<p>[goose ${at}]</p>${payload}`)
    // Nothing is refused whole: the words come along.
    await expect(desk.text).toContainText(`[goose ${at}]`)
    const active = await desk.text.evaluate(element =>
      [
        ...element.querySelectorAll(
          "script, iframe, object, embed, form, input, svg, math, base, link, style, video, audio, [srcdoc]",
        ),
        ...[...element.querySelectorAll("*")].filter(one =>
          [...one.attributes].some(
            ({ name, value }) => /^on/i.test(name) || /^\s*(javascript|vbscript|data:text)/i.test(value),
          ),
        ),
      ].map(one => one.outerHTML.slice(0, 200)),
    )
    expect(active, payload).toEqual([])
  }
  expect(done).toEqual([])
})
