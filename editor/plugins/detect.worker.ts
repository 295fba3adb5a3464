import { detectFigures } from "@/core/figures/detect"
import type { DetectAnswer, DetectRequest } from "./detecting"

declare const self: DedicatedWorkerGlobalScope

self.addEventListener("message", (event: MessageEvent<DetectRequest>) => {
  const { n, jobs, kinds, language } = event.data
  const figures = jobs.map(({ text, block, field }) =>
    detectFigures(text, {
      block,
      kinds: [...kinds],
      ...(field ? { field } : {}),
      ...(language ? { language } : {}),
    }),
  )
  self.postMessage({ n, figures } satisfies DetectAnswer)
})
