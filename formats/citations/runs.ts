import { Parser } from "htmlparser2"
import type { Run, RunStyle } from "@/core/sources/citation"
import { webAddress } from "../parts/reference"

const tags: Record<string, RunStyle> = {
  i: "italic",
  em: "italic",
  b: "bold",
  strong: "bold",
  sup: "sup",
  sub: "sub",
}

/** What a span's style attribute turns on (true) or off. Citeproc writes these and no others. */
function spanStyles(css: string): [RunStyle, boolean][] {
  const found: [RunStyle, boolean][] = []
  if (/font-variant:\s*small-caps/.test(css)) found.push(["smallcaps", true])
  if (/font-style:\s*normal/.test(css)) found.push(["italic", false])
  if (/font-weight:\s*normal/.test(css)) found.push(["bold", false])
  return found
}

function opened(name: string, css: string, around: ReadonlySet<RunStyle>): Set<RunStyle> {
  const inside = new Set(around)
  const style = tags[name]
  if (style) inside.add(style)
  if (name === "span") {
    for (const [one, on] of spanStyles(css)) {
      if (on) inside.add(one)
      else inside.delete(one)
    }
  }
  return inside
}

const address = /https?:\/\/[^\s<>"“”]+/gi

/** Cuts addresses out of words, so that they can be followed; what ends a sentence is none of them. */
function linked(run: Run): Run[] {
  const runs: Run[] = []
  let done = 0
  for (const match of run.text.matchAll(address)) {
    const text = match[0].replace(/[.,;:)\]]+$/, "")
    const href = webAddress(text)
    if (!href) continue
    if (match.index > done) runs.push({ ...run, text: run.text.slice(done, match.index) })
    runs.push({ ...run, text, href })
    done = match.index + text.length
  }
  if (done < run.text.length) runs.push({ ...run, text: run.text.slice(done) })
  return runs
}

/**
 * Citeproc's HTML as words with styles. Whatever markup a record's words carry, none of it comes through: tags that are no
 * style are dropped, and what is left is text.
 */
export function runsOf(html: string): Run[] {
  const runs: Run[] = []
  const stack: { name: string; styles: ReadonlySet<RunStyle> }[] = []
  const now = () => stack.at(-1)?.styles ?? new Set<RunStyle>()
  const add = (text: string) => {
    const styles = [...now()].sort()
    const last = runs.at(-1)
    if (last && (last.styles ?? []).join() === styles.join()) last.text += text
    else runs.push(styles.length ? { text, styles } : { text })
  }
  /** A space between the blocks of an entry: its number and its words, say. */
  const gap = () => {
    const last = runs.at(-1)
    if (last && !/\s$/.test(last.text)) last.text += " "
  }
  const parser = new Parser(
    {
      onopentag(name, { style = "" }) {
        if (name === "div") gap()
        stack.push({ name, styles: opened(name, style, now()) })
      },
      ontext: add,
      onclosetag(name) {
        const at = stack.findLastIndex(one => one.name === name)
        if (at >= 0) stack.length = at
        if (name === "div") gap()
      },
    },
    { decodeEntities: true },
  )
  parser.end(html.trim())
  return tidied(runs).flatMap(linked)
}

/** Without white space at either end, and one space for many. */
function tidied(runs: readonly Run[]): Run[] {
  const kept = runs.map(run => ({ ...run, text: run.text.replace(/[ \t\r\n]+/g, " ") }))
  const [first] = kept
  if (first) first.text = first.text.trimStart()
  const last = kept.at(-1)
  if (last) last.text = last.text.trimEnd()
  return kept.filter(run => run.text !== "")
}
