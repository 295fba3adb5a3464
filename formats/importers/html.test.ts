import { describe, expect, it } from "vitest"
import { schema } from "@/editor/model/schema"
import { html } from "./html"
import { findImporter } from "./index"

const bytes = (text: string) => new TextEncoder().encode(text)
const read = async (text: string, title?: string) => {
  const imported = await html.read(bytes(text), title ? { title } : {})
  const doc = schema.nodeFromJSON(imported.doc)
  doc.check()
  return { ...imported, doc }
}
const refusal = (text: string) => {
  try {
    html.read(bytes(text))
    return null
  } catch (thrown) {
    return thrown
  }
}

describe("a web page", () => {
  it.each([
    ["<p>Geese of Lorem</p><p>190 came.</p>", "Geese of Lorem", "190 came."],
    ["<h2>Geese</h2><p>190 came.</p>", "Geese", "190 came."],
    ["<p>At least 190 came.</p>", "Untitled", "At least 190 came."],
    ["loose <b>words</b> here.", "Untitled", "loose words here."],
    ["<html><head><title>Named</title></head><body><p>190 came.</p></body></html>", "Named", "190 came."],
    ["<!doctype html><title>Named</title><p>190 came.", "Named", "190 came."],
    ["<p>190 came.</p><svg><title>A sign</title></svg>", "Untitled", "190 came."],
  ])("%s is called “%s”… %s", async (page, title, words) => {
    const imported = await read(page)
    expect(imported.title).toBe(title)
    expect(imported.doc.textContent).toBe(title + words)
  })

  it("has the title that was given, and keeps its first heading as its title's words only", async () => {
    const { title, doc } = await read("<h1>Geese</h1><p>190 came.</p>", "Swans")
    expect([title, doc.textContent]).toEqual(["Swans", "Swans190 came."])
  })

  it("keeps what is bold, links and tables, and no script, picture of a tracker or claim of another desk", async () => {
    const { doc } = await read(
      `<p>x.</p><p><b onclick="a()">3</b> <a href="javascript:a()">they</a> <mark data-claim="c">4</mark></p><script>a()</script>`,
    )
    const json = JSON.stringify(doc.toJSON())
    expect(json).toContain('"strong"')
    expect(json).not.toMatch(/javascript|onclick|"claim"|a\(\)/)
  })

  it.each([
    ["nothing", ""],
    ["no words", "<p> </p><script>x()</script>"],
  ])("with %s is refused as empty", (_, page) => {
    expect(refusal(page)).toMatchObject({ kind: "unprocessable", code: "import.empty" })
  })

  it.each(["<div>", "<b>"])("too deep to be walked by %s is refused, not fallen over", tag => {
    expect(refusal(tag.repeat(20_000))).toMatchObject({ code: "import.too_deep" })
  })

  it("that asks for a list in more levels than there are gets nine", async () => {
    const { doc } = await read("<p>At the pond.</p><p style='mso-list:l0 level90000000'>190 came.</p>")
    expect(JSON.stringify(doc.toJSON()).match(/"bullet_list"/g)).toHaveLength(9)
  })

  it("is in the language it says, with or without the tags a page may leave out", () => {
    const languages = [
      "<html lang=de><body><p>Gänse.</p></body></html>",
      "<!doctype html><html lang=de><p>Gänse.",
    ]
    expect(languages.map(page => (html.read(bytes(page)) as { language?: string }).language)).toEqual([
      "de",
      "de",
    ])
  })

  it("is known by its beginning, and a text that only talks of tags is none", () => {
    expect(findImporter(bytes("<!DOCTYPE html>\n<html>"))?.id).toBe("html")
    expect(findImporter(bytes("Geese <html>"), "geese.html")?.id).toBe("plain")
  })
})
