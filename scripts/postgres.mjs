// Starts Debian's PostgreSQL in a temporary folder, runs a command against it, and leaves nothing behind:
//   node scripts/postgres.mjs vitest run --project unit db usecases
// Without a command it prints DATABASE_URL and runs until it is stopped.
import { spawn, spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"

const debian = "/usr/lib/postgresql"

function programs() {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const found = versions
    .map(version => join(debian, version, "bin"))
    .find(folder => existsSync(join(folder, "initdb")))
  if (found) return found
  const known = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" })
  if (known.status === 0) return known.stdout.trim()
  console.error("PostgreSQL is not installed. On Debian: apt-get install postgresql")
  process.exit(1)
}

/** PostgreSQL refuses to run as root: an unprivileged account of the system takes its place. */
function account() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map(flag =>
      spawnSync("id", [flag, name], { encoding: "utf8" }).stdout?.trim(),
    )
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  return {}
}

const freePort = () =>
  new Promise(answer => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address()
      probe.close(() => answer(port))
    })
  })

const bin = programs()
const as = account()
const folder = mkdtempSync(join(tmpdir(), "obelus-postgres-"))
const password = randomBytes(16).toString("hex")
const port = await freePort()
writeFileSync(join(folder, "password"), password, { mode: 0o600 })
for (const path of [folder, join(folder, "password")])
  if (as.uid !== undefined) chownSync(path, as.uid, as.gid)

const data = join(folder, "data")
const initial = [
  "-D",
  data,
  "-U",
  "obelus",
  "-A",
  "scram-sha-256",
  "--pwfile",
  join(folder, "password"),
  "-E",
  "UTF8",
]
const made = spawnSync(join(bin, "initdb"), [...initial, "--no-locale", "--no-sync"], {
  ...as,
  cwd: folder,
  encoding: "utf8",
})
if (made.status !== 0) {
  console.error(made.stderr)
  rmSync(folder, { recursive: true, force: true })
  process.exit(1)
}

// Durability is not what these tests are about, and the folder is thrown away.
const settings = {
  port,
  listen_addresses: "127.0.0.1",
  unix_socket_directories: folder,
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  wal_level: "minimal",
  max_wal_senders: 0,
  max_connections: 300,
}
const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
const server = spawn(join(bin, "postgres"), ["-D", data, ...flags], {
  ...as,
  cwd: folder,
  stdio: ["ignore", "ignore", "pipe"],
})

await new Promise((ready, failed) => {
  let said = ""
  server.stderr.on("data", chunk => {
    said = (said + chunk).slice(-4000)
    if (said.includes("ready to accept connections")) ready()
  })
  server.on("exit", () => failed(new Error(`PostgreSQL did not start:\n${said}`)))
})

// "fast": disconnect everybody and stop; the default would wait for idle connections.
async function stop(status) {
  server.removeAllListeners("exit")
  const ended = new Promise(done => server.once("exit", done))
  server.kill("SIGINT")
  await ended
  rmSync(folder, { recursive: true, force: true })
  process.exit(status)
}

const url = `postgres://obelus:${password}@127.0.0.1:${port}/postgres`
const [command, ...args] = process.argv.slice(2)
if (command) {
  const path = `${join(process.cwd(), "node_modules/.bin")}${delimiter}${process.env.PATH}`
  const run = spawn(command, args, {
    stdio: "inherit",
    env: { ...process.env, PATH: path, DATABASE_URL: url },
  })
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => run.kill(signal))
  run.on("error", error => {
    console.error(error.message)
    void stop(1)
  })
  run.on("exit", status => void stop(status ?? 1))
} else {
  console.log(url)
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void stop(0))
}
