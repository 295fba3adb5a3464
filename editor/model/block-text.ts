import type { Node } from "prosemirror-model"

/**
 * How text with suggestions in it is read. current: insertions skipped, deletions kept (what stands today). proposed: as if all
 * were accepted. raw: both, as it lies in the document. U+200B is in no reading.
 */
export type Reading = "current" | "proposed" | "raw"

/** Text that stands in one piece in the document: `offset` in the block's text, `pos` from the block's content start. UTF-16. */
export interface TextRun {
  offset: number
  pos: number
  length: number
}

export interface BlockText {
  text: string
  runs: readonly TextRun[]
}

/** A line of text of its own: paragraphs, headings, the title, captions, and footnotes. */
export const isLine = (node: Node): boolean => node.inlineContent

const isIn = (node: Node, reading: Reading): boolean =>
  reading === "raw" ||
  !node.marks.some(mark => mark.type.name === (reading === "current" ? "insertion" : "deletion"))

/** What an inline node says where it stands: text its characters, a break a newline, atoms (a footnote too) nothing. */
export function wordsOfInline(node: Node): string {
  if (node.isText) return node.text ?? ""
  return node.type.name === "hard_break" ? "\n" : ""
}

class Building {
  text = ""
  runs: TextRun[] = []
  add(words: string, pos: number) {
    // U+200B only holds carets; words on both sides of it read as one.
    let from = 0
    for (const part of words.split("\u200b")) {
      if (part.length > 0) this.addRun(part, pos + from)
      from += part.length + 1
    }
  }
  private addRun(words: string, pos: number) {
    const last = this.runs.at(-1)
    if (last && last.pos + last.length === pos) last.length += words.length
    else this.runs.push({ offset: this.text.length, pos, length: words.length })
    this.text += words
  }
}

function read(block: Node, reading: Reading): BlockText {
  const building = new Building()
  block.forEach((child, at) => {
    if (isIn(child, reading)) building.add(wordsOfInline(child), at)
  })
  return { text: building.text, runs: building.runs }
}

const caches = {
  current: new WeakMap<Node, BlockText>(),
  proposed: new WeakMap<Node, BlockText>(),
  raw: new WeakMap<Node, BlockText>(),
}

/** The text of one line, and where its pieces lie. Nodes are immutable: read once. */
export function blockText(block: Node, reading: Reading = "current"): BlockText {
  const known = caches[reading].get(block)
  if (known) return known
  const made = read(block, reading)
  caches[reading].set(block, made)
  return made
}

/** The offset in the block's text of a position counted from the block's content start (what is in no reading: the next one). */
export function offsetInBlock(block: Node, pos: number, reading: Reading = "current"): number {
  const { text, runs } = blockText(block, reading)
  for (const run of runs) {
    if (pos < run.pos) return run.offset
    if (pos <= run.pos + run.length) return run.offset + pos - run.pos
  }
  return text.length
}

/**
 * The position, from the block's content start, of an offset in its text. Where two positions have the same offset, `side` 1
 * takes the later one (a range's start), -1 the earlier (its end).
 */
export function positionInBlock(
  block: Node,
  offset: number,
  side: 1 | -1,
  reading: Reading = "current",
): number {
  const { runs } = blockText(block, reading)
  let at = 0
  for (const run of runs) {
    if (offset < run.offset) break
    if (offset === run.offset && side < 0 && run.offset > 0) break
    at = run.pos + Math.min(offset - run.offset, run.length)
    if (offset < run.offset + run.length) break
  }
  return at
}
