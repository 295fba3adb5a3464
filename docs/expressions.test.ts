import { transform } from "esbuild"
import { check } from "recheck"
import { parseAst } from "vite"
import { describe, expect, it } from "vitest"
import { sourceFiles, textOf } from "./architecture/imports"

interface Expression {
  file: string
  source: string
  flags: string
}

/** Texts and uploads of strangers are read here: an expression that backtracks would hand them the server. */
const watched = (file: string) =>
  /^(?:core|formats\/importers|formats\/wikitext|formats\/parts|formats\/bibliographies)\//.test(file) &&
  !/\.test\.tsx?$|\/testing\//.test(file)

async function expressionsOf(file: string): Promise<Expression[]> {
  const { code } = await transform(textOf(file), { loader: file.endsWith("x") ? "tsx" : "ts" })
  const found: Expression[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return
    if ("regex" in node) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string }
      found.push({ file, source: pattern, flags })
    }
    for (const [key, value] of Object.entries(node)) if (key !== "value") walk(value)
  }
  walk(parseAst(code))
  return found
}

describe("regular expressions over other people's text", async () => {
  const found = (await Promise.all(sourceFiles().filter(watched).map(expressionsOf))).flat()
  const unique = [...new Map(found.map(one => [`/${one.source}/${one.flags}`, one])).entries()]

  it("are found", () => expect(unique.length).toBeGreaterThan(50))

  it("take time in proportion to the text, whatever it holds", { timeout: 300_000 }, async () => {
    const slow: string[] = []
    for (const [name, { file, source, flags }] of unique) {
      const verdict = await check(source, flags.replace("d", ""), { timeout: 10_000 })
      if (verdict.status !== "safe") slow.push(`${file}: ${name}: ${verdict.status}`)
    }
    expect(slow).toEqual([])
  })
})
