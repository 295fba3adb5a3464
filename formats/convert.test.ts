import { describe, expect, it } from "vitest"
import { refusalOf } from "@/core/failing/app-error"
import { convert } from "./convert"

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (got: Uint8Array) => new TextDecoder().decode(got)
const lorem = bytes("Lorem Valley\n\nSome 40–60 boats were tied up.\n")

describe("converting without a desk", () => {
  it("finds both formats by the names of the files", async () => {
    const done = await convert(lorem, { filename: "lorem.txt", target: "lorem.md", at: 0 })
    expect(text(done.bytes)).toContain("# Lorem Valley\n\nSome 40–60 boats were tied up.")
  })

  it("takes the formats it is told, whatever the names say", async () => {
    const done = await convert(lorem, {
      filename: "x.bin",
      target: "x.bin",
      from: "plain",
      to: "html",
      at: 0,
    })
    expect(text(done.bytes)).toContain('<h1 dir="auto">Lorem Valley</h1>')
  })

  it("gives plain text back byte for byte, and says what was read with doubt", async () => {
    const old = new Uint8Array([0x43, 0x61, 0x66, 0xe9, 10])
    const done = await convert(old, { from: "plain", to: "plain" })
    expect(done.bytes).toEqual(old)
    expect(done.messages.map(one => one.code)).toEqual(["import.encoding_assumed"])
  })

  it.each([
    [{ from: "runes", to: "html" }, "formats.unknown"],
    [{ from: "plain", to: "runes" }, "formats.unknown"],
    [{ from: "plain", target: "x.runes" }, "formats.no_target"],
  ])("refuses %j", async (options, code) => {
    const refused = await convert(lorem, options).catch(refusalOf)
    expect(refused).toMatchObject({ kind: "invalid", code })
  })

  it("refuses what is no text", async () => {
    const refused = await convert(bytes("\u0000\u0001"), { to: "html" }).catch(refusalOf)
    expect(refused).toMatchObject({ kind: "unsupported", code: "import.binary" })
  })

  it("gives wikitext back as it came, and its sources to a format that lists them", async () => {
    const source = 'Lorem.<ref name="g">{{cite web|title=Geese|url=https://example.org/geese}}</ref>\n'
    const options = { filename: "lorem.wikitext", at: 0 }
    const bytes = new TextEncoder().encode(source)
    const same = await convert(bytes, { ...options, target: "other.wikitext" })
    expect(new TextDecoder().decode(same.bytes)).toBe(source)
    const markdown = await convert(bytes, { ...options, target: "lorem.md" })
    expect(new TextDecoder().decode(markdown.bytes)).toContain("Geese")
  })
})
