import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parameterOf, readTemplate, templateKey } from "./template"

const values = (source: string, src = 0) =>
  readTemplate(source, src)?.parameters.map(({ name, value }) => `${name}=${value}`)

describe("a template", () => {
  it("has a name and parameters, named and counted, without the white space around them", () => {
    const source = "a {{cite_web\n| title = Geese of Lorem \n|second| year=2010|last }} b"
    const read = readTemplate(source, 2)
    expect(read?.name).toBe("cite web")
    expect(values(source, 2)).toEqual(["title=Geese of Lorem", "1=second", "year=2010", "2=last"])
    expect(read?.source).toBe(source.slice(2, -2))
    const title = read?.parameters[0]
    expect(source.slice(title?.src, title?.end)).toBe(" Geese of Lorem \n")
  })

  it.each([
    ["a template inside", "{{a|x={{b|c=d|e}}|f}}", ["x={{b|c=d|e}}", "1=f"]],
    ["a link with words of its own", "{{a|[[Goose|geese = many]]|f}}", ["1=[[Goose|geese = many]]", "2=f"]],
    ["what is no wikitext", "{{a|<nowiki>}}|=</nowiki>|f}}", ["1=<nowiki>}}|=</nowiki>", "2=f"]],
    ["a comment", "{{a|x<!-- }}|= -->y|f}}", ["1=x<!-- }}|= -->y", "2=f"]],
    ["a ref", '{{a|b<ref name="c=d">e}}|=f</ref>|g}}', ['1=b<ref name="c=d">e}}|=f</ref>', "2=g"]],
    ["a ref that closes itself", "{{a|b<ref name=c/>|g}}", ["1=b<ref name=c/>", "2=g"]],
    ["a parameter of a template", "{{a|{{{b|c=d}}}|g}}", ["1={{{b|c=d}}}", "2=g"]],
    [
      "an address with an equals sign",
      "{{a|url=https://lorem.example/?a=b}}",
      ["url=https://lorem.example/?a=b"],
    ],
    ["a name with a comment", "{{a|year<!-- of the count -->=2010}}", ["year=2010"]],
  ])("reads past %s", (_, source, expected) => {
    expect(values(source)).toEqual(expected)
  })

  it.each([
    ["never closed", "{{a|b", 0],
    ["closed inside a link only", "{{a|[[b}} c", 0],
    ["a parameter", "{{{a}}}", 0],
    ["words", "a {b}", 0],
    ["closed beyond the end", "{{a}}", 0],
  ])("is none where it is %s", (name, source, src) => {
    expect(readTemplate(source, src, name === "closed beyond the end" ? 4 : undefined)).toBeNull()
  })

  it("is the inner one, then the outer one, where braces stand together", () => {
    expect(readTemplate("{{{{a}}b}}", 2)?.source).toBe("{{a}}")
    expect(readTemplate("{{{{a}}b}}", 0)?.name).toBe("{{a}}b")
  })

  it("compares names without namespace and first letter, and takes the last value of a name", () => {
    expect(templateKey("Template:Cite web")).toBe(templateKey("cite web"))
    const read = readTemplate("{{a|x=1|x=2}}", 0)
    expect(read && parameterOf(read, "x")?.value).toBe("2")
  })

  it("is read from any text without a fault, and its parts lie where they say", () => {
    const token = fc.constantFrom(
      "{{",
      "}}",
      "{",
      "}",
      "[[",
      "]]",
      "|",
      "=",
      "<!--",
      "-->",
      "<ref>",
      "</ref>",
      "<nowiki>",
      "a",
      " ",
    )
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), tokens => {
        const source = tokens.join("")
        for (let src = 0; src < source.length; src++) {
          const read = readTemplate(source, src)
          if (!read) continue
          expect(source.slice(read.src, read.end)).toBe(read.source)
          for (const { value, src: begin, end } of read.parameters)
            expect(source.slice(begin, end).trim()).toBe(value)
        }
      }),
    )
  })
})
