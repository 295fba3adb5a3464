import type { HeadingBlock } from "./blocks"
import { endOf, isBlank, type Lines, lengthOf, pipesOf, startOf, wordsOf } from "./lines"

type Found = [HeadingBlock, number] | null

// Sections that stand at the end of an article and may hold next to nothing.
const closing =
  /^(see also|references|notes|notes and references|citations|footnotes|sources|bibliography|further reading|external links|background|aftermath|prelude|reactions)$/i

function heading(
  lines: Lines,
  i: number,
  level: number,
  from: number,
  to: number,
  until = i,
): [HeadingBlock, number] {
  let [src, end] = [from, to]
  while (src < end && /\s/.test(lines.text.charAt(src))) src++
  while (end > src && /\s/.test(lines.text.charAt(end - 1))) end--
  const words = { src, end }
  const whole = { src: startOf(lines, i), end: endOf(lines, until) }
  return [{ kind: "heading", level: Math.max(1, Math.min(5, level)), words, ...whole }, until + 1]
}

/** `== Name ==` as in wikitext, `## Name` as in Markdown, `Name[edit]` as copied from a page. */
export function markedHeading(lines: Lines, i: number): Found {
  if (lengthOf(lines, i) > 300) return null
  const words = wordsOf(lines, i)
  const start = startOf(lines, i)
  const wiki = /^(={1,6})([^=].*?)\1$/.exec(words)
  if (wiki?.[1] && wiki[2]?.trim()) {
    const marks = wiki[1].length
    return heading(lines, i, marks - 1, start + marks, endOf(lines, i) - marks)
  }
  const hashes = /^(#{1,6})[ \t]+(\S.*)$/.exec(words)
  if (hashes?.[1] && hashes[2]) {
    const from = start + words.indexOf(hashes[2], hashes[1].length)
    return heading(lines, i, hashes[1].length - 1, from, from + withoutHashes(hashes[2]).length)
  }
  const edit = /\[\s*edit(?:\s+source)?\s*\]$/i.exec(words)
  const named = edit && /^\S/.test(words) ? words.slice(0, edit.index).trimEnd() : ""
  return named ? heading(lines, i, 1, start, start + named.length) : null
}

/** "Name ##" is closed by its hashes; "C#" keeps its own. */
function withoutHashes(words: string): string {
  let end = words.length
  while (words[end - 1] === "#") end--
  let name = end
  while (words[name - 1] === " " || words[name - 1] === "\t") name--
  return name > 0 && name < end && end < words.length ? words.slice(0, name) : words
}

/** A line underlined with `====` or `----`. */
export function underlinedHeading(lines: Lines, i: number): Found {
  if (!isBlank(lines, i - 1) && i > 0) return null
  if (isBlank(lines, i) || lengthOf(lines, i) > 120 || pipesOf(lines, i) > 0) return null
  const under = wordsOf(lines, i + 1, 121)
  if (!/^(={3,}|-{3,}|~{3,})$/.test(under)) return null
  return heading(lines, i, under.startsWith("=") ? 1 : 2, startOf(lines, i), endOf(lines, i), i + 1)
}

/** A short line without an end mark before a long paragraph: how pages lose their headings when only text is copied. */
export function bareHeading(lines: Lines, i: number): Found {
  const length = lengthOf(lines, i)
  if (length > 60 || length < 2 || pipesOf(lines, i) > 0) return null
  const words = wordsOf(lines, i)
  if (closing.test(words)) return heading(lines, i, 1, startOf(lines, i), endOf(lines, i))
  if (words.split(/\s+/).length > 8 || /[.,;:!?…"”'’)]$/.test(words) || !/^[\p{Lu}\p{Lo}\p{Nd}]/u.test(words))
    return null
  let next = i + 1
  while (next < lines.count && next < i + 3 && isBlank(lines, next)) next++
  if (next >= lines.count || lengthOf(lines, next) < 120 || pipesOf(lines, next) > 0) return null
  // Verse and wrapped lines are no headings: the line before must be blank or a paragraph's long line.
  if (i > 0 && !isBlank(lines, i - 1) && lengthOf(lines, i - 1) < 100) return null
  return heading(lines, i, 1, startOf(lines, i), endOf(lines, i))
}
