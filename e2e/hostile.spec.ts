import { pageAsPublished } from "../server/children/copies/page-as-published"
import { deskApi } from "./fixtures/desk-api"
import { payloads, watchForHarm } from "./fixtures/strangers"
import { expect, test } from "./fixtures/test"

// What looks into the frame for these journeys is itself refused scripts there, and the browser says so.
test.use({ expected: ["Blocked script execution"] })

test(`it runs nothing of ${payloads.length} pages as published, even without the route's walls`, async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const context = await browser.newContext()
  const page = await context.newPage()
  const done = watchForHarm(page, "hostile.example")
  let html = ""
  await context.route("**/*", route =>
    route.request().isNavigationRequest() && route.request().url().startsWith("http://hostile.example/")
      ? route.fulfill({ contentType: "text/html", body: html })
      : route.abort(),
  )
  for (const [at, payload] of payloads.entries()) {
    html = pageAsPublished({ mediaType: "text/html" }, Buffer.from(payload))?.html ?? ""
    await page.goto(`http://hostile.example/${at}`)
    const active = await page.evaluate(() => {
      const bad = document.querySelectorAll(
        "script, iframe, object, embed, form, input, button, svg, math, base, link, meta[http-equiv], audio, video, template",
      )
      const handlers = [...document.querySelectorAll("*")].flatMap(one =>
        [...one.attributes].filter(
          ({ name, value }) =>
            /^on/i.test(name) ||
            (/^(href|src|action|background|xlink:href)$/i.test(name) && !/^(#|data:image\/)/i.test(value)),
        ),
      )
      for (const one of document.querySelectorAll<HTMLElement>("a, [tabindex], summary")) one.click()
      return [...[...bad].map(one => one.tagName), ...handlers.map(one => `${one.name}=${one.value}`)]
    })
    expect(active, payload).toEqual([])
  }
  expect(done).toEqual([])
  await context.close()
})

test("it shows and reads them in the viewer, and nothing runs", async ({ page, server }) => {
  test.slow()
  await page.goto("/sources")
  const done = watchForHarm(page, new URL(server.url).host)
  const api = deskApi(page)
  const { id } = await api.post<{ id: string }>("/sources", {
    csl: { type: "webpage", title: "Pages of strangers" },
  })
  for (let at = 0; at < payloads.length; at += 45) {
    const body = `<html><body><p>Geese ${at}</p>${payloads.slice(at, at + 45).join("<hr>\n")}</body></html>`
    const answer = await page.request.post(
      `${server.url}/api/v1/sources/${id}/snapshots?filename=page-${at}.html`,
      {
        data: Buffer.from(body),
        headers: { origin: server.url, "content-type": "application/octet-stream" },
      },
    )
    const { id: copy } = (await answer.json()) as { id: string }
    await page.goto(`/sources/${id}?snapshot=${copy}`)
    const viewer = page.getByRole("region", { name: "Saved copy", exact: true })
    await expect(viewer.locator("[data-copy-text]")).toContainText(`Geese ${at}`)
    await viewer.getByRole("radio", { name: "As published" }).check()
    await expect(page.frameLocator("iframe").getByText(`Geese ${at}`, { exact: true })).toBeVisible()
  }
  expect(done).toEqual([])
})

test("it serves a stranger's page under a policy of its own", async ({ page, server }) => {
  await page.goto("/sources")
  const api = deskApi(page)
  const { id } = await api.post<{ id: string }>("/sources", {
    csl: { type: "webpage", title: "One page of a stranger" },
  })
  const made = await page.request.post(`${server.url}/api/v1/sources/${id}/snapshots?filename=a.html`, {
    data: Buffer.from("<p>Geese<script>alert(1)</script>"),
    headers: { origin: server.url },
  })
  const { id: copy } = (await made.json()) as { id: string }
  const shown = await page.request.get(`${server.url}/api/v1/snapshots/${copy}/page`)
  expect(shown.headers()["content-security-policy"]).toBe(
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'",
  )
  expect(shown.headers()["x-content-type-options"]).toBe("nosniff")
  expect(await shown.text()).not.toContain("script")
  const kept = await page.request.get(`${server.url}/api/v1/snapshots/${copy}/file`, {
    headers: { range: "bytes=3-7" },
  })
  expect(kept.status()).toBe(206)
  expect(await kept.text()).toBe("Geese")
  expect(kept.headers()["content-disposition"]).toMatch(/^attachment/)
  expect(kept.headers()["content-type"]).toBe("application/octet-stream")
})

test("it takes them as words where they are pasted or stand in a bibliography", async ({ page, server }) => {
  test.slow()
  await page.goto("/sources")
  const done = watchForHarm(page, new URL(server.url).host)
  const api = deskApi(page)
  const safe = (payload: string) => payload.replace(/[{}\\%]/g, "")
  const entries = payloads.map(
    (one, at) =>
      `@book{goose${at}, title = {Goose ${at} ${safe(one)}}, author = {{${safe(one)}}}, note = {${safe(one)}}}`,
  )
  await api.post("/sources/imports", { text: entries.join("\n"), format: "bibtex" })
  await page.goto("/sources")
  await expect(page.getByRole("link", { name: /^Goose \d/ }).first()).toBeVisible()
  const links = await page
    .getByRole("link", { name: /^Goose \d/ })
    .evaluateAll(all => all.map(one => one.getAttribute("href") ?? ""))
  for (const link of links.slice(0, 12)) {
    await page.goto(link)
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Goose")
  }
  const { id } = await api.post<{ id: string }>("/sources", {
    csl: { type: "broadcast", title: "Said by strangers" },
  })
  const made = await page.request.post(`${server.url}/api/v1/sources/${id}/snapshots?filename=talk.mp3`, {
    data: Buffer.from("ID3 geese"),
    headers: { origin: server.url },
  })
  const { id: copy } = (await made.json()) as { id: string }
  await page.request.put(`${server.url}/api/v1/snapshots/${copy}/transcript`, {
    data: { text: payloads.join("\n").replaceAll("\0", ""), seen: null },
    headers: { origin: server.url },
  })
  await page.goto(`/sources/${id}?snapshot=${copy}`)
  await expect(page.locator("[data-copy-text]")).toContainText("<")
  expect(done).toEqual([])
})
