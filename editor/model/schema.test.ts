import { readFileSync, writeFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { schema } from "./schema"
import { describeSchema, type TypeDescription } from "./schema-lock"

const lockFile = new URL("./schema.lock.json", import.meta.url)
const today = describeSchema(schema)
if (process.env.UPDATE === "1") writeFileSync(lockFile, `${JSON.stringify(today, null, 2)}\n`)
const locked = JSON.parse(readFileSync(lockFile, "utf8")) as typeof today

function shrunk(kind: "nodes" | "marks"): string[] {
  return Object.entries(locked[kind]).flatMap(([name, before]) => {
    const now: TypeDescription | undefined = today[kind][name]
    if (!now) return [`${name} is gone`]
    const lost = Object.keys(before.attrs).filter(attr => !(attr in now.attrs))
    const demanded = Object.keys(now.attrs).filter(
      attr => now.attrs[attr] === "required" && !(attr in before.attrs),
    )
    return [
      ...lost.map(attr => `${name}.${attr} is gone`),
      ...demanded.map(attr => `${name}.${attr} is demanded`),
    ]
  })
}

describe("the schema", () => {
  it("is the one the lock file holds (UPDATE=1 rewrites it, after a person looked)", () => {
    expect(today).toEqual(locked)
  })

  it("only grows: no type or attribute is gone, none is newly required", () => {
    expect([...shrunk("nodes"), ...shrunk("marks")]).toEqual([])
  })

  it.each([
    ["a script link", { type: "link", attrs: { href: "javascript:alert(1)" } }],
    ["a data link", { type: "link", attrs: { href: "data:text/html,x" } }],
    ["a claim without an id", { type: "claim", attrs: {} }],
    ["a claim with markup for an id", { type: "claim", attrs: { id: "<b>" } }],
    ["a suggestion whose id is no UUID", { type: "insertion", attrs: { id: "1" } }],
  ])("refuses %s", (_, mark) => {
    const json = { type: "paragraph", content: [{ type: "text", text: "x", marks: [mark] }] }
    expect(() => schema.nodeFromJSON(json).check()).toThrow(RangeError)
  })

  it.each([
    ["a heading of level 9", { type: "heading", attrs: { level: 9 } }],
    ["a heading whose level is text", { type: "heading", attrs: { level: "1" } }],
    ["an image from a script", { type: "image", attrs: { src: "javascript:1" } }],
    ["a direction that is none", { type: "paragraph", attrs: { dir: "up" } }],
    ["a citation of nothing", { type: "paragraph", content: [{ type: "citation", attrs: { items: [{}] } }] }],
    [
      "a footnote in a footnote",
      { type: "paragraph", content: [{ type: "footnote", content: [{ type: "footnote" }] }] },
    ],
  ])("refuses %s", (_, json) => {
    expect(() => schema.nodeFromJSON(json).check()).toThrow(RangeError)
  })

  it("keeps two claims on the same words", () => {
    const both = [schema.mark("claim", { id: "c1" }), schema.mark("claim", { id: "c2" })]
    expect(schema.text("600", both).marks.map(mark => mark.attrs.id)).toEqual(["c1", "c2"])
  })
})
