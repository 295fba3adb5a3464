import { refusalOf } from "@/core/failing/app-error"
import { faultOf } from "./log"
import { startServer } from "./start"

const longestStop = 5_000

/** Starts the server, stops it on a signal, and ends the process with a code that says how it went. */
export async function runServer(): Promise<void> {
  const running = await startServer(process.env).catch(sayWhy)
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    // Whatever hangs (a half-open socket, a slow disk): a supervisor counts on this.
    setTimeout(() => process.exit(1), longestStop).unref()
    void running.stop().then(() => process.exit(0))
  }
  process.on("SIGTERM", stop)
  process.on("SIGINT", stop)
  watchParent(stop)
  process.on("uncaughtException", error => {
    // A state nobody foresaw: what is acknowledged is on disk, so a fresh start is safer than going on.
    console.error(JSON.stringify({ level: "fatal", event: "uncaught", err: faultOf(error) }))
    process.exit(1)
  })
}

/** npm's shell does not pass SIGTERM on: when npm is gone, so is whoever wanted this server. */
function watchParent(stop: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, 500).unref()
}

const sentences: Record<string, string> = {
  "database.newer":
    "The database in DATA_DIR was written by a newer Obelus: install that version, or choose another DATA_DIR.",
  "database.migration_failed":
    "The database could not be brought up to date; it was left as it was (see DATA_DIR/copies).",
  "database.not_ours":
    "obelus.db in DATA_DIR is not a database: restore a backup, or choose another DATA_DIR.",
  "database.not_writable":
    "obelus.db in DATA_DIR cannot be opened for writing: check whose file it is, or choose another DATA_DIR.",
  "database.unreachable": "The PostgreSQL server that DATABASE_URL names cannot be reached.",
  "database.busy": "Another program has the database open: stop it first.",
}

function sayWhy(error: unknown): never {
  const refusal = refusalOf(error)
  const { name, message } = error as Error
  const sentence = name === "CannotStart" ? message : refusal && sentences[refusal.code]
  console.error(sentence ?? `Obelus could not start: ${refusal?.code ?? (error as Error).stack}`)
  process.exit(1)
}
