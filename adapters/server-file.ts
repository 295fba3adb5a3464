import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** What a running server says of itself in `dataDir/server.json`, for the command line on the same machine. */
export interface ServerFile {
  pid: number
  url: string
  /** Lets whoever may read this folder act as the terminal. */
  key: string
}

const pathOf = (dataDir: string): string => join(dataDir, "server.json")

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // There, but somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** The server that runs on this folder; null where there is none, or only the file of one that was killed. */
export function readServerFile(dataDir: string): ServerFile | null {
  try {
    const said = JSON.parse(readFileSync(pathOf(dataDir), "utf8")) as Partial<ServerFile>
    if (typeof said.pid !== "number" || typeof said.url !== "string" || typeof said.key !== "string")
      return null
    return isAlive(said.pid) ? (said as ServerFile) : null
  } catch {
    // Absent or unreadable: no server is reachable through it.
    return null
  }
}

/** Says that this process serves the folder. */
export function writeServerFile(dataDir: string, said: Omit<ServerFile, "pid">): void {
  const path = pathOf(dataDir)
  const temporary = `${path}.${process.pid}`
  writeFileSync(temporary, `${JSON.stringify({ pid: process.pid, ...said })}\n`, { mode: 0o600 })
  renameSync(temporary, path)
}

/** Takes the file away, unless another server has written its own since. */
export function removeServerFile(dataDir: string): void {
  const said = readServerFile(dataDir)
  if (!said || said.pid === process.pid) rmSync(pathOf(dataDir), { force: true })
}
