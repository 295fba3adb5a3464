import { temporaryDatabase } from "@/db/testing/temporary-database"
import { SearchInput, search } from "@/usecases/search/search"
import { indexLibrary, viewer, writeLibrary } from "./filled-library"
import { plainPeer } from "./peers/plain-search"
import { madeLibrary } from "./search-corpus"
import { type Asked, questionsOf } from "./search-questions"
import { percentile, round } from "./statistics"

const recordCount = Number(process.env.BENCH_RECORDS ?? 200_000)

const rounds = 3

/** Milliseconds of each question, the fastest of three: what else the machine does only slows. */
async function timed(questions: readonly Asked[], ask: (asked: Asked) => Promise<unknown> | unknown) {
  const times = questions.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round++)
    for (const [at, asked] of questions.entries()) {
      const start = performance.now()
      await ask(asked)
      times[at] = Math.min(times[at] as number, performance.now() - start)
    }
  return times
}

/** Milliseconds a search takes over 200,000 records, by what is asked; beside the engine's own full-text search and LIKE. */
export async function benchSearch(): Promise<Record<string, Record<string, number | string>>> {
  const { words, records } = madeLibrary(recordCount)
  const database = await temporaryDatabase(() => {})
  try {
    await writeLibrary(database, records)
    const began = performance.now()
    await indexLibrary(database)
    console.log(`indexed ${records.length} records in ${round((performance.now() - began) / 1000)} s`)
    const peer = await plainPeer(database.place, records)
    const ctx = { read: database.read, who: viewer } as never
    const table: Record<string, Record<string, number | string>> = {}
    for (const [shape, questions] of Object.entries(questionsOf(words, records))) {
      const ours = await timed(questions, asked =>
        search(ctx, SearchInput.parse({ ...asked.input, q: asked.q })),
      )
      const ranked = await timed(questions, asked => peer.ranked(asked))
      const like = await timed(questions.slice(0, 5), asked => peer.like(asked))
      table[shape] = {
        "p50 ms": round(percentile(ours, 0.5), 2),
        "p95 ms": round(percentile(ours, 0.95), 2),
        [`${peer.name} p50`]: round(percentile(ranked, 0.5), 2),
        [`${peer.name} p95`]: round(percentile(ranked, 0.95), 2),
        "LIKE p50": round(percentile(like, 0.5), 1),
      }
    }
    await peer.close()
    return table
  } finally {
    await database.close()
  }
}
