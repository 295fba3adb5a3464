/** A step ends the whole set-up with one readable message and exit code 1. */
export function fail(message) {
  console.error(message)
  process.exit(1)
}

const labels = { deps: "Dependencies", build: "Build", browser: "Browser for the tests" }

/** Runs one step and says what it did and how long that took. */
export async function announce(name, step) {
  const started = performance.now()
  const done = await step(text => console.log(`  ${labels[name]}: ${text}`))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`  ${labels[name]}: ${done} (${seconds} s)`)
}
