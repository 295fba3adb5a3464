import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import type { Message } from "../../imported"
import type { Block, Span } from "./blocks"
import { bareHeading, markedHeading, underlinedHeading } from "./headings"
import { endOf, isBlank, type Lines, lengthOf, pipesOf, startOf, wordsOf } from "./lines"
import { bulletAt, readList } from "./lists"
import { readParagraph } from "./paragraphs"
import { type Ruler, tableStarts } from "./rows"
import { readTable } from "./tables"

export interface Scanned {
  /** The title's words, or null where the first line is no title. */
  title: Span | null
  blocks: Block[]
  messages: Message[]
}

const longestTitle = 200

/** The title and the first line after it. */
function readTitle(lines: Lines, tables: ReadonlyMap<number, Ruler>): [Span | null, number] {
  let i = 0
  while (i < lines.count && isBlank(lines, i)) i++
  if (i >= lines.count || tables.has(i)) return [null, i]
  const marked = underlinedHeading(lines, i) ?? markedHeading(lines, i)
  if (marked) return [marked[0].words, marked[1]]
  const words = wordsOf(lines, i)
  if (lengthOf(lines, i) > longestTitle || pipesOf(lines, i) > 0 || bulletAt(lines, i)) return [null, i]
  // A first line that ends like a sentence, or runs on to the next line in lower case, begins the text.
  if (/[.;:,]["”’)]?$/.test(words) || /^\p{Ll}/u.test(wordsOf(lines, i + 1, 1))) return [null, i]
  return [{ src: startOf(lines, i), end: endOf(lines, i) }, i + 1]
}

/** Reads a plain text into blocks. Each line is looked at a bounded number of times. */
export function scan(lines: Lines): Scanned {
  const messages: Message[] = []
  const say = (message: Message) => messages.push(message)
  const tables = tableStarts(lines)
  const starts = [...tables.keys()]
  const stops = (line: number) =>
    tables.has(line) ||
    bulletAt(lines, line) !== null ||
    markedHeading(lines, line) !== null ||
    pipesOf(lines, line) > 2
  const blocks: Block[] = []
  let [title, i] = readTitle(lines, tables)
  let table = 0
  let nodes = 0
  while (i < lines.count) {
    if (isBlank(lines, i)) {
      i++
      continue
    }
    while (table < starts.length && (starts[table] as number) < i) table++
    const ruler = tables.get(i)
    if (ruler) {
      const [block, next] = readTable(lines, i, starts[table + 1] ?? lines.count, ruler, say)
      if (block) blocks.push(block)
      nodes += block ? 2 * block.rows.reduce((sum, row) => sum + row.cells.length, block.rows.length) : 0
      refuseBeyondLimit(nodes)
      i = Math.max(next, ruler.line + 1)
      continue
    }
    const [block, next] = readBlock(lines, i, stops)
    blocks.push(block)
    nodes += 2
    i = next
    refuseBeyondLimit(nodes)
  }
  return { title, blocks, messages }
}

/** A text that cannot become a document is refused before it is read to its end. */
function refuseBeyondLimit(nodes: number): void {
  if (nodes > limits.documentNodes)
    throw appError("too_large", "import.too_many_nodes", { limit: limits.documentNodes })
}

function readBlock(lines: Lines, i: number, stops: (line: number) => boolean): [Block, number] {
  return (
    underlinedHeading(lines, i) ??
    markedHeading(lines, i) ??
    readList(lines, i) ??
    bareHeading(lines, i) ??
    readParagraph(lines, i, stops)
  )
}
