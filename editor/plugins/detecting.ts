import type { Block, DetectedFigure, FigureKind } from "@/core/figures/figure"

/** A text block to read: its words in the current reading and where they stand. */
export interface DetectJob {
  text: string
  block: Block
  field: string | null
}

export interface DetectRequest {
  n: number
  kinds: readonly FigureKind[]
  language: string | null
  jobs: DetectJob[]
}

export interface DetectAnswer {
  n: number
  /** Per job, in the same order. */
  figures: DetectedFigure[][]
}

/** Finds the figures of these texts, off the main thread; an empty answer where no worker can run. Rejects when the worker failed. */
export interface Detector {
  detect(jobs: DetectJob[], kinds: readonly FigureKind[]): Promise<DetectedFigure[][]>
  close(): void
}

interface Waiting {
  resolve: (figures: DetectedFigure[][]) => void
  reject: (error: Error) => void
}

/** A detector in a worker of its own, started with the first question. */
export function workerDetector(language: () => string | null): Detector {
  let worker: Worker | null = null
  let n = 0
  const waiting = new Map<number, Waiting>()
  // Nobody waits for an answer that cannot come: keys wait in a line behind it. The next question starts another worker.
  const end = (tell: (one: Waiting) => void) => {
    worker?.terminate()
    worker = null
    for (const one of waiting.values()) tell(one)
    waiting.clear()
  }
  const start = () => {
    const started = new Worker(new URL("./detect.worker.ts", import.meta.url), { type: "module" })
    started.addEventListener("message", (event: MessageEvent<DetectAnswer>) => {
      waiting.get(event.data.n)?.resolve(event.data.figures)
      waiting.delete(event.data.n)
    })
    const failed = () => end(one => one.reject(new Error("the worker that reads figures failed")))
    started.addEventListener("error", failed)
    started.addEventListener("messageerror", failed)
    return started
  }
  return {
    detect(jobs, kinds) {
      if (typeof Worker === "undefined" || jobs.length === 0) return Promise.resolve(jobs.map(() => []))
      worker ??= start()
      const request: DetectRequest = { n: ++n, kinds, language: language(), jobs }
      worker.postMessage(request)
      return new Promise((resolve, reject) => waiting.set(request.n, { resolve, reject }))
    },
    close: () => end(one => one.resolve([])),
  }
}
