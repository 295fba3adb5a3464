import { Worker } from "node:worker_threads"
import { flush, makePrivate } from "./copy-sqlite"

// Written as text: a bundle has no second file for a worker. `vacuum into` copies one moment of the database, leaves out what a purge
// freed, and would stop the whole process for seconds on the main thread; writers go on meanwhile.
const program = `
const { workerData } = require("node:worker_threads")
const BetterSqlite = require("node:module").createRequire(workerData.from)("better-sqlite3")
const client = new BetterSqlite(workerData.file, { readonly: true, timeout: 5000 })
client.prepare("vacuum into ?").run(workerData.to)
client.close()
`

/** Copies a database that may be written to meanwhile into a new file, in a thread of its own. Throws where the file exists. */
export async function copyInWorker(file: string, to: string): Promise<void> {
  makePrivate(to)
  await new Promise<void>((done, failed) => {
    const worker = new Worker(program, { eval: true, workerData: { file, to, from: import.meta.url } })
    worker.on("error", failed)
    worker.on("exit", status =>
      status === 0 ? done() : failed(new Error(`the copying thread ended with ${status}`)),
    )
  })
  flush(to)
}
