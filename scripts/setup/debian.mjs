import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { createInterface } from "node:readline/promises"

const isDebian = () => {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"))
  } catch {
    return false
  }
}

function privilege() {
  if (process.getuid?.() === 0) return []
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? ["sudo", "-n"] : null
}

async function allowed(packages) {
  if (process.env.NODE_ENV === "production" || process.env.OBELUS_NO_SYSTEM_INSTALL === "1") return false
  if (!process.stdin.isTTY || !process.stdout.isTTY) return true
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(
    `  Install the system packages ${packages.join(" ")} with apt-get? [Y/n] `,
  )
  terminal.close()
  return !/^\s*n/i.test(answer)
}

/**
 * Installs Debian packages where that is possible and wanted: Debian or a relative, root or passwordless sudo, not in
 * production, asked for at a terminal. Announces them first. Answers whether they are installed now.
 */
export async function installDebian(packages, why, say) {
  if (!isDebian()) return false
  const prefix = privilege()
  if (!prefix) return false
  say(`${why}: the system packages ${packages.join(" ")} are needed`)
  if (!(await allowed(packages))) return false
  const run = args => {
    const [command, ...rest] = [...prefix, "apt-get", ...args]
    return (
      spawnSync(command, rest, {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      }).status === 0
    )
  }
  const install = ["install", "-y", "-qq", "--no-install-recommends", ...packages]
  return run(install) || (run(["update", "-qq"]) && run(install))
}
