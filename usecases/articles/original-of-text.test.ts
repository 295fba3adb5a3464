import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type TestDesk, testDesk } from "../testing/test-desk"

const text =
  "\ufeffFerry strike\r\nIn May 40–60 boats were tied up.\r\n\r\nBox | ||\r\n---|---|---|\r\nStrength | ||\r\n40 boats | 9 guards |\r\n"

describe("a text that was imported as plain text", () => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = await testDesk()
  })
  afterAll(() => desk.close())

  it("goes out byte for byte, claims or not", async () => {
    const ada = await desk.person("Ada", "editor")
    const id = await desk.article(ada, text)
    const out = () =>
      desk.call<{ bytes: Uint8Array }>(ada, "exportArticle", { id, format: "plain", preset: "outside" })
    expect(Buffer.from((await out()).bytes).toString("utf8")).toBe(text)
    await desk.call(ada, "createClaim", { id, base: 0, quote: "40–60 boats", kind: "figure" })
    expect(Buffer.from((await out()).bytes).toString("utf8")).toBe(text)
  })
})
