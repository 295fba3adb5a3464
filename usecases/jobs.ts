import type { AppError } from "@/core/failing/app-error"
import { refusalOf } from "@/core/failing/app-error"

/** What long work is told and asked while it runs. */
export interface Work<Progress> {
  /** Whether somebody stopped it; asked between two pieces. */
  stopped(): boolean
  tell(progress: Progress): void
}

export type JobState = "running" | "done" | "stopped" | "refused"

/** Long work of one person that runs on after the request. What it wrote stays; what it answers is kept for an hour, in memory. */
export interface Job {
  id: string
  owner: string
  kind: string
  state: JobState
  progress: unknown
  result: unknown
  refusal: Pick<AppError, "kind" | "code" | "values"> | null
}

export interface Jobs {
  /** Starts work and gives its id; null where this person has such work running. */
  start<Progress, Result>(
    job: { owner: string; kind: string; progress: Progress },
    work: (work: Work<Progress>) => Promise<Result>,
  ): string | null
  find(owner: string, kind: string, id: string): Job | null
  /** Asks it to stop; it ends between two pieces. */
  stop(owner: string, kind: string, id: string): void
  /** Stops all and waits for them to end: what they write to is closed next. */
  close(): Promise<void>
}

const keptFor = 3_600_000

/** The work of one process. `fault` is told of what is no refusal. */
export function makeJobs(parts: { newId(): string; now(): number; fault(error: unknown): void }): Jobs {
  const all = new Map<string, Job & { ended: number | null; asked: boolean }>()
  const running = new Set<Promise<void>>()
  const forget = () => {
    for (const [id, { ended }] of all) if (ended !== null && parts.now() - ended > keptFor) all.delete(id)
  }
  const find: Jobs["find"] = (owner, kind, id) => {
    const job = all.get(id)
    return job?.owner === owner && job.kind === kind ? job : null
  }
  return {
    start({ owner, kind, progress }, work) {
      forget()
      for (const job of all.values())
        if (job.owner === owner && job.kind === kind && job.state === "running") return null
      const id = parts.newId()
      const job: Job & { ended: number | null; asked: boolean } = {
        ...{ id, owner, kind, state: "running", progress, result: null, refusal: null },
        ...{ ended: null, asked: false },
      }
      all.set(id, job)
      const tell = (told: unknown) => {
        job.progress = told
      }
      const end = (state: JobState, more: Partial<Job>) =>
        Object.assign(job, { state, ended: parts.now(), ...more })
      const ended = work({ stopped: () => job.asked, tell }).then(
        result => end(job.asked ? "stopped" : "done", { result }),
        (error: unknown) => {
          const refusal = refusalOf(error)
          if (!refusal) parts.fault(error)
          const {
            kind: why,
            code,
            values,
          } = refusal ?? { kind: "unprocessable" as const, code: "bug", values: {} }
          end("refused", { refusal: { kind: why, code, values } })
        },
      )
      const run = ended.then(() => void running.delete(run))
      running.add(run)
      return id
    },
    find,
    stop(owner, kind, id) {
      const job = find(owner, kind, id) && all.get(id)
      if (job?.state === "running") job.asked = true
    },
    async close() {
      for (const job of all.values()) job.asked = true
      await Promise.all(running)
    },
  }
}
