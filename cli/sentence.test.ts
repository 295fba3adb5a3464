import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root, sourceFiles } from "@/docs/architecture/imports"
import { hasSentence, sentenceFor } from "./sentence"

const product = /^(core|editor|formats|db|usecases|adapters|server|cli|app)\//
const thrown = /appError\(\s*"\w+",\s*"([\w.]+)"/g

const codes = new Map(
  sourceFiles()
    .filter(file => product.test(file) && !/\.test\.tsx?$|\/testing\//.test(file))
    .flatMap(file =>
      [...readFileSync(join(root, file), "utf8").matchAll(thrown)].map(match => [match[1] ?? "", file]),
    ),
)

describe("sentences", () => {
  it("exist for every refusal that any room throws", () => {
    const unsaid = [...codes].filter(([code]) => !hasSentence(code))
    expect(unsaid).toEqual([])
  })

  it("are filled with what the refusal says", () => {
    expect(sentenceFor("cli.no_such_file", { name: "nowhere.txt" })).toBe("There is no file nowhere.txt.")
  })
})
