import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fail } from "./announce.mjs"

const sources = [
  "app",
  "editor",
  "core",
  "formats",
  "db",
  "usecases",
  "adapters",
  "server",
  "cli",
  "public",
  "scripts",
]
const files = ["proxy.ts", "next.config.js", "tsconfig.json", "package-lock.json"]
const keyFile = "dist/BUILD_KEY"
const results = ["dist/server.mjs", "dist/child.mjs", "dist/obelus.mjs", ".next/BUILD_ID"]

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(path)
    else yield path
  }
}

const isBuilt = path => !/\.test\.tsx?$|\/testing\/|\/fixtures\//.test(path)

function keyOfSources() {
  const hash = createHash("sha256").update(process.versions.modules)
  const all = [
    ...sources.filter(existsSync).flatMap(folder => [...filesUnder(folder)]),
    ...files.filter(existsSync),
  ]
  for (const path of all.filter(isBuilt).sort()) hash.update(path).update(readFileSync(path))
  return hash.digest("hex")
}

/** Builds pages and server when their sources changed since the last build (by content, not by time). */
export async function ensureBuild(say) {
  const key = keyOfSources()
  const fresh = existsSync(keyFile) && readFileSync(keyFile, "utf8") === key && results.every(existsSync)
  if (fresh) return "up to date"
  say("building; about half a minute")
  const built = spawnSync(process.execPath, ["scripts/build.mjs"], {
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
  })
  if (built.status !== 0) {
    console.error(built.stdout + built.stderr)
    fail("The build failed: its messages are above.")
  }
  writeFileSync(keyFile, key)
  return "built"
}
