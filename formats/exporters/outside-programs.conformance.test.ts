import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { numbered, readArticle } from "../parts/article-text"
import { forPreset } from "../presets"
import { writeQuerySheet } from "../sheets/query-sheet"
import { sitmere } from "../testing/sitmere"
import { csv } from "./csv"
import { html } from "./html"
import { markdown } from "./markdown"
import { webAnnotation } from "./web-annotation"

// Other people's programs read what we write.

const check = join(import.meta.dirname, "../../../shared/data/formats/web-annotation/check.mjs")
const has = (program: string) => spawnSync(program, ["--version"]).status === 0
const folder = mkdtempSync(join(tmpdir(), "formats-"))
afterAll(() => rmSync(folder, { recursive: true }))

function keep(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const run = (program: string, ...words: string[]) => execFileSync(program, words, { encoding: "utf8" })

describe.runIf(existsSync(check))("the W3C's assertions", () => {
  it.each(["inside", "outside"] as const)("hold for all 54 of an export for %s", async preset => {
    const { bytes } = await webAnnotation.write(forPreset(sitmere(), preset))
    expect(run(process.execPath, check, keep(`${preset}.jsonld`, bytes))).toContain("PASS 54")
  })
})

interface Node {
  t: string
  c: unknown
}
function nodesIn(tree: unknown, found: Node[] = []): Node[] {
  if (Array.isArray(tree)) for (const one of tree) nodesIn(one, found)
  else if (typeof tree === "object" && tree !== null) {
    if ("t" in tree) found.push(tree as Node)
    for (const one of Object.values(tree)) nodesIn(one, found)
  }
  return found
}

describe.runIf(has("pandoc"))("Pandoc", () => {
  it("finds the claims, notes and citations", async () => {
    const whole = sitmere()
    const file = keep("a.md", (await markdown.write(whole)).bytes)
    const nodes = nodesIn(JSON.parse(run("pandoc", "-f", "markdown", "-t", "json", file)).blocks)
    const spans = nodes
      .filter(node => node.t === "Span")
      .map(node => (node.c as [[string, string[], string[][]]])[0])
    const standing = numbered(whole, readArticle(whole)).filter(one => one.places.length > 0)
    expect(spans.map(([id]) => id).filter(Boolean)).toEqual(standing.map(one => `c-${one.n}`))
    expect(nodes.filter(node => node.t === "Note")).toHaveLength(1)
    expect(nodes.filter(node => node.t === "Cite")).toHaveLength(5)
    expect(nodes.filter(node => node.t === "Table")).toHaveLength(2)
  })

  it("lists every source with --citeproc", async () => {
    const plain = run(
      "pandoc",
      "-f",
      "markdown",
      "-t",
      "plain",
      "--citeproc",
      keep("b.md", (await markdown.write(sitmere())).bytes),
    )
    const list = plain.slice(plain.lastIndexOf("References"))
    for (const words of [
      "Register of Sitmere",
      "Nine Dead at the Mills",
      "A Secret Letter",
      "Talk at the mill",
    ])
      expect(list).toContain(words)
  })

  it("finds each question of a sheet with its words and its answer's place, in Markdown and in a DOCX of it", () => {
    const words = { before: "In June ", exact: "42 geese", after: " were counted." }
    const question = (n: number, asked: string) => ({
      ...{ n, article: null, isGone: false, source: null, words, question: asked },
    })
    const sheet = writeQuerySheet({
      ...{ person: "Dr Lorem", desk: "Lorem Desk", article: "Lorem Valley", day: "2026-01-15" },
      questions: [question(2, "How many?\n\n1. not a list"), question(5, "*Who* counted @home?")],
    })
    const file = keep("sheet.md", new TextEncoder().encode(sheet))
    const docx = join(folder, "sheet.docx")
    run("pandoc", "-f", "markdown", "-o", docx, file)
    for (const [from, path] of [
      ["markdown", file],
      ["docx", docx],
    ] as const) {
      const nodes = nodesIn(JSON.parse(run("pandoc", "-f", from, "-t", "json", path)).blocks)
      expect(nodes.filter(node => node.t === "Header")).toHaveLength(3)
      expect(nodes.filter(node => node.t === "BlockQuote")).toHaveLength(2)
      expect(nodes.filter(node => /List$/.test(node.t))).toEqual([])
      expect(nodes.filter(node => node.t === "Cite")).toEqual([])
      expect(nodes.filter(node => node.t === "LineBreak")).toHaveLength(4)
      const plain = run("pandoc", "-f", from, "-t", "plain", "--wrap=none", path)
      for (const said of ["Question 2", "Question 5", "1. not a list", "*Who* counted @home?"])
        expect(plain).toContain(said)
    }
  })

  it("reads the words as they are", async () => {
    const file = keep("c.md", (await markdown.write(sitmere())).bytes)
    const plain = run("pandoc", "-f", "markdown-smart", "-t", "plain", "--wrap=none", file)
    expect(plain).toContain(
      '<script>alert(1)</script> & "quotes" *stars* _lines_ `ticks` [brackets](javascript:alert(1)) a_b^c~d #1 $x$ @name',
    )
  })
})

describe.runIf(has("python3"))("Python", () => {
  it("reads the same table", async () => {
    const file = keep("a.csv", (await csv.write(sitmere())).bytes)
    const script =
      "import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline='')))))"
    const rows = JSON.parse(run("python3", "-c", script, file)) as Record<string, string>[]
    expect(rows.filter(row => row.row === "claim").map(row => row.words)).toContain(
      "9–12 villagers their lives",
    )
    expect(rows.every(row => !((null as never) in row))).toBe(true)
  })
})

describe.runIf(has("xmllint"))("libxml", () => {
  it("finds nothing wrong with the page but elements newer than itself", async () => {
    const file = keep("a.html", (await html.write(sitmere())).bytes)
    const { stderr } = spawnSync("xmllint", ["--html", "--noout", file], { encoding: "utf8" })
    const complaints = stderr
      .split("\n")
      .filter(line => line.includes("error") && !/Tag \w+ invalid/.test(line))
    expect(complaints).toEqual([])
  })
})
