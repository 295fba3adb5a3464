import { findFigures } from "@/core/figures/find-figures"
import { languageOf } from "@/core/figures/language-of"
import { loadLexicon } from "@/core/figures/lexicons-on-demand"
import type { DetectAnswer, DetectRequest } from "./detecting"

declare const self: DedicatedWorkerGlobalScope

self.addEventListener("message", async (event: MessageEvent<DetectRequest>) => {
  const { n, jobs, kinds, language } = event.data
  const lexicon = await loadLexicon(languageOf(language))
  const figures = jobs.map(({ text, block, field }) =>
    findFigures(text, lexicon, { block, kinds: [...kinds], ...(field ? { field } : {}) }),
  )
  self.postMessage({ n, figures } satisfies DetectAnswer)
})
