import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { type Import, importsOf, root, sourceFiles, textOf } from "./architecture/imports"
import { arrows, exceptions, type Room, roomOf, serverRooms } from "./architecture/rooms"

const files = sourceFiles()
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || /\/testing\//.test(file)
const product = files.filter(file => roomOf(file) && !isTest(file))
const graph = new Map(product.map(file => [file, importsOf(file)]))
const allImports = [...graph.values()].flat()

const isException = (one: Import) =>
  exceptions.some(allowed => allowed.from === roomOf(one.from) && allowed.to === one.to)

function isAllowed(one: Import): boolean {
  const [from, to] = [roomOf(one.from), roomOf(one.to)]
  if (!from || !to || from === to || isException(one)) return true
  if ((arrows[from] as readonly Room[]).includes(to)) return true
  // Pages may know the types of what verbs take and give.
  return from === "app" && one.typeOnly && serverRooms.includes(to)
}

function cycleFrom(start: string): string[] | null {
  const path: string[] = []
  const done = new Set<string>()
  const walk = (file: string): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return null
    path.push(file)
    for (const next of graph.get(file) ?? []) {
      const found = next.typeOnly ? null : walk(next.to)
      if (found) return found
    }
    path.pop()
    done.add(file)
    return null
  }
  return walk(start)
}

describe("the house", () => {
  it("has no arrow that is not drawn", () => {
    const wrong = allImports.filter(one => !isAllowed(one)).map(one => `${one.from} → ${one.to}`)
    expect(wrong).toEqual([])
  })

  it("has no import that leads nowhere", () => {
    const lost = allImports
      .filter(one => !existsSync(join(root, one.to)))
      .map(one => `${one.from} → ${one.to}`)
    expect(lost).toEqual([])
  })

  it("has no cycle", () => {
    expect(product.map(cycleFrom).find(Boolean) ?? null).toBeNull()
  })

  it("gives every exception a decision page", () => {
    for (const one of exceptions) expect(existsSync(join(root, "docs/decisions", one.decision))).toBe(true)
  })

  it("knows errors by their kind: no instanceof on own classes outside core and editor", () => {
    const own = new Set(
      files.flatMap(file => [...textOf(file).matchAll(/\bclass (\w+)/g)].map(match => match[1])),
    )
    const wrong = product
      .filter(file => !file.startsWith("core/") && !file.startsWith("editor/"))
      .flatMap(file =>
        [...textOf(file).matchAll(/instanceof (\w+)/g)].map(match => ({ file, name: match[1] })),
      )
      .filter(({ name }) => own.has(name))
    expect(wrong).toEqual([])
  })

  it("has no folder or file with a name that tells nothing", () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|types|lib)(\/|\.tsx?$)/
    expect(files.filter(file => vague.test(file))).toEqual([])
  })
})

describe("registries", () => {
  it.each(["importers", "exporters", "bibliographies"])("list every file of formats/%s", folder => {
    const path = join(root, "formats", folder)
    if (!existsSync(path)) return
    const listed = textOf(`formats/${folder}/index.ts`)
    const single = readdirSync(path).filter(name => /^[\w-]+\.ts$/.test(name) && name !== "index.ts")
    expect(single.filter(name => !listed.includes(`"./${name.replace(/\.ts$/, "")}"`))).toEqual([])
  })
})

describe("tests", () => {
  it("are all seen by a runner", () => {
    const runners = [
      /^(core|editor|formats|db|usecases|adapters|server|cli|app|docs|scripts)\/.*\.test\.tsx?$/,
      /^e2e\/.*\.spec\.ts$/,
    ]
    const named = files.filter(file => /\.(test|spec)\.(tsx?|mjs|js)$/.test(file))
    expect(named.filter(file => !runners.some(runner => runner.test(file)))).toEqual([])
  })

  it("are never skipped nor focused", () => {
    const marked = /\b(?:it|test|describe)\.(?:only|skip|todo|fixme)\b/
    const tests = files.filter(
      file => /\.(test|spec)\.tsx?$/.test(file) && file !== "docs/architecture.test.ts",
    )
    expect(tests.filter(file => marked.test(textOf(file)))).toEqual([])
  })
})

describe("migrations", () => {
  it("have the same names on both engines", () => {
    const names = (engine: string) =>
      readdirSync(join(root, "db/migrations", engine))
        .filter(name => name.endsWith(".sql"))
        .sort()
    expect(names("postgres")).toEqual(names("sqlite"))
  })
})
