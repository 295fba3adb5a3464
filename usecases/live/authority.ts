import type { Node } from "prosemirror-model"
import { type AppError, appError, refusalOf } from "@/core/failing/app-error"
import type { Database, Transaction } from "@/db/handles"
import { articlesSharing } from "@/db/queries/joining"
import type { ChangedRecords, Live, LiveCommit, NewsFor } from "../context"
import { type CopyClock, copyIfDue, startCopyClock } from "./copies"
import { documentJson } from "./document-json"
import { type FlushParts, type Outcome, type Written, writeFlush } from "./flush"
import { waitBeforeFlush } from "./flush-window"
import { catchUp, openRoom, reachBack } from "./open-room"
import { advance, type LogEntry, type Room } from "./room"
import type { Submission } from "./submission"

/** Whoever shows an open article: told only of what is committed. */
export interface Watcher {
  update(entries: readonly LogEntry[]): void
  changed(what: Required<ChangedRecords>): void
}

export interface AuthorityParts extends FlushParts {
  read: Database
  transact: <T>(body: (tx: Transaction) => Promise<T>) => Promise<T>
  /** A fault that is no refusal: logged, never shown. */
  fault(error: unknown): void
  /** Ends or lowers a person's sockets; given by whoever holds them. */
  recheck?: (userId: string) => void
  /** Ends the sockets of an article that is no longer on the desk. */
  recheckArticle?: (articleId: string) => void
  /** Passes news on to people's own sockets; given by whoever holds them. */
  news?: (to: NewsFor) => void
  /** Milliseconds until the next flush may start; `waitBeforeFlush` when absent. */
  wait?: typeof waitBeforeFlush
  /** Milliseconds between looks at what other machines wrote; they share nothing but the database. Never, when absent. */
  followEvery?: number
}

interface Waiting {
  submission: Submission
  settle(outcome: Outcome): void
}

/** A room with its queue: one flush at a time, so that an article has a single writer. */
export interface OpenArticle {
  room: Room
  watchers: Set<Watcher>
  waiting: Waiting[]
  flushing: boolean
  timer: ReturnType<typeof setTimeout> | NodeJS.Immediate | null
  lastEnd: number
  lastCost: number
  copies: CopyClock
}

export interface Authority extends Live {
  /** Opens an article for somebody who will watch it; call `unwatch` with the same watcher at the end. */
  open(articleId: string): Promise<OpenArticle>
  unwatch(article: OpenArticle, watcher: Watcher): void
  submit(articleId: string, submission: Submission): Promise<Outcome>
  /** The newest document, from the open room or from the database; opens nothing. */
  documentOf(articleId: string): Promise<Node>
  /** The log after a version, once `open`ed; null where that is too long ago to be told, empty where it is ahead of all. */
  tail(article: OpenArticle, after: number): Promise<readonly LogEntry[] | null>
  /** Writes what waits and the copies that are due, then forgets all rooms. */
  close(): Promise<void>
}

// Each try reads what the winner wrote; losing this often in a row means the tail cannot be read.
const mostRaces = 50
const keptIdle = 60_000

/** Makes the authority: one writer per article, whose log lies in the database. */
export function makeAuthority(parts: AuthorityParts): Authority {
  const articles = new Map<string, Promise<OpenArticle>>()

  function open(articleId: string): Promise<OpenArticle> {
    const known = articles.get(articleId)
    if (known) return known
    const opening = openRoom(parts.read, articleId).then(room => {
      const article: OpenArticle = {
        ...{ room, watchers: new Set<Watcher>(), waiting: [], flushing: false, timer: null },
        ...{ lastEnd: 0, lastCost: 0, copies: startCopyClock() },
      }
      forgetWhenIdle(article)
      return article
    })
    articles.set(articleId, opening)
    opening.catch(() => articles.delete(articleId))
    return opening
  }

  function forgetWhenIdle(article: OpenArticle) {
    const isIdle = () => article.watchers.size === 0 && article.waiting.length === 0 && !article.flushing
    const forget = async () => {
      if (!isIdle()) return void timer.refresh()
      await copyIfDue(parts, article, "idle").catch(parts.fault)
      if (isIdle()) articles.delete(article.room.articleId)
      else timer.refresh()
    }
    const timer = setTimeout(() => void forget(), keptIdle)
    timer.unref()
  }

  function schedule(article: OpenArticle) {
    if (article.flushing || article.timer || article.waiting.length === 0) return
    const wait = (parts.wait ?? waitBeforeFlush)(performance.now(), article.lastEnd, article.lastCost)
    const run = () => {
      article.timer = null
      void flush(article)
    }
    article.timer = wait === 0 ? setImmediate(run) : setTimeout(run, wait)
  }

  async function flush(article: OpenArticle) {
    article.flushing = true
    const start = performance.now()
    const batch = article.waiting.splice(0)
    await writeBatch(article, batch).catch(parts.fault)
    article.lastEnd = performance.now()
    article.lastCost = article.lastEnd - start
    article.flushing = false
    schedule(article)
    copyIfDue(parts, article, "interval").catch(parts.fault)
  }

  async function writeBatch(article: OpenArticle, batch: Waiting[]): Promise<void> {
    try {
      const submissions = batch.map(({ submission }) => submission)
      const written = await writeRaced(article, submissions)
      take(article, written)
      batch.forEach(({ settle }, at) => {
        settle(written.outcomes[at] as Outcome)
      })
    } catch (thrown) {
      // A fault in one commit must not take the others with it: each is tried alone.
      if (batch.length > 1) for (const one of batch) await writeBatch(article, [one])
      else batch[0]?.settle({ ok: false, error: refused(thrown) })
    }
  }

  function refused(thrown: unknown): AppError {
    const refusal = refusalOf(thrown)
    if (refusal) return refusal
    parts.fault(thrown)
    return appError("busy", "live.failed")
  }

  async function writeRaced(article: OpenArticle, submissions: Submission[]): Promise<Written> {
    for (let races = 0; races < mostRaces; races++) {
      await reach(article, submissions)
      try {
        return await parts.transact(tx => writeFlush(tx, article.room, submissions, parts))
      } catch (thrown) {
        if (!isRace(thrown)) throw thrown
        // Nobody was first and yet it may not be written: it was removed, which opening it says.
        if ((await follow(article)) === 0) await openRoom(parts.read, article.room.articleId)
      }
    }
    throw appError("busy", "live.busy")
  }

  /** Makes the room know everything this batch may refer to: old commits, or ones that another machine took. */
  async function reach(article: OpenArticle, submissions: Submission[]) {
    const { room } = article
    const bases = submissions.map(({ base }) => base)
    if (Math.max(...bases) > room.version) await follow(article)
    const oldest = Math.min(...bases)
    if (oldest < room.version - room.log.length) await reachBack(parts.read, room, oldest)
  }

  /** Reads what other machines wrote, unless a flush is under way, which meets it by itself. */
  async function followBetween(article: OpenArticle) {
    if (article.flushing) return
    article.flushing = true
    await follow(article).catch(parts.fault)
    article.flushing = false
    schedule(article)
  }

  async function followAll() {
    for (const opening of articles.values()) {
      const article = await opening.catch(() => null)
      if (article && article.watchers.size > 0) await followBetween(article)
    }
  }
  const following = parts.followEvery ? setInterval(() => void followAll(), parts.followEvery) : null
  following?.unref()

  async function follow(article: OpenArticle): Promise<number> {
    const entries = await catchUp(parts.read, article.room)
    if (entries.length > 0) for (const watcher of article.watchers) watcher.update(entries)
    return entries.length
  }

  function take(article: OpenArticle, written: Written) {
    const { room } = article
    for (const { entry, doc } of written.entries) advance(room, entry, doc)
    for (const id of written.newClaims) room.claimIds.add(id)
    for (const { id, by } of written.newSuggestions) room.suggestionOwners.set(id, by)
    if (written.entries.length === 0) return
    const entries = written.entries.map(({ entry }) => entry)
    for (const watcher of article.watchers) watcher.update(entries)
    tell(article, { claims: written.claims, questions: written.questions })
    void tellElsewhere(article, written.questions).catch(parts.fault)
  }

  /** Words of this article answer questions of others: what those show of them may have changed. */
  async function tellElsewhere(article: OpenArticle, questions: string[]) {
    if (articles.size < 2 || questions.length === 0) return
    const others = new Map((await articlesSharing(parts.read, questions)).map(one => [one.articleId, one]))
    others.delete(article.room.articleId)
    for (const [id, { questions: shared }] of others)
      void articles.get(id)?.then(open => tell(open, { questions: shared }))
  }

  function tell(open: OpenArticle, changed: ChangedRecords) {
    const { claims = [], questions = [], notes = [], article = false } = changed
    if (claims.length === 0 && questions.length === 0 && notes.length === 0 && !article) return
    const [ids, of, threads] = [claims, questions, notes].map(list => [...new Set(list)])
    const what = { claims: ids ?? [], questions: of ?? [], notes: threads ?? [], article }
    for (const watcher of open.watchers) watcher.changed(what)
  }

  async function submit(articleId: string, submission: Submission): Promise<Outcome> {
    const article = await open(articleId)
    return new Promise(settle => {
      article.waiting.push({ submission, settle })
      schedule(article)
    })
  }

  return {
    open,
    submit,
    unwatch(article, watcher) {
      article.watchers.delete(watcher)
      if (article.watchers.size === 0) forgetWhenIdle(article)
    },
    async tail(article, after) {
      const { room } = article
      // Whoever comes over from another machine may have seen more than this one.
      if (after > room.version) await followBetween(article)
      if (after > room.version) return []
      if (!(await reachBack(parts.read, room, after))) return null
      return room.log.slice(room.log.length - (room.version - after))
    },
    async documentOf(articleId) {
      const opened = await articles.get(articleId)?.catch(() => null)
      return (opened?.room ?? (await openRoom(parts.read, articleId))).doc
    },
    async commit(articleId, commit) {
      const outcome = await submit(articleId, submissionOf(commit, parts.newId))
      if (!outcome.ok) throw outcome.error
      return { version: outcome.version }
    },
    async read(articleId) {
      const { room } = await open(articleId)
      return { version: room.version, doc: JSON.parse(documentJson(room.doc)) as unknown }
    },
    async document(articleId) {
      const { room } = await open(articleId)
      return { version: room.version, doc: room.doc }
    },
    changed(articleIds, what) {
      for (const id of articleIds) void articles.get(id)?.then(article => tell(article, what))
    },
    news: to => parts.news?.(to),
    recheck: userId => parts.recheck?.(userId),
    recheckArticle: articleId => parts.recheckArticle?.(articleId),
    async close() {
      if (following) clearInterval(following)
      for (const opening of articles.values()) {
        const article = await opening.catch(() => null)
        if (!article) continue
        while (article.flushing || article.waiting.length > 0) await new Promise(done => setTimeout(done, 5))
        await copyIfDue(parts, article, "idle").catch(parts.fault)
      }
      articles.clear()
    },
  }
}

/** The unique keys decide between machines; the loser sees one of these. */
function isRace(thrown: unknown): boolean {
  for (let error = thrown; error; error = (error as { cause?: unknown }).cause) {
    if (refusalOf(error)?.code === "live.raced") return true
    const code = (error as { code?: unknown }).code
    if (code === "23505" || code === "SQLITE_CONSTRAINT_PRIMARYKEY") return true
  }
  return false
}

function submissionOf(commit: LiveCommit, newId: () => string): Submission {
  const { as, base, steps, records, also, unlessChanged } = commit
  return {
    ...{ as, base, steps, from: "server", request: null, ref: commit.ref ?? { clientId: newId(), seq: 1 } },
    ...(records ? { records: records as NonNullable<Submission["records"]> } : {}),
    ...(also ? { also } : {}),
    ...(unlessChanged ? { unlessChanged } : {}),
  }
}
