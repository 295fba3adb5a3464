import { defineConfig, type ReporterDescription } from "@playwright/test"
import { findBrowser } from "./scripts/setup/browser.mjs"

const executablePath = await findBrowser()
const { CI, TEST_RESULTS_DIR: results } = process.env

const reporter: ReporterDescription[] = [["list"]]
if (CI) reporter.push(["html", { open: "never" }])
if (results) reporter.push(["json", { outputFile: `${results}/journeys.json` }])

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  // A machine of two cores may be building something else beside the browsers.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(CI),
  // Asked once more by a new browser on a new server; what passes then is named as flaky. docs/decisions/0020.
  retries: CI ? 1 : 0,
  reporter,
  use: {
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    // A trace films each page: with it the same journeys took about twice as long on two cores. --trace on where one is wanted.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
})
