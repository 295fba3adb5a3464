import type { CommitRecords, CommitRef } from "../model/live-messages"

/** What somebody typed that the server has not confirmed, as it is kept on this device. */
export interface Unsent {
  articleId: string
  clientId: string
  /** The newest number this client used. */
  seq: number
  /** The version the steps stand on. */
  version: number
  schema: string
  /** The commit on its way, word for word, so that it can be sent again under the same number. */
  sent: { ref: CommitRef; base: number; steps: unknown[]; records?: CommitRecords } | null
  /** All unconfirmed steps on top of `version`; the first `sentSteps` are the commit on its way. */
  steps: { step: unknown; group: number; records?: CommitRecords }[]
  sentSteps: number
  at: number
}

/** Where unsent words are kept; tests give their own. */
export interface UnsentStore {
  /** What is kept of an article by clients that are no longer open, newest first. */
  abandoned(articleId: string, except: string): Promise<Unsent[]>
  keep(unsent: Unsent): Promise<void>
  forget(articleId: string, clientId: string): Promise<void>
  /** Says that this client is open, until the page is gone or the answer is called. */
  hold(articleId: string, clientId: string): () => void
}

/** A store that lasts as long as this object. */
export function memoryStore(): UnsentStore {
  const kept = new Map<string, Unsent>()
  const open = new Set<string>()
  const key = (articleId: string, clientId: string) => `${articleId} ${clientId}`
  return {
    async abandoned(articleId, except) {
      return [...kept.values()]
        .filter(unsent => unsent.articleId === articleId && unsent.clientId !== except)
        .filter(unsent => !open.has(key(articleId, unsent.clientId)))
        .sort((one, other) => other.at - one.at)
    },
    async keep(unsent) {
      kept.set(key(unsent.articleId, unsent.clientId), structuredClone(unsent))
    },
    async forget(articleId, clientId) {
      kept.delete(key(articleId, clientId))
    },
    hold(articleId, clientId) {
      open.add(key(articleId, clientId))
      return () => open.delete(key(articleId, clientId))
    },
  }
}

const table = "unsent"

function openBrowserDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("obelus", 1)
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore(table, { keyPath: ["articleId", "clientId"] })
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const lockName = (articleId: string, clientId: string) => `obelus ${articleId} ${clientId}`

/** IndexedDB; a lock of the browser tells whether the tab that typed the words is still open. */
export function browserStore(): UnsentStore {
  const database = openBrowserDatabase()
  const within = async (mode: IDBTransactionMode) =>
    (await database).transaction(table, mode).objectStore(table)
  return {
    async abandoned(articleId, except) {
      const range = IDBKeyRange.bound([articleId], [articleId, []])
      const kept = (await done((await within("readonly")).getAll(range))) as Unsent[]
      const held = new Set((await navigator.locks?.query())?.held?.map(lock => lock.name))
      return kept
        .filter(({ clientId }) => clientId !== except && !held.has(lockName(articleId, clientId)))
        .sort((one, other) => other.at - one.at)
    },
    async keep(unsent) {
      await done((await within("readwrite")).put(unsent))
    },
    async forget(articleId, clientId) {
      await done((await within("readwrite")).delete([articleId, clientId]))
    },
    hold(articleId, clientId) {
      let release = () => {}
      const closed = new Promise<void>(resolve => {
        release = resolve
      })
      void navigator.locks?.request(lockName(articleId, clientId), () => closed)
      return release
    },
  }
}
