import { existsSync, readFileSync } from "node:fs"
import { chromium } from "@playwright/test"
import { findBrowser } from "./scripts/setup/browser.mjs"

const executablePath = await findBrowser()
const url = "http://127.0.0.1:4317"
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ["--no-sandbox"],
})
const state = "/tmp/cov/state.json"
const opts = {
  baseURL: url,
  viewport: { width: Number(process.env.W ?? 1440), height: Number(process.env.H ?? 900) },
  colorScheme: process.env.SCHEME ?? "light",
  ...(process.env.FORCED ? { forcedColors: "active" } : {}),
}
let context
if (existsSync(state)) context = await browser.newContext({ ...opts, storageState: state })
else {
  context = await browser.newContext(opts)
  const link = /http:\S+#token=\S+/.exec(readFileSync("/tmp/cov/data/sign-in-link", "utf8"))[0]
  const token = link.slice(link.indexOf("#token=") + 7)
  await context.request.post(url + "/api/v1/auth/links/redeem", {
    data: { token, name: "Ada Example", email: "ada@example.org", password: "a long enough sentence" },
    headers: { origin: url },
  })
  await context.storageState({ path: state })
}
const page = await context.newPage()
page.on("console", m => m.type() === "error" && console.log("CONSOLE", m.text()))
page.on("pageerror", e => console.log("PAGEERROR", e.message))
const { default: run } = await import(process.argv[2])
await run(page, context, url)
await browser.close()
