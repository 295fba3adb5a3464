import { gunzipSync } from "node:zlib"
import type { BrowserContext } from "@playwright/test"
import WebSocket from "ws"
import { deskApi } from "./fixtures/desk-api"
import { deskPage, importText } from "./fixtures/desk-page"
import { colleague, invitedBrowser, owner } from "./fixtures/people"
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures/test"

const text = "Lorem Stairs\n\nThat night 42 lamps were counted by the stairs.\n"
const secret = /Quagmire|Zebulon|aqueduct|bench|7171/i

/** A socket that keeps every byte it is sent, with the session of a browser and nothing of its page. */
async function rawSocket(context: BrowserContext, server: string, articleId: string) {
  const cookies = (await context.cookies(server)).map(one => `${one.name}=${one.value}`).join("; ")
  const headers = { cookie: cookies, origin: server }
  const socket = new WebSocket(`${server.replace("http", "ws")}/live/${articleId}`, { headers })
  const frames: string[] = []
  socket.on("message", (data: Buffer, isBinary) => {
    frames.push(String(isBinary ? gunzipSync(data) : data))
  })
  await new Promise(opened => socket.on("open", opened))
  return {
    frames,
    send: (message: object) => socket.send(JSON.stringify(message)),
    close: () => socket.close(),
  }
}

test("a restricted person is nowhere for a second browser, nor on a raw socket", async ({
  browser,
  context,
  page,
  server,
}) => {
  test.slow()
  const desk = deskPage(page)
  await importText(page, "lorem-stairs.txt", text)
  await desk.ready()
  const api = deskApi(page)
  const articleId = api.articleId()
  const claim = await api.post<{ id: string; questionId: string }>(`/articles/${articleId}/claims`, {
    ...{ quote: "42 lamps were counted", kind: "figure" },
  })

  await page.goto("/sources")
  await page.getByRole("button", { name: "Add a new source" }).click()
  await page
    .locator("fieldset")
    .getByLabel("Type")
    .selectOption({ label: "Person (call, message, conversation)" })
  await page.getByLabel("Name").fill("Quagmire, Zebulon")
  await page.getByLabel("Title").fill("Talk under the aqueduct")
  await page.getByLabel("Terms").selectOption({ label: "Confidential" })
  await page.getByRole("button", { name: "Add the source" }).click()
  await page.getByRole("link", { name: "Talk under the aqueduct" }).click()
  await expect(page.getByRole("list", { name: "Circle" })).toContainText(owner.name)
  await page.getByRole("button", { name: "Write down a talk" }).click()
  await page.getByLabel("What was said").fill("He asked for the blue bench.")
  await page.getByRole("button", { name: "Keep the talk" }).click()
  await expect(page.getByRole("list", { name: "Talks" })).toContainText("blue bench")
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const sourceId = /sources\/([\w-]+)/.exec(page.url())?.[1] ?? ""

  const second = await invitedBrowser(browser, server, context, "reviewer", {
    ...{ ...colleague, email: `circle-${Date.now()}@example.org` },
  })
  const other = await second.newPage()
  const joins: Record<string, unknown>[] = []
  other.on("websocket", socket =>
    socket.on("framesent", ({ payload }) => {
      const message = JSON.parse(String(payload)) as Record<string, unknown>
      if (message.t === "join") joins.push(message)
    }),
  )
  await other.goto(`/articles/${articleId}?claim=${claim.id}`)
  await deskPage(other).ready()
  await expect.poll(() => joins.length).toBeGreaterThan(0)
  const raw = await rawSocket(second, server.url, articleId)
  const { have: _, since: __, ...join } = joins[0] as Record<string, unknown>
  raw.send({ ...join, clientId: "raw-circle" })
  await expect.poll(() => raw.frames.length).toBeGreaterThan(0)

  await api.post(`/questions/${claim.questionId}/evidence`, {
    ...{ sourceId, quote: "I counted 7171 lamps", stance: "contradicts" },
  })
  await expect(other.getByText(`There is restricted evidence, held by ${owner.name}.`)).toBeVisible()
  await expect.poll(() => raw.frames.some(frame => frame.includes('"changed"'))).toBe(true)
  for (const frame of raw.frames) {
    expect(frame).not.toMatch(secret)
    expect(frame).not.toContain(sourceId)
  }
  expect(await other.content()).not.toMatch(secret)

  await other.goto("/sources?q=Quagmire")
  await expect(other.getByText("Nothing fits this filter")).toBeVisible()
  await other.goto("/sources")
  await expect(other.getByRole("heading", { name: "Sources", level: 1 })).toBeVisible()
  expect(await other.content()).not.toMatch(secret)
  // What the owner finds shows that the index holds it; for the other one nothing is found and nothing is counted.
  await expect(async () => {
    await page.goto("/search?q=7171")
    await expect(page.getByRole("list", { name: "Results" })).toContainText("7171", { timeout: 2_000 })
  }).toPass()
  for (const words of ["7171", "aqueduct", "Zebulon", "queduc"]) {
    const found = await second.request.get(`${server.url}/api/v1/search?q=${words}&counts=1`)
    const { items, counts } = (await found.json()) as { items: unknown[]; counts: Record<string, object> }
    expect(items).toEqual([])
    expect(Object.values(counts)).toEqual(Object.keys(counts).map(() => ({ n: 0, more: false })))
  }
  await other.goto("/search?q=aqueduct")
  await expect(other.getByText("Nothing found for “aqueduct”")).toBeVisible()
  // A closed source and one that never was answer alike, by page and by address of the API.
  const answers: unknown[][] = []
  for (const id of [sourceId, "0199aaaa-0000-7000-8000-000000000001"]) {
    const page = await other.goto(`/sources/${id}`)
    await expect(other.getByRole("heading", { name: "Not here" })).toBeVisible()
    const refused = await second.request.get(`${server.url}/api/v1/sources/${id}`)
    const { requestId: _, ...problem } = (await refused.json()) as Record<string, unknown>
    expect(refused.status()).toBe(404)
    answers.push([page?.status(), await other.locator("main").innerText(), problem])
  }
  expect(answers[0]).toEqual(answers[1])
  raw.close()
  await second.close()

  // Each opening by somebody of the circle is told in the history, which is the circle's too.
  await page.goto(`/sources/${sourceId}`)
  await page.getByText("History", { exact: true }).click()
  await expect(page.getByText(`Restricted source opened · ${owner.name}`).first()).toBeVisible()
  await expectAccessible(page)
})

test("a quote from right to left stands beside its translation, and is found in other digits", async ({
  page,
}) => {
  const desk = deskPage(page)
  await importText(page, "lorem-dunes.txt", "Lorem Dunes\n\nIn the dunes 190 geese were counted.\n")
  await desk.ready()
  const api = deskApi(page)
  const articleId = api.articleId()
  const claim = await api.post<{ id: string }>(`/articles/${articleId}/claims`, {
    ...{ quote: "190 geese were counted", kind: "figure" },
  })
  await api.post("/sources", { csl: { type: "report", title: "Geese of the dunes" } })
  await page.goto(`/articles/${articleId}?claim=${claim.id}`)
  await desk.ready()
  await desk.evidence.getByRole("button", { name: "Add evidence" }).click()
  await desk.evidence.getByRole("combobox", { name: "Source" }).fill("Geese")
  await desk.evidence.getByRole("option", { name: /Geese of the dunes/ }).click()
  await desk.evidence.getByLabel("The source’s own words").fill("عُدّت ١٩٠ إوزة")
  await desk.evidence.getByText("Language and translation").click()
  await desk.evidence.getByLabel("Language of the quote").fill("ar")
  await desk.evidence.getByLabel("Translation", { exact: true }).fill("190 geese were counted")
  await desk.evidence.getByLabel("Translated by", { exact: true }).fill("Ada")
  await desk.evidence.getByLabel("Checked by").fill("Ben")
  await desk.evidence.getByRole("button", { name: "Add evidence" }).click()
  const quote = desk.evidence.getByRole("blockquote").filter({ hasText: "عُدّت ١٩٠ إوزة" })
  await expect(quote).toHaveAttribute("lang", "ar")
  await expect(quote).toHaveAttribute("dir", "rtl")
  await expect(desk.evidence.getByText("Translation by Ada · checked by Ben")).toBeVisible()
  await expectAccessible(page)
})
