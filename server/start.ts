import { randomBytes } from "node:crypto"
import { createServer } from "node:http"
import { lockFolder } from "@/adapters/folder-lock"
import { readServerFile, removeServerFile, writeServerFile } from "@/adapters/server-file"
import type { Children } from "@/usecases/context"
import { ownerLinkAtStart } from "@/usecases/people/sign-in-links"
import { listen } from "./http/listen"
import { isDeveloping, openPages, type Pages } from "./http/pages"
import { requestHandler } from "./http/requests"
import { terminalDoor } from "./http/terminal-door"
import { makeNewsLines, type NewsLines } from "./live/news"
import { makeSockets, type Sockets } from "./live/sockets"
import { type Logger, makeLog } from "./log"
import { makeMetrics } from "./metrics"
import { addressFor, type Obelus, openObelus } from "./obelus-context"
import { type Announcer, announcer } from "./starting/announce"
import { announceOwner } from "./starting/announce-owner"
import { loadFirstSample } from "./starting/first-sample"
import { cannotStart, prepareDataDir, readSettings, type Settings } from "./starting/settings"

export interface RunningServer {
  url: string
  stop(): Promise<void>
}

export interface StartOptions {
  /** Without pages only the API's seam, the sockets and the probes are served; tests may give their own. */
  pages?: boolean | Pages
  log?: Logger
  /** What reads files; tests do it in their own process. */
  children?: Children
}

type Environment = Record<string, string | undefined>

/** Starts everything on one port. Throws `CannotStart` or a refusal with a sentence where it cannot. */
export async function startServer(env: Environment, options: StartOptions = {}): Promise<RunningServer> {
  const settings = readSettings(env)
  prepareDataDir(settings.dataDir)
  const release = takeFolder(settings)
  const log = options.log ?? makeLog(settings.logLevel)
  const tell = announcer(log)
  const metrics = makeMetrics()
  const key = randomBytes(32).toString("base64url")
  let obelus: Obelus | null = null
  let pages: Pages | null = null
  let sockets: Sockets | null = null
  let lines: NewsLines | null = null
  let ready = false

  const server = createServer(
    requestHandler({
      ...{ pages: () => pages, isReady: () => ready, metrics, log, trustProxy: settings.trustProxy },
      metricsToken: settings.metricsToken,
      terminal: terminalDoor(key, async (verb, input) => (obelus as Obelus).call(verb, input)),
    }),
  )
  server.on("upgrade", (request, socket, head) => {
    if (sockets?.upgrade(request, socket, head) || lines?.upgrade(request, socket, head)) return
    if (!pages?.upgrade(request, socket, head)) socket.destroy()
  })

  async function stop() {
    ready = false
    removeServerFile(settings.dataDir)
    sockets?.close()
    lines?.close()
    const closed = new Promise<void>(done => server.close(() => done()))
    server.closeIdleConnections()
    // Long answers may finish; a page that streams for ever must not keep the process.
    const cut = setTimeout(() => server.closeAllConnections(), 2_000)
    await closed
    clearTimeout(cut)
    await pages?.close()
    await obelus?.close()
    release()
  }

  const port = await listen(server, settings.port, settings.host).catch(error => {
    release()
    throw error
  })
  const url = addressFor(settings, port)
  try {
    obelus = await openObelus(env, {
      ...{ log, origin: settings.publicOrigin ?? url, ready: () => ready, fault: () => metrics.faults.inc() },
      ...(options.children ? { children: options.children } : {}),
      recheck(userId) {
        sockets?.recheck(userId)
        lines?.recheck(userId)
      },
      recheckArticle: articleId => sockets?.recheckArticle(articleId),
      ...{ news: to => lines?.news(to), step: tell.step },
    })
    await loadFirstSample(obelus, tell)
    obelus.index.start()
    obelus.links.start()
    const shared = {
      ...{ viewerOf: obelus.viewerOf, log, trustProxy: settings.trustProxy },
      publicOrigin: settings.publicOrigin,
      recheckEvery: obelus.database.dialect === "postgres" ? 1_500 : 30_000,
    }
    sockets = makeSockets({ ...shared, authority: obelus.live, isActive: obelus.isActive, metrics })
    lines = makeNewsLines(shared)
    ;(globalThis as Record<symbol, unknown>)[Symbol.for("obelus")] = obelus.seam
    if (typeof options.pages === "object") pages = options.pages
    else if (options.pages !== false)
      pages = await tell.step("Opened the pages", () => openPages(isDeveloping(env), settings.host, port))
    ready = true
    await announce(obelus, url, key, tell, log)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

/** Two servers on one SQLite file would each believe they are the only writer. PostgreSQL is made for several. */
function takeFolder({ dataDir, databaseUrl }: Settings): () => void {
  if (databaseUrl) return () => {}
  const release = lockFolder(dataDir)
  if (release) return release
  const where = readServerFile(dataDir)?.url ?? "it is starting"
  throw cannotStart(
    `Another Obelus already runs on ${dataDir} (${where}). Choose another: DATA_DIR=/path npm start`,
  )
}

async function announce(obelus: Obelus, url: string, key: string, tell: Announcer, log: Logger) {
  const { dataDir } = obelus.settings
  const link = await ownerLinkAtStart(obelus.contextFor(null))
  writeServerFile(dataDir, { url, key })
  log.info({ url }, "listening")
  tellInside(obelus.settings, tell, log)
  announceOwner(dataDir, link, tell)
  if (!link) tell.say(`Open ${obelus.settings.publicOrigin ?? url}`)
}

/** The guard's one exception is never in force quietly: every start says which sites inside may be fetched. */
function tellInside({ outbound }: Settings, tell: Announcer, log: Logger) {
  if (outbound.insiders.size === 0) return
  const inside = [...outbound.insiders]
  log.warn({ inside }, "OBELUS_FETCH_INSIDE lets these sites inside the network be fetched")
  tell.say(`OBELUS_FETCH_INSIDE lets these sites inside your network be fetched: ${inside.join(", ")}`)
}
