import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { makeChildren } from "@/adapters/children"
import { makePdf } from "../testing/make-pdf"
import { copyLimits } from "./copy-limits"

// Real processes under the real limits: what strangers send ends in a text or in a sentence, and takes nobody down with it.
const children = makeChildren({ limits: copyLimits })
const read = (bytes: Uint8Array, filename = "a.pdf") =>
  children.run("extract", { filename }, bytes).then(
    value => value as { text: string | null; version: string | null },
    (thrown: { kind: string; code: string }) => thrown,
  )

describe("a stranger's file", { timeout: 120_000 }, () => {
  it("is stopped with a reason when a page of it unpacks to more than memory", async () => {
    const found = await read(makePdf({ pages: ["x"], bomb: 220_000_000 }))
    expect(found).toMatchObject({
      kind: "unprocessable",
      code: expect.stringMatching(/^child\.too_(big|slow)$/),
    })
  })

  it("with ten thousand pages is read whole, or stopped with a reason", async () => {
    const found = await read(makePdf({ pages: Array.from({ length: 10_000 }, (_, at) => `Goose ${at}`) }))
    if ("code" in found) expect(found.code).toMatch(/^child\.too_(big|slow)$/)
    else expect(found.text?.split("\f")).toHaveLength(10_000)
  })

  it("that is packed is kept as it is: nothing is unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000))
    expect(await read(bomb, "page.html.gz")).toMatchObject({ mediaType: "application/gzip", text: null })
    expect(await read(bomb, "page.html")).toMatchObject({ mediaType: "application/gzip", text: null })
  })

  it("of 25 MB of tags is read within the limits, or stopped with a reason", async () => {
    const page = Buffer.alloc(25_000_000, "<p>goose</p><td>190</td>")
    const found = await read(page, "page.html")
    if ("code" in found) expect(found.code).toMatch(/^child\.too_(big|slow)$/)
    else expect(found.text).toContain("190")
  })
})
