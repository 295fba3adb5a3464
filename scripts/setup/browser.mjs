import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { fail } from "./announce.mjs"
import { installDebian } from "./debian.mjs"

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
]

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test")
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

/** The Chromium that tests drive: CHROMIUM_PATH, an installed one, or Playwright's own; null where there is none. */
export async function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  return places.find(existsSync) ?? (await playwrightsOwn())
}

/** Finds a Chromium for the tests, or installs one. */
export async function ensureBrowser(say) {
  const found = await findBrowser()
  if (found) {
    if (!existsSync(found)) fail(`CHROMIUM_PATH names ${found}, which is not there. Correct it or unset it.`)
    return found
  }
  if (await installDebian(["chromium"], "the journeys run in Chromium", say)) return "/usr/bin/chromium"
  say("downloading Playwright's own Chromium")
  spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
    stdio: "inherit",
  })
  const own = await playwrightsOwn()
  if (!own) fail("No Chromium: install one and name it in CHROMIUM_PATH, then run npm test again.")
  return own
}
