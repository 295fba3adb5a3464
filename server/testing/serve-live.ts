import { startServer } from "../start"

// The server without pages, as a process of its own that a test may kill.
const { url } = await startServer(process.env, { pages: false })
process.stdout.write(`${url}\n`)
process.on("SIGTERM", () => process.exit(0))
