import { randomBytes } from "node:crypto"
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const absentAsNull = (path: string): string | null => {
  try {
    return readFileSync(path, "utf8").trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null
    throw error
  }
}

/**
 * The secret that signs sessions, from `dataDir/secret` (readable by its owner only), made at the first start. Two programs that
 * start at once get the same one: the name is taken by a link, which only one of them can make.
 */
export function readSecret(dataDir: string): string {
  const path = join(dataDir, "secret")
  const known = absentAsNull(path)
  if (known !== null) {
    if (known.length < 32)
      throw new Error(`${path} does not hold a secret: remove it, and everybody signs in again.`)
    chmodSync(path, 0o600)
    return known
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const temporary = `${path}.${process.pid}`
  writeFileSync(temporary, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 })
  try {
    linkSync(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  } finally {
    rmSync(temporary, { force: true })
  }
  return readFileSync(path, "utf8").trim()
}
