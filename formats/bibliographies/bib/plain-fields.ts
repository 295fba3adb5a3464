import { FieldMode } from "@retorquere/bibtex-parser"
import { nameFields } from "./fields"
import { entryHead, type FieldPlace, fieldsOfEntry } from "./fields-of-entry"
import { plainNames } from "./plain-names"

/** A letter of no script, which no file of a person holds. */
const mark = "\uE000"
const marked = /%\uE000(\d+)(?=\n)/g

/** Nothing TeX makes something else of: no command, no brace, no ligature. */
const plain = /^[^\\{}$~%&#^_`<>@"]*$/
const ligature = /--|''|,,/
const paragraphs = /\n[ \t\r]*\n/
const range = /^\s*\d+--\d+\s*$/
/** The parser has rules of its own for these. */
const special = new Set(["crossref", "xref", "xdata", "langid", "hyphenation", "month", "ids"])
const names = new Set<string>(nameFields.map(([, bib]) => bib))
const lists = new Set<string>([...FieldMode.literallist])
const otherNames = new Set<string>(FieldMode.creatorlist.filter(name => !names.has(name)))
const restOfLine = /[ \t]*\r?(?=\n)/y

type Value = string | unknown[]

/**
 * Takes the fields out of a file that hold no TeX, before it is parsed: they are most of a library, and the parser takes each letter
 * by itself. A comment stays in their place, by which `putBack` gives them to the entry that was read, as the parser would have read
 * them. Lines stay where they are. Entries that inherit, or that others inherit from, are left as they are.
 */
export function setAsidePlainFields(text: string) {
  const aside: [name: string, value: Value][] = []
  const parents = text.includes(mark) ? null : inheriting(text)
  const pieces: string[] = []
  let done = 0
  entryHead.lastIndex = 0
  for (let head = parents && entryHead.exec(text); parents && head; head = entryHead.exec(text)) {
    if (/^(?:string|preamble|comment)$/i.test(head[1] as string)) continue
    const entry = fieldsOfEntry(text, entryHead.lastIndex)
    if (!entry) continue
    entryHead.lastIndex = entry.end
    if (parents.has(keyIn(head[0])) || entry.fields.some(field => field.name === "crossref")) continue
    for (const { field, value } of plainAmong(entry.fields)) {
      restOfLine.lastIndex = field.to
      if (!restOfLine.test(text)) continue
      const lines = (text.slice(field.from, field.to).match(/\n/g) ?? []).join("")
      pieces.push(text.slice(done, field.from), `%${mark}${aside.push([field.name, value]) - 1}${lines}`)
      done = restOfLine.lastIndex
    }
  }
  pieces.push(text.slice(done))
  return {
    text: pieces.join(""),
    putBack(entry: { fields: object; input: string }) {
      const fields = entry.fields as Record<string, Value>
      for (const [, at] of entry.input.matchAll(marked)) {
        const [name, value] = aside[Number(at)] ?? []
        if (name !== undefined && value !== undefined) fields[name] ??= value
      }
    },
  }
}

const keyIn = (head: string) =>
  head
    .slice(head.indexOf("{") + 1, -1)
    .trim()
    .toUpperCase()

/** The keys, in capitals, that entries inherit from; null where one is named in a way that only the parser understands. */
function inheriting(text: string): Set<string> | null {
  const all = text.match(/crossref/gi)?.length ?? 0
  const named = [...text.matchAll(/crossref\s*=\s*[{"]\s*([^\\{}",\s]+)\s*[}"]\s*[,}\r\n]/gi)]
  return named.length === all ? new Set(named.map(([, key]) => (key as string).toUpperCase())) : null
}

function plainAmong(fields: readonly FieldPlace[]): { field: FieldPlace; value: Value }[] {
  const times = new Map<string, number>()
  for (const { name } of fields) times.set(name, (times.get(name) ?? 0) + 1)
  return fields.flatMap(field => {
    const value = times.get(field.name) === 1 ? plainValue(field) : null
    return value === null ? [] : [{ field, value }]
  })
}

/** What the parser would make of a field that holds no TeX; null where it had better be asked. */
function plainValue({ name, value: given }: FieldPlace): Value | null {
  if (given === null || special.has(name) || otherNames.has(name)) return null
  if (name === "pages" && range.test(given)) return given.trim().replace("--", "–")
  if (!plain.test(given) || ligature.test(given)) return null
  // What a blank line means differs from field to field; in an abstract it is a space.
  if (name !== "abstract" && paragraphs.test(given)) return null
  const value = given.replace(/[ \t\r\n]+/g, " ").trim()
  if (value === "") return null
  if (names.has(name)) return plainNames(value)
  if (lists.has(name)) return /\band\b/i.test(value) ? null : [value]
  if (name !== "keywords") return value
  const keywords = new Set(value.split(/[,;]/).flatMap(one => one.trim() || []))
  if (keywords.size === 0) return null
  return [...keywords].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase()))
}
