import type { Block, ListBlock, ListItem, Span } from "./blocks"
import { endOf, indentOf, isBlank, type Lines, pipesOf, startOf, wordsOf } from "./lines"

interface Bullet {
  ordered: boolean
  /** The number of an ordered item. */
  number: number
  depth: number
  /** Where its words begin. */
  words: number
}

/** How deep lists may lie in one another: deeper than any reader follows, far below what a document may hold. */
const deepest = 8

/** The list item that begins on line `i`, or null. */
export function bulletAt(lines: Lines, i: number): Bullet | null {
  const words = wordsOf(lines, i, 40)
  const start = startOf(lines, i)
  const sign = /^([*•‣◦·▪–-]|\*{2,8})[ \t\u00a0]+(?=\S)/.exec(words)
  if (sign?.[1]) {
    const stars = sign[1].startsWith("**") ? sign[1].length - 1 : 0
    return { ordered: false, number: 0, depth: depthOf(lines, i) + stars, words: start + sign[0].length }
  }
  const number = /^\(?(\d{1,4})[.)][ \t\u00a0]+(?=\S)/.exec(words)
  if (!number) return null
  return {
    ordered: true,
    number: Number(number[1]),
    depth: depthOf(lines, i),
    words: start + number[0].length,
  }
}

const depthOf = (lines: Lines, i: number) => Math.min(deepest, Math.floor(indentOf(lines, i) / 2))

/** The first line after `i` that is not blank, when at most one blank line stands between. */
function nextItem(lines: Lines, i: number): number {
  return isBlank(lines, i) && !isBlank(lines, i + 1) ? i + 1 : i
}

/** A lone "1." or "–" may begin a sentence; a list needs a second item, except behind `*` and `•`. */
function beginsList(lines: Lines, i: number, bullet: Bullet): boolean {
  if (/^[*•‣◦▪]/.test(wordsOf(lines, i, 1))) return true
  const next = bulletAt(lines, nextItem(lines, i + 1))
  if (!next || next.ordered !== bullet.ordered) return false
  return !bullet.ordered || next.number === bullet.number + 1 || next.depth > bullet.depth
}

interface Level {
  depth: number
  list: ListBlock
}

function openList(bullet: Bullet, src: number): ListBlock {
  return {
    kind: "list",
    ordered: bullet.ordered,
    start: bullet.ordered ? bullet.number : 1,
    items: [],
    src,
    end: src,
  }
}

/** Reads the list that begins on line `i`; deeper items become lists inside their item. Null where none begins. */
export function readList(lines: Lines, i: number): [ListBlock, number] | null {
  const first = pipesOf(lines, i) > 0 ? null : bulletAt(lines, i)
  if (!first || !beginsList(lines, i, first)) return null
  const levels: Level[] = [{ depth: first.depth, list: openList(first, startOf(lines, i)) }]
  let at = i
  let next = i
  while (at < lines.count) {
    const bullet = bulletAt(lines, at)
    if (!bullet) break
    while (levels.length > 1 && bullet.depth < (levels.at(-1) as Level).depth) levels.pop()
    const level = levels.at(-1) as Level
    const parent = level.list.items.at(-1)
    if (bullet.depth > level.depth && parent) levels.push(nested(parent, bullet, startOf(lines, at)))
    else if (bullet.ordered !== level.list.ordered || startsAnew(level.list, bullet, at > next)) break
    addItem(levels, lines, at, bullet)
    next = at + 1
    at = nextItem(lines, at + 1)
  }
  return [(levels[0] as Level).list, next]
}

/** After a blank line a number that does not follow the last one begins something else. */
function startsAnew(list: ListBlock, bullet: Bullet, gap: boolean): boolean {
  return gap && bullet.ordered && bullet.number !== list.start + list.items.length
}

function nested(parent: ListItem, bullet: Bullet, src: number): Level {
  const list = openList(bullet, src)
  parent.blocks.push(list)
  return { depth: bullet.depth, list }
}

function addItem(levels: Level[], lines: Lines, at: number, bullet: Bullet): void {
  const whole: Span = { src: startOf(lines, at), end: endOf(lines, at) }
  const words: Block = { kind: "paragraph", lines: [{ src: bullet.words, end: whole.end }], ...whole }
  ;(levels.at(-1) as Level).list.items.push({ blocks: [words], ...whole })
  // Every list around the item reaches as far as its last one.
  for (const level of levels) {
    level.list.end = whole.end
    const last = level.list.items.at(-1)
    if (last) last.end = whole.end
  }
}
