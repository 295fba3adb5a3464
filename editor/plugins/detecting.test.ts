import { afterEach, describe, expect, it, vi } from "vitest"
import { workerDetector } from "./detecting"

const job = { text: "40 geese", block: "prose" as const, field: null }

class SilentWorker extends EventTarget {
  static readonly started: SilentWorker[] = []
  constructor() {
    super()
    SilentWorker.started.push(this)
  }
  postMessage() {}
  terminate() {}
}

const detecting = () => {
  vi.stubGlobal("Worker", SilentWorker)
  const detector = workerDetector(() => null)
  return { detector, answer: detector.detect([job], ["people"]) }
}
afterEach(() => vi.unstubAllGlobals())

describe("a detector", () => {
  it("says when its worker failed, and starts another for the next question", async () => {
    const { detector, answer } = detecting()
    const before = SilentWorker.started.length
    SilentWorker.started.at(-1)?.dispatchEvent(new Event("error"))
    await expect(answer).rejects.toThrow("failed")
    const next = detector.detect([job], ["people"])
    expect(SilentWorker.started).toHaveLength(before + 1)
    SilentWorker.started.at(-1)?.dispatchEvent(new MessageEvent("message", { data: { n: 2, figures: [[]] } }))
    expect(await next).toEqual([[]])
  })

  it("leaves nobody waiting when it is closed", async () => {
    const { detector, answer } = detecting()
    detector.close()
    expect(await answer).toEqual([])
  })
})
