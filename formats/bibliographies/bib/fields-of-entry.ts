// Where the fields of an entry stand in a file, for entries written as programs write them. Whatever is odd gives null: the parser
// reads such an entry, and says what is wrong with it.

export interface FieldPlace {
  /** Lower case. */
  name: string
  /** From the first letter of its name to behind its comma, or to where it ends without one. */
  from: number
  to: number
  /** What stands within its braces or quotes, or a bare number; null for a macro and what is put together with `#`. */
  value: string | null
}

export const entryHead = /@([a-z]+)[ \t\r\n]*\{[ \t\r\n]*[\p{L}\d+'&;_:./-]+[ \t\r\n]*,/giu

const name = /[ \t\r\n]*([a-z][a-z\d+_:.-]*)[ \t\r\n]*=[ \t\r\n]*/iy
const bare = /[\p{L}\d+'&;_:./-]+/uy
const gap = /[ \t\r\n]*/y

/** The fields behind an entry's head, and where the entry ends. */
export function fieldsOfEntry(text: string, head: number): { fields: FieldPlace[]; end: number } | null {
  const fields: FieldPlace[] = []
  let at = skip(text, head)
  while (text[at] !== "}") {
    name.lastIndex = at
    const found = name.exec(text)
    if (!found) return null
    let value: string | null = null
    let end = name.lastIndex
    for (let parts = 1; ; parts++) {
      const read = valueAt(text, end)
      if (!read) return null
      value = parts === 1 ? read.value : null
      end = skip(text, read.end)
      if (text[end] !== "#") break
      end = skip(text, end + 1)
    }
    const last = text[end] !== ","
    if (last && text[end] !== "}") return null
    const to = last ? end : end + 1
    fields.push({ name: (found[1] as string).toLowerCase(), from: at, to, value })
    at = skip(text, to)
  }
  return { fields, end: at + 1 }
}

function skip(text: string, at: number): number {
  gap.lastIndex = at
  gap.test(text)
  return gap.lastIndex
}

function valueAt(text: string, at: number): { value: string | null; end: number } | null {
  const opening = text[at]
  if (opening === "{" || opening === '"') {
    const end = closing(text, at + 1, opening)
    return end === null ? null : { value: text.slice(at + 1, end), end: end + 1 }
  }
  bare.lastIndex = at
  const word = bare.exec(text)?.[0]
  return word ? { value: /^\d+$/.test(word) ? word : null, end: bare.lastIndex } : null
}

const signs = /[\\{}"]/g

/** Where a value ends that began before `at`: braces count, and a backslash takes the sign behind it along. Null where it does not. */
export function closing(text: string, at: number, opening: string): number | null {
  let depth = 0
  signs.lastIndex = at
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    if (sign[0] === "\\") signs.lastIndex++
    else if (sign[0] === "{") depth++
    else if (sign[0] === '"') {
      if (opening === '"' && depth <= 0) return sign.index
    } else if (depth === 0 && opening === "{") return sign.index
    else depth--
  }
  return null
}
