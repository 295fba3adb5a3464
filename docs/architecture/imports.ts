import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize, relative } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("../..", import.meta.url))

export interface Import {
  /** Paths from the project's root, with forward slashes. */
  from: string
  to: string
  /** Only types cross: nothing of the target runs in the importer. */
  typeOnly: boolean
}

const skipped = new Set([
  "node_modules",
  ".next",
  "dist",
  ".git",
  "data",
  "test-results",
  "fixtures",
  "playwright-report",
])

/** Every TypeScript and JavaScript file of the project, as paths from its root. */
export function sourceFiles(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (skipped.has(entry.name) && !(entry.name === "data" && folder !== root)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return /\.(ts|tsx|mjs|js)$/.test(entry.name) && !entry.name.endsWith(".d.ts")
      ? [relative(root, path)]
      : []
  })
}

export const textOf = (file: string) => readFileSync(join(root, file), "utf8")

const patterns = [
  // import … from "x", export … from "x"; the clause tells whether only types cross.
  /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^"';]*?\s+from\s+)?["']([^"']+)["']/gm,
  /\b(?:import|require)\s*\(\s*(){1}["']([^"']+)["']/g,
  /\bnew URL\(\s*(){1}["'](\.[^"']+\.tsx?)["']/g,
]
const inlineTypes = /^\s*(?:import|export)\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/gm

function targetOf(file: string, name: string): string | null {
  const base = name.startsWith("@/") ? name.slice(2) : name.startsWith(".") ? join(dirname(file), name) : null
  if (base === null) return null
  const tries = [base, `${base}.ts`, `${base}.tsx`, `${base}.mjs`, `${base}.js`, join(base, "index.ts")]
  return (
    tries.map(normalize).find(path => /\.\w+$/.test(path) && existsSync(join(root, path))) ?? normalize(base)
  )
}

const onlyTypes = (clause: string) =>
  clause
    .split(",")
    .map(part => part.trim())
    .filter(Boolean)
    .every(part => part.startsWith("type "))

/** The imports of one file that stay inside the project. */
export function importsOf(file: string, text = textOf(file)): Import[] {
  const typed = new Set([...text.matchAll(inlineTypes)].filter(m => onlyTypes(m[1] ?? "")).map(m => m[2]))
  return patterns.flatMap(pattern =>
    [...text.matchAll(pattern)].flatMap(match => {
      const name = match[2] ?? ""
      const to = targetOf(file, name)
      return to ? [{ from: file, to, typeOnly: Boolean(match[1]?.trim()) || typed.has(name) }] : []
    }),
  )
}
