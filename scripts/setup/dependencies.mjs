import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { fail } from "./announce.mjs"
import { installDebian } from "./debian.mjs"

const stampFile = "node_modules/.setup"

function stampOfToday() {
  return createHash("sha256")
    .update(readFileSync("package-lock.json"))
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest("hex")
}

// npm names its own script, so that the npm that called us is the npm we call; without it, the one on the path.
function npm(...args) {
  const script = process.env.npm_execpath
  const [command, first] = script ? [process.execPath, [script]] : ["npm", []]
  return (
    spawnSync(command, [...first, ...args], { stdio: ["ignore", "ignore", "inherit"], env: process.env })
      .status === 0
  )
}

const addonLoads = () =>
  spawnSync(process.execPath, ["-e", "new (require('better-sqlite3'))(':memory:').close()"], {
    stdio: "ignore",
  }).status === 0

const compilerHelp = `The database driver (better-sqlite3) has no ready-made binary here and could not be compiled.
  Debian, Ubuntu:  sudo apt-get install python3 make g++
  macOS:           xcode-select --install
  Windows:         install “Desktop development with C++” from the Visual Studio Build Tools
Then run the same command again.`

async function ensureAddon(say) {
  if (addonLoads()) return
  const tools = ["python3", "make", "g++"]
  const installed = await installDebian(tools, "the database driver has to be compiled", say)
  if (installed) {
    say("compiling the database driver")
    npm("rebuild", "better-sqlite3")
  }
  if (!addonLoads()) fail(compilerHelp)
}

/** Installs exactly what the lockfile says, once per lockfile, platform and Node ABI, and proves that the addon loads. */
export async function ensureDependencies(say) {
  const stamp = stampOfToday()
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return "up to date"
  say("installing what package-lock.json names; a minute or two the first time")
  // Blocked or failing install scripts leave the addon missing, which is told apart below from a failed download.
  if (!npm("ci", "--include=dev") && !npm("ci", "--include=dev", "--ignore-scripts")) {
    fail(
      "npm ci failed: see npm's message above. Is the npm registry reachable? Try again, or set HTTPS_PROXY.",
    )
  }
  await ensureAddon(say)
  writeFileSync(stampFile, stamp)
  return "installed"
}
