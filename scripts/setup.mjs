// Sets up what a command needs, before npm has installed anything: Node built-ins only.
// node scripts/setup.mjs [deps] [build] [browser]
import { announce, fail } from "./setup/announce.mjs"
import { ensureBrowser } from "./setup/browser.mjs"
import { ensureBuild } from "./setup/build.mjs"
import { ensureDependencies } from "./setup/dependencies.mjs"

const steps = { deps: ensureDependencies, build: ensureBuild, browser: ensureBrowser }

const [major, minor] = process.versions.node.split(".").map(Number)
if (major < 20 || (major === 20 && minor < 9)) {
  fail(
    `Obelus needs Node 20.9 or newer; this is ${process.versions.node}. Install a newer one: https://nodejs.org`,
  )
}

for (const name of process.argv.slice(2)) {
  const step = steps[name]
  if (!step) fail(`setup knows ${Object.keys(steps).join(", ")}, not “${name}”.`)
  await announce(name, step)
}
