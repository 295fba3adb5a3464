import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** A program that runs beside the server: in the bundle `<name>.mjs`, else its source, which Node reads through tsx. */
export function programOf(name: "child" | "thread"): { file: string; flags: string[] } {
  let folder = dirname(fileURLToPath(import.meta.url))
  const bundled = join(folder, `${name}.mjs`)
  if (existsSync(bundled)) return { file: bundled, flags: [] }
  while (!existsSync(join(folder, "server", `${name}.ts`))) {
    if (folder === dirname(folder)) throw new Error(`${name}.mjs is missing from this installation`)
    folder = dirname(folder)
  }
  return { file: join(folder, "server", `${name}.ts`), flags: ["--import", "tsx"] }
}
