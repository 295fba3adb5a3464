import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"

/** What the environment says, read once and judged before anything is opened. */
export interface Settings {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | null
  /** What people type, without a slash at the end; null: the address it listens on. */
  publicOrigin: string | null
  trustProxy: boolean
  /** Who brings it may read /metrics from anywhere; null: only programs on this machine. */
  metricsToken: string | null
  demo: boolean
  logLevel: string
  outbound: {
    /** Nothing goes out of this machine, whatever owners turn on. */
    offline: boolean
    /** Everything goes out through it; null: straight. */
    proxy: URL | null
    /** host:port pairs inside the network that may be asked for pages. */
    insiders: ReadonlySet<string>
  }
}

/** A start that cannot go on, as one sentence for whoever started it. */
export function cannotStart(sentence: string): Error {
  const error = new Error(sentence)
  error.name = "CannotStart"
  return error
}

type Environment = Record<string, string | undefined>
const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"]

function portOf(text: string | undefined): number {
  const port = text === undefined || text === "" ? 3000 : Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw cannotStart(`PORT must be a number from 0 to 65535, not “${text}”.`)
  return port
}

function originOf(text: string | undefined): string | null {
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search || url.hash)
    throw cannotStart(`PUBLIC_ORIGIN must look like https://desk.example, not “${text}”.`)
  return url.origin
}

function switchOf(name: string, text: string | undefined, usual: boolean): boolean {
  if (text === undefined || text === "") return usual
  if (text !== "0" && text !== "1") throw cannotStart(`${name} must be 0 or 1, not “${text}”.`)
  return text === "1"
}

function databaseOf(text: string | undefined): string | null {
  if (!text) return null
  if (!/^postgres(ql)?:\/\//.test(text))
    throw cannotStart("DATABASE_URL must begin with postgres://; leave it out to use SQLite in DATA_DIR.")
  return text
}

function metricsTokenOf(text: string | undefined): string | null {
  if (!text) return null
  if (!/^[\w.~+/=-]{16,200}$/.test(text))
    throw cannotStart(
      "METRICS_TOKEN must be 16 to 200 letters, digits or signs of . _ ~ + / = -, without spaces.",
    )
  return text
}

/** Reads the settings. Throws `CannotStart` with one sentence about the first that cannot be used. */
export function readSettings(env: Environment): Settings {
  const logLevel = env.LOG_LEVEL || "info"
  if (!levels.includes(logLevel)) throw cannotStart(`LOG_LEVEL must be one of ${levels.join(", ")}.`)
  return {
    ...{ port: portOf(env.PORT), host: env.HOST || "127.0.0.1", dataDir: resolve(env.DATA_DIR || "./data") },
    ...{ databaseUrl: databaseOf(env.DATABASE_URL), publicOrigin: originOf(env.PUBLIC_ORIGIN) },
    trustProxy: switchOf("TRUST_PROXY", env.TRUST_PROXY, false),
    metricsToken: metricsTokenOf(env.METRICS_TOKEN),
    demo: switchOf("OBELUS_DEMO", env.OBELUS_DEMO, true),
    logLevel,
    outbound: {
      offline: switchOf("OBELUS_OFFLINE", env.OBELUS_OFFLINE, false),
      proxy: proxyOf(env.HTTPS_PROXY || env.https_proxy),
      insiders: insidersOf(env.OBELUS_FETCH_INSIDE),
    },
  }
}

function proxyOf(text: string | undefined): URL | null {
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== "http:")
    throw cannotStart(
      "HTTPS_PROXY must look like http://proxy.example:3128, with a name and password or without.",
    )
  return url
}

function insidersOf(text: string | undefined): ReadonlySet<string> {
  const pairs = (text ?? "").split(",").flatMap(pair => pair.trim() || [])
  const wrong = pairs.find(pair => !/^\S+:\d{1,5}$/.test(pair))
  if (wrong)
    throw cannotStart(`OBELUS_FETCH_INSIDE must hold pairs like intranet.example:443, not “${wrong}”.`)
  return new Set(pairs)
}

/** Makes a folder and those above it. Node's own recursive way never ends where the file system refuses with ENOENT, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  mkdirSync(folder, { mode: 0o700 })
}

/** Makes DATA_DIR where it is missing. Throws `CannotStart` where nothing can be written into it. */
export function prepareDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir)
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    // Rights alone do not tell of a read-only or special file system.
    const probe = join(dataDir, `.writable-${process.pid}`)
    writeFileSync(probe, "")
    rmSync(probe)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? "unknown"
    throw cannotStart(
      `DATA_DIR ${dataDir} cannot be written to (${why}). Choose another: DATA_DIR=/path npm start`,
    )
  }
}
