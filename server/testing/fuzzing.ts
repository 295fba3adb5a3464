import { articleOf, temporaryArticles } from "@/usecases/live/testing/temporary-article"
import { type Divergence, runSeed } from "./run-seed"

export interface Fuzzing {
  run(seed: number): Promise<Divergence>
  close(): Promise<void>
}

const start = articleOf(
  "In early June 42 soldiers and 7 militiamen were killed near Lorem.",
  "The report counts at least 190 civilians.",
  "A third paragraph, with nothing in it.",
)

/** One database for many seeds, an article each. */
export async function openFuzzing(): Promise<Fuzzing> {
  const articles = await temporaryArticles()
  return {
    async run(seed) {
      const article = await articles.add(start)
      try {
        return await runSeed(seed, article, start)
      } catch (error) {
        return `seed ${seed}: ${(error as Error).stack}`
      }
    },
    close: articles.close,
  }
}
