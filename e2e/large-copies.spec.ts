import { readFileSync } from "node:fs"
import { request as ask } from "node:http"
import { Readable } from "node:stream"
import { deskApi } from "./fixtures/desk-api"
import { expect, test } from "./fixtures/test"

const megabyte = 1_000_000

/** A file that is never whole anywhere: noise, so that nothing can pack it. */
function* noise(megabytes: number) {
  const block = Buffer.alloc(megabyte)
  for (let at = 0; at < megabytes; at++) {
    for (let byte = 0; byte < megabyte; byte += 4)
      block.writeUInt32LE((at * 2_654_435_761 + byte) >>> 0, byte)
    yield Buffer.from(block)
  }
}

interface Sent {
  status: number
  text: string
}

/** Sends a file as a browser streams it; `named` says its length beforehand. */
function send(url: string, cookie: string, megabytes: number, named: boolean): Promise<Sent> {
  const { origin } = new URL(url)
  const length = named ? { "content-length": String(megabytes * megabyte) } : {}
  return new Promise((done, fail) => {
    const asked = ask(url, {
      method: "POST",
      headers: { origin, cookie, "content-type": "application/octet-stream", ...length },
    })
    asked.on("response", async response => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part as Buffer)
      done({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() })
    })
    // A refusal may come before all was sent: the answer counts.
    asked.on("error", error => setImmediate(fail, error))
    Readable.from(noise(megabytes)).pipe(asked)
  })
}

/** The most memory the server ever had, in megabytes. */
const peak = (pid: number) =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1000

test("a recording of 160 MB is stored as it comes, without the server holding it, and one beyond the limit is refused", async ({
  page,
  server,
}) => {
  test.slow()
  await page.goto("/sources")
  const { id } = await deskApi(page).post<{ id: string }>("/sources", {
    csl: { type: "broadcast", title: "Noise of geese" },
  })
  const cookie = (await page.context().cookies()).map(one => `${one.name}=${one.value}`).join("; ")
  const address = (name: string) => `${server.url}/api/v1/sources/${id}/snapshots?filename=${name}`
  // The first brings in what every upload needs.
  expect((await send(address("short.bin"), cookie, 1, true)).status).toBe(201)
  const before = peak(server.pid())
  const sent = await send(address("long.bin"), cookie, 160, true)
  expect(sent).toMatchObject({ status: 201 })
  expect(JSON.parse(sent.text)).toMatchObject({ bytes: 160 * megabyte, filename: "long.bin" })
  expect(peak(server.pid()) - before).toBeLessThan(100)

  const limited = (most: number | null) =>
    page.request.patch(`${server.url}/api/v1/settings`, {
      data: { settings: { "copies.megabytes": most } },
      headers: { origin: server.url },
    })
  expect((await limited(40)).ok()).toBe(true)
  // Without a length only what came tells: it is stopped on the way.
  const over = await send(address("over.bin"), cookie, 60, false)
  expect(over.status).toBe(413)
  expect(over.text).toContain("40")
  expect((await limited(null)).ok()).toBe(true)

  await page.goto(`/sources/${id}`)
  const copies = page.getByRole("region", { name: "Saved copies" })
  await expect(copies).toContainText("160")
  await expect(copies).not.toContainText("over.bin")
})
