import { type Bracketed, matchBrackets } from "./brackets"

export interface Parameter {
  /** Without white space around it and comments; those without a name are "1", "2" … */
  name: string
  /** Its wikitext as it stands, without white space around it. */
  value: string
  /** The value with the white space around it, in the decoded source: UTF-16, `end` exclusive. */
  src: number
  end: number
}

export interface Template {
  /** Without white space around it and comments; the first letter as written, underscores as spaces. */
  name: string
  /** All of it, from the first brace to the last. */
  source: string
  src: number
  end: number
  /** In their order; a name that stands twice is there twice, and MediaWiki takes the last. */
  parameters: Parameter[]
}

const comments = /<!--[\s\S]*?(?:-->|$)/g
const bare = (words: string) => words.replace(comments, "").trim()

/**
 * Reads the `{{…}}` that begins at `src` and ends before `end`; braces, links, comments, nowiki and refs inside it are respected.
 * Null where none begins there or it is never closed; `{{{…}}}` is none.
 */
export function readTemplate(source: string, src: number, end = source.length): Template | null {
  if (!source.startsWith("{{", src)) return null
  const pair = matchBrackets(source, src, end, src).pairs.get(src)
  return pair ? templateOf(source, pair) : null
}

/** The template between matched brackets; null where they are no template's. */
export function templateOf(source: string, pair: Bracketed): Template | null {
  if (pair.kind !== "template") return null
  const stop = pair.end - 2
  const parameters: Parameter[] = []
  let unnamed = 0
  for (const [at, pipe] of pair.pipes.entries()) {
    const end = pair.pipes[at + 1] ?? stop
    const equals = pair.equals[at] ?? -1
    const named = equals >= 0
    if (!named) unnamed++
    const begin = named ? equals + 1 : pipe + 1
    parameters.push({
      name: named ? bare(source.slice(pipe + 1, equals)) : String(unnamed),
      value: source.slice(begin, end).trim(),
      src: begin,
      end,
    })
  }
  return {
    name: bare(source.slice(pair.src + 2, pair.pipes[0] ?? stop))
      .replaceAll("_", " ")
      .replace(/\s+/g, " "),
    source: source.slice(pair.src, pair.end),
    src: pair.src,
    end: pair.end,
    parameters,
  }
}

/** A template's name as MediaWiki compares it: without its namespace and with the first letter small. */
export function templateKey(name: string): string {
  const own = name.replace(/^(?:template|vorlage|modèle|plantilla|sjabloon)\s*:\s*/i, "")
  return own.charAt(0).toLowerCase() + own.slice(1)
}

/** The parameter's value, or null: the last of that name, as MediaWiki takes it. */
export function parameterOf(template: Template, name: string): Parameter | null {
  return template.parameters.findLast(one => one.name === name) ?? null
}
