import { appError } from "@/core/failing/app-error"
import { runsText } from "@/core/sources/citation"
import type { CslItem } from "@/core/sources/source"
import { renderCitations } from "../render-citations"
import { checkStyle, type DependentStyle, type StyleFacts } from "./check-style"

const ids = ["book", "article", "page", "report", "nobody"] as const

/** Made-up records of the kinds that styles treat apart. */
const records: readonly CslItem[] = [
  {
    ...{ id: "book", type: "book", title: "Geese of Lorem Valley", publisher: "Lorem Pond Press" },
    author: ["Ander", "Beck", "Cole", "Dorn"].map(family => ({ family, given: "Ida" })),
    issued: { "date-parts": [[1913]] },
    ...{ "publisher-place": "Lorem", edition: "2", ISBN: "9780000000002" },
  },
  {
    ...{ id: "article", type: "article-journal", title: "Swans counted", "container-title": "Lorem Letters" },
    author: [{ family: "Pondmoor", given: "Ida", "non-dropping-particle": "van" }],
    issued: { "date-parts": [[1921, 5, 3]] },
    ...{ volume: "7", issue: "2", page: "10-19", DOI: "10.0000/lorem.7" },
  },
  {
    ...{ id: "page", type: "webpage", title: "Counts of the day", URL: "https://lorem.example/counts" },
    author: [{ literal: "Lorem Valley Council" }],
    accessed: { "date-parts": [[2013, 8, 4]] },
  },
  {
    ...{ id: "report", type: "report", title: "Drakes", publisher: "Lorem Valley Council" },
    editor: [{ family: "Quill", given: "Ida" }],
    issued: { "date-parts": [[2013, 8]], season: 2 },
  },
  { id: "nobody", type: "article-newspaper", title: "Ducks seen", "container-title": "Daily Lorem" },
]
let tried = 0
const plain = { locator: null, label: null, prefix: null, suffix: null }

/**
 * Checks a style and writes a few made-up sources by it, alone, together, again and with pages. Meant for a process that may be
 * killed. Refuses what `checkStyle` does, and `unprocessable` (style.not_written) where the processor stops or writes nothing.
 */
export function tryStyle({ csl }: { csl: string }): StyleFacts | DependentStyle {
  const facts = checkStyle(csl)
  if ("parent" in facts) return facts
  const cite = (...cited: string[]) => ({ items: cited.map(sourceId => ({ ...plain, sourceId })) })
  const paged = { items: [{ ...plain, sourceId: "book", locator: "3–5", label: "page" }] }
  const clusters = [...ids.map(id => cite(id)), paged, cite("book", "article"), cite(...ids), cite("page")]
  const sources = records.map(record => ({ id: record.id, csl: record }))
  // A text of its own: no engine of an earlier trial is taken.
  const text = `trial ${tried++}`
  if (!writes({ style: "trial", csl, locale: "en-US", clusters, sources, text }))
    throw appError("unprocessable", "style.not_written")
  return facts
}

/** Citeproc's own words for a source of which a style prints nothing count as none. */
const isNothing = (words: string) => words.replace(/\[CSL STYLE ERROR[^\]]*\]/g, "").trim() === ""

function writes(asked: Parameters<typeof renderCitations>[0]): boolean {
  try {
    const { labels, bibliography } = renderCitations(asked)
    return [...labels, ...bibliography].some(({ runs }) => !isNothing(runsText(runs)))
  } catch {
    return false
  }
}
