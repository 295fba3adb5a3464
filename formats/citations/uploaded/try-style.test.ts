import { describe, expect, it } from "vitest"
import { limits } from "@/core/limits"
import { citationStyles } from "@/core/sources/citation-style"
import { localeXml, styleXml } from "../style-files"
import { tryStyle } from "./try-style"

const info =
  "<info><title>Lorem style</title><id>https://lorem.example/style</id><updated>2026-01-01T00:00:00Z</updated></info>"
const head = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">`
const citing = (layout: string) => `<citation><layout>${layout}</layout></citation>`
const title = `<text variable="title"/>`
const style = (body: string) => `${head}${info}${body}</style>`

/** Each macro calls the one before it ten times: ten of them are 10,000,000,000 elements when written out. */
const bomb = style(
  `<macro name="m0">${title}</macro>${Array.from(
    { length: 10 },
    (_, n) => `<macro name="m${n + 1}">${`<text macro="m${n}"/>`.repeat(10)}</macro>`,
  ).join("")}${citing(`<text macro="m10"/>`)}`,
)
const entities = `<!DOCTYPE style [<!ENTITY a "geese"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${style(citing(title))}`

describe("an uploaded style", { timeout: 60_000 }, () => {
  it.each(citationStyles)("is taken as %s is", name => {
    expect(tryStyle({ csl: styleXml(name) })).toMatchObject({ title: expect.stringMatching(/\w/) })
  })

  it("says what it is called and whether it writes notes", () => {
    expect(tryStyle({ csl: `\uFEFF${style(citing(title))}` })).toEqual({
      ...{ title: "Lorem style", cslId: "https://lorem.example/style", notes: false },
      hasBibliography: false,
    })
  })

  it("names its parent where it only points to another", () => {
    const link = `<link rel="independent-parent" href="https://lorem.example/parent"/>`
    const csl = `${head}${info.replace("</info>", `${link}</info>`)}</style>`
    expect(tryStyle({ csl })).toMatchObject({ parent: "https://lorem.example/parent" })
  })

  it.each([
    ["a document type", entities, "style.doctype", {}],
    ["an entity nobody declared", style(citing("&geese;")), "style.not_well_formed", { line: 1 }],
    ["an element without its end", `${head}\n${info}\n<citation>`, "style.not_well_formed", { line: 3 }],
    ["words that are no XML", "geese", "style.not_well_formed", { line: 1 }],
    ["nothing but white space", " \n ", "style.not_well_formed", {}],
    [
      "a web page",
      `<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>`,
      "style.not_a_style",
      { name: "html" },
    ],
    ["a file of terms", localeXml("de-DE"), "style.locale_file", {}],
    [
      "a version to come",
      style(citing(title)).replace(`"1.0"`, `"1.1"`),
      "style.version",
      { version: "1.1" },
    ],
    ["no version", style(citing(title)).replace(` version="1.0"`, ""), "style.version", { version: "0.8" }],
    ["no title", style(citing(title)).replace("Lorem style", " "), "style.untitled", {}],
    ["no citations", style(""), "style.no_citation", {}],
    ["an element that CSL has not", style(citing("<geese/>")), "style.unknown_element", { name: "geese" }],
    [
      "a script",
      style(citing(`<script xmlns="http://www.w3.org/1999/xhtml"/>`)),
      "style.unknown_element",
      { name: "script" },
    ],
    [
      "a macro that is not there",
      style(citing(`<text macro="geese"/>`)),
      "style.macro_missing",
      { macro: "geese" },
    ],
    [
      "macros that call each other",
      style(
        `<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>${citing(title)}`,
      ),
      "style.macro_loop",
      { macro: "b" },
    ],
    ["macros that grow beyond measure", bomb, "style.too_deep", {}],
    [
      "depth beyond measure",
      style(citing("<group>".repeat(200) + title + "</group>".repeat(200))),
      "style.too_deep",
      {},
    ],
    ["words without end", style(citing(`<text value="${"geese ".repeat(1000)}"/>`)), "style.too_deep", {}],
    ["nothing to write", style(citing(`<text variable="scale"/>`)), "style.not_written", {}],
  ])("is refused for %s", (_, csl, code, values) => {
    let thrown: unknown
    try {
      tryStyle({ csl })
    } catch (error) {
      thrown = error
    }
    expect(thrown).toMatchObject({ kind: "unprocessable", code, values })
  })

  it("is refused with the number where it is huge", () => {
    const csl = `${style(citing(title))}<!--${"x".repeat(limits.styleCharacters)}-->`
    expect(() => tryStyle({ csl })).toThrow(
      expect.objectContaining({ kind: "too_large", code: "style.too_large" }),
    )
  })

  it("is written in a language it was not made for", () => {
    const csl = style(
      `<locale xml:lang="de"><terms><term name="et-al">u.a.</term></terms></locale>${citing(title)}`,
    )
    expect(tryStyle({ csl: csl.replace("version=", `default-locale="zz-ZZ" version=`) })).toMatchObject({
      notes: false,
    })
  })
})
