import type { DocJson } from "../../imported"
import { sizeOf, srcOf } from "../../parts/splicing/places"
import type { Splicing } from "../../parts/splicing/splice"

type Marks = NonNullable<DocJson["marks"]>

/** A character or an atom of a line. */
export interface Unit {
  /** What makes two of them the same. */
  key: string
  /** The marks as one text; empty for none. */
  marked: string
  marks: Marks
  /** A character; null for an atom. */
  text: string | null
  node: DocJson
  /** Its place in the source; null where it has none. */
  src: number | null
  end: number | null
}

/** A line as its characters (whole, never half of a pair) and atoms. Without a splicing it has no place in a source. */
export function unitsOf(
  line: DocJson,
  at?: { pm: number; splicing: Pick<Splicing<unknown>, "runs" | "ranges"> },
): Unit[] {
  const units: Unit[] = []
  let pm = (at?.pm ?? 0) + 1
  for (const node of line.content ?? []) {
    const marks = node.marks ?? []
    const marked = marks.length ? JSON.stringify(marks) : ""
    if (node.type !== "text") {
      const range = at?.splicing.ranges.get(pm)
      const place = { src: range?.src ?? null, end: range?.end ?? null }
      units.push({ key: JSON.stringify(node), marked, marks, text: null, node, ...place })
      pm += sizeOf(node)
      continue
    }
    for (const text of node.text ?? "") {
      const src = at ? srcOf(at.splicing.runs, pm) : null
      const end = src === null ? null : src + text.length
      units.push({ key: `${text}${marked}`, marked, marks, text, node, src, end })
      pm += text.length
    }
  }
  return units
}

/** Units that are compared as one: a word, a number, a space, a sign, an atom. */
export function wordsOfUnits(units: readonly Unit[]): { key: string; from: number; to: number }[] {
  const words: { key: string; from: number; to: number }[] = []
  const isWord = (unit: Unit | undefined) => unit?.text != null && /[\p{L}\p{N}\p{M}]/u.test(unit.text)
  for (let from = 0; from < units.length; ) {
    let to = from + 1
    while (isWord(units[from]) && isWord(units[to]) && units[to]?.marked === units[from]?.marked) to++
    const part = units.slice(from, to)
    words.push({ key: part.map(unit => unit.key).join("\u0000"), from, to })
    from = to
  }
  return words
}

/** Old units `[a, b)` became new units `[c, d)`. */
export interface Change {
  a: number
  b: number
  c: number
  d: number
}
