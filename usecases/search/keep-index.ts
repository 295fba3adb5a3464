import { refusalOf } from "@/core/failing/app-error"
import type { Due } from "@/db/queries/search-due"
import { storageFull } from "../unstorable"
import { indexNext, type Later, mendIndex, type Next, nextDue } from "./index-due"
import type { IndexParts } from "./parts"

export interface IndexKeeper {
  /** Looks for what is due from now on, and mends the index first where it must be. */
  start(): void
  /** Reads everything that is due; for tests, and for programs that end. */
  settle(): Promise<void>
  /** Ends after the piece of work in hand. What is left is due at the next start. */
  stop(): Promise<void>
}

interface KeeperParts extends Omit<IndexParts, "pause"> {
  /** A fault that is no refusal: logged, never shown. */
  fault(error: unknown): void
}

/** From a change to being found: half of this on average, and the reading itself. */
const lookEveryMs = 250
/** An article that is written to all day is read this often. */
const articleEveryMs = 3_000
/** Long work takes at most half of the time: as long as a slice took, others have. */
const longestPauseMs = 100

const afterFaultMs = 10_000

/** A database that is held by another program, or a full disk: nothing is wrong with the record. */
const isPassing = (thrown: unknown) => refusalOf(thrown)?.kind === "busy" || storageFull(thrown) !== null

const stopped = new Error("the index keeper was stopped")

/** Makes whoever reads changes into the search index, beside everything else that runs. */
export function makeIndexKeeper(parts: KeeperParts): IndexKeeper {
  const readAt = new Map<string, number>()
  const failed = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let running: Promise<void> = Promise.resolve()
  let isStopping = false

  const pause = async (ms: number) => {
    await new Promise(done => setTimeout(done, Math.min(ms, longestPauseMs)))
    if (isStopping) throw stopped
  }
  const nameOf = ({ kind, id, mark }: Due) => `${kind} ${id} ${mark}`
  const wasJustRead = (id: string) => performance.now() - (readAt.get(id) ?? -articleEveryMs) < articleEveryMs

  const later = (isPatient: boolean): Later => ({
    has: due => failed.has(nameOf(due)) || (isPatient && due.kind === "article" && wasJustRead(due.id)),
    size: failed.size + readAt.size,
  })

  /** Everything that may be read now, until nothing is left or this is stopped. */
  async function round(isPatient: boolean): Promise<void> {
    for (const [id] of readAt) if (!wasJustRead(id)) readAt.delete(id)
    while (!isStopping) {
      const next = await nextDue(parts.read, later(isPatient))
      if (next.dues.length === 0) return
      await readIn(next)
    }
  }

  /** One record that fails is tried alone, and then passed over until its next change or the next start. */
  async function readIn({ dues, ahead }: Next): Promise<void> {
    try {
      await indexNext({ ...parts, pause }, { dues, ahead })
      for (const { kind, id } of dues) if (kind === "article") readAt.set(id, performance.now())
    } catch (thrown) {
      if (thrown === stopped) return
      if (isPassing(thrown)) throw thrown
      if (dues.length > 1) for (const due of dues) await readIn({ dues: [due], ahead })
      else {
        parts.fault(thrown)
        for (const due of dues) failed.add(nameOf(due))
      }
    }
  }

  const lookAgain = (ms: number) => {
    if (!isStopping) timer = setTimeout(look, ms).unref()
  }
  const look = () => {
    running = round(true).then(
      () => lookAgain(lookEveryMs),
      thrown => {
        parts.fault(thrown)
        lookAgain(afterFaultMs)
      },
    )
  }

  return {
    start() {
      running = mendIndex(parts).then(() => lookAgain(0), parts.fault)
    },
    async settle() {
      await running
      await mendIndex(parts)
      await round(false)
    },
    async stop() {
      isStopping = true
      if (timer) clearTimeout(timer)
      // What runs may have begun the next round already.
      for (let last: unknown = null; last !== running; ) {
        last = running
        await running
      }
    },
  }
}
