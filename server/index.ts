import { tooOldNode } from "./starting/node-version"

// Nothing else is imported before the version is known to do: an older Node would fail on a module with a stack trace.
const tooOld = tooOldNode(process.version)
if (tooOld) {
  console.error(tooOld)
  process.exit(1)
}
const { runServer } = await import("./run")
await runServer()
