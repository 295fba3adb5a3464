import { readFile, stat } from "node:fs/promises"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import type { Terminal } from "./command"

/** The bytes of a file, or of standard input for `-` or nothing. Refuses what is missing, a folder or too large. */
export async function readBytes(name: string | undefined, terminal: Terminal): Promise<Uint8Array> {
  if (name === undefined || name === "-") return terminal.stdin()
  const found = await stat(name).catch(() => null)
  if (!found) throw appError("not_found", "cli.no_such_file", { name })
  if (!found.isFile()) throw appError("invalid", "cli.not_a_file", { name })
  if (found.size > limits.uploadBytes) {
    throw appError("too_large", "import.too_large", { bytes: found.size, limit: limits.uploadBytes })
  }
  return readFile(name)
}

/** The text of a file or of standard input, as UTF-8 (a byte order mark is dropped). */
export async function readText(name: string | undefined, terminal: Terminal): Promise<string> {
  return new TextDecoder("utf-8").decode(await readBytes(name, terminal))
}
