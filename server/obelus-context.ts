import { makeBlobs } from "@/adapters/blobs"
import { makeChildren } from "@/adapters/children"
import { newId } from "@/adapters/new-id"
import { makeOutbound } from "@/adapters/outbound/guarded-fetch"
import { readSecret } from "@/adapters/secret"
import { makeThread } from "@/adapters/thread"
import { type OpenedDatabase, openDatabase } from "@/db/handles"
import { articleHead } from "@/db/queries/log"
import type { Blobs, Caller, Children, Context, NewsFor, Outbound, Viewer } from "@/usecases/context"
import { makeJobs } from "@/usecases/jobs"
import { type LinkKeeper, makeLinkKeeper } from "@/usecases/links/keep-links"
import { type Authority, makeAuthority } from "@/usecases/live/authority"
import { type Auth, makeAuth } from "@/usecases/people/auth"
import { ensureWorkspace } from "@/usecases/people/ensure-workspace"
import { terminalViewer } from "@/usecases/people/inside-viewers"
import { tidyPeople } from "@/usecases/people/tidy-people"
import { viewerOf } from "@/usecases/people/viewer"
import { type Answer, makeSeam, type Seam } from "@/usecases/seam"
import { type IndexKeeper, makeIndexKeeper } from "@/usecases/search/keep-index"
import { keepLibrary } from "@/usecases/sources/keep-library"
import { copyLimits } from "./children/copy-limits"
import { styleLimits } from "./children/style-limits"
import { type Logger, makeLog } from "./log"
import { prepareDataDir, readSettings, type Settings } from "./starting/settings"

/** Everything that acts, put together without HTTP: the server adds sockets and pages, the command line calls verbs. */
export interface Obelus {
  settings: Settings
  database: OpenedDatabase
  live: Authority
  blobs: Blobs
  children: Children
  outbound: Outbound
  auth: Auth
  seam: Seam
  /** Reads changes into the search index once started; what it has not read yet waits in the database. */
  index: IndexKeeper
  /** Looks at links that are due once started, where an owner turned that on. */
  links: LinkKeeper
  /** The workspace; `firstStart` when it was made just now. */
  workspaceId: string
  firstStart: boolean
  /** Calls a verb as this viewer; as whoever sits at the terminal when none is named. */
  call(verb: string, input: unknown, viewer?: Viewer | null): Promise<Answer>
  viewerOf(caller: Caller): Promise<Viewer | null>
  /** Whether an article is on the desk, not removed. */
  isActive(articleId: string): Promise<boolean>
  contextFor(who: Viewer | null): Context
  close(): Promise<void>
}

type Environment = Record<string, string | undefined>

export interface OpenOptions {
  log?: Logger
  /** What people type; the address the settings name when absent. */
  origin?: string
  ready?: () => boolean
  /** Ends or lowers a person's sockets. */
  recheck?: (userId: string) => void
  /** Ends the sockets of an article that was taken off the desk. */
  recheckArticle?: (articleId: string) => void
  /** Passes news on to people's own sockets. */
  news?: (to: NewsFor) => void
  fault?: () => void
  /** What reads hostile bytes: processes of their own when absent. */
  children?: Children
  /** What asks the outside: the guarded client when absent. */
  outbound?: Outbound
  /** Says how long each step took. */
  step?: <T>(name: string, work: () => Promise<T>) => Promise<T>
}

/** The address a browser on this machine reaches the server at. */
export function addressFor({ host }: Settings, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`
}

/** Opens the database of these settings, migrates it and puts the parts together. Close it at the end. */
export async function openObelus(env: Environment, options: OpenOptions = {}): Promise<Obelus> {
  const settings = readSettings(env)
  prepareDataDir(settings.dataDir)
  const log = options.log ?? makeLog("silent")
  const step: NonNullable<OpenOptions["step"]> = options.step ?? ((_, work) => work())
  const { dataDir, databaseUrl } = settings
  const tell = (event: string, values: object) => log.warn({ event, ...values }, "database")
  const place = databaseUrl ? { url: databaseUrl, dataDir } : { dataDir }
  const database = openDatabase({ ...place, log: tell })
  try {
    await step("Brought the database up to date", () => database.migrate())
    return await put(settings, database, log, options)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Strangers' pages and files get little time and memory, and a place of their own: nobody's import or export waits for them. */
function childrenByTask(): Children {
  const usual = makeChildren()
  const reading = makeChildren({ limits: copyLimits })
  const showing = makeChildren({ limits: copyLimits })
  const writing = makeChildren({ limits: styleLimits })
  const own: Record<string, Children> = {
    ...{ extract: reading, "page-as-published": showing },
    // Keeps its styles and texts between two requests.
    "render-citations": makeThread(),
    ...{ "try-style": writing, "render-bibliography": writing },
    "render-in-uploaded": makeThread({ limits: styleLimits }),
  }
  return { run: (task, ...asked) => (own[task] ?? usual).run(task, ...asked) }
}

async function put(
  settings: Settings,
  database: OpenedDatabase,
  log: Logger,
  options: OpenOptions,
): Promise<Obelus> {
  const { read, transact } = database
  const origin = options.origin ?? settings.publicOrigin ?? addressFor(settings, settings.port)
  const secret = readSecret(settings.dataDir)
  const auth = makeAuth({ handle: database.authHandle, secret, origin, newId })
  const blobs = makeBlobs(settings.dataDir)
  const children = options.children ?? childrenByTask()
  const now = Date.now
  const fault = (error: unknown) => {
    options.fault?.()
    log.error({ err: error }, "live fault")
  }
  const indexFault = (error: unknown) => {
    options.fault?.()
    log.error({ err: error }, "search index fault")
  }
  const { recheck = () => {}, recheckArticle = () => {}, news = () => {} } = options
  // On PostgreSQL several machines may serve one article.
  const others = database.dialect === "postgres" ? { followEvery: 1_000 } : {}
  const told = { fault, recheck, recheckArticle, news }
  const live = makeAuthority({ read, transact, now, newId, ...told, ...others })
  const index = makeIndexKeeper({ read, transact, blobs, documentOf: live.documentOf, fault: indexFault })
  const outbound = options.outbound ?? makeOutbound(settings.outbound)
  const jobs = makeJobs({
    ...{ newId, now },
    fault: error => log.error({ err: error }, "job fault"),
  })
  const parts = { live, blobs, children, outbound, jobs, auth, now, newId, origin }
  const seam = makeSeam({
    ...{ database, ...parts, ready: options.ready ?? (() => true) },
    log: (event, values) => log.error({ event, ...values }, "fault"),
  })
  const contextFor = (who: Viewer | null): Context => {
    const request = newId()
    return { who, read, transact, copyDatabase: database.copyTo, ...parts, request, caller: { request } }
  }
  const workspace = await ensureWorkspace(contextFor(null))
  const linkFault = (error: unknown) => {
    options.fault?.()
    log.error({ err: error }, "link check fault")
  }
  const links = makeLinkKeeper({
    ...{ contextFor, workspaceId: workspace.id, offline: settings.outbound.offline, fault: linkFault },
  })
  await tidyPeople(contextFor(null))
  await keepLibrary(contextFor(null))
  return {
    ...{ settings, database, live, blobs, children, outbound, auth, seam, index, links, contextFor },
    ...{ workspaceId: workspace.id, firstStart: workspace.made },
    async call(verb, input, viewer) {
      return seam.callAs(verb, input, viewer === undefined ? await terminalViewer({ read }) : viewer)
    },
    isActive: async articleId => (await articleHead(read, articleId))?.state === "active",
    viewerOf: caller => viewerOf({ read, transact, auth, now }, caller),
    async close() {
      await links.stop()
      await jobs.close()
      await index.stop()
      await live.close()
      await database.close()
    },
  }
}
