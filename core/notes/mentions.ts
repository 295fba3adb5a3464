import type { Person } from "../desk/views"

/** Somebody named in a text with an @ before the name. UTF-16, from the @, end exclusive. */
export interface Mention {
  name: string
  start: number
  end: number
}

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}\p{M}_]/u.test(sign)
const plain = (words: string) => words.normalize("NFC").toLocaleLowerCase("en")

/** The sign that begins at or ends before an offset, whole where it is a pair. */
const signAt = (text: string, at: number) => {
  const code = text.codePointAt(at)
  return code === undefined ? undefined : String.fromCodePoint(code)
}
const signBefore = (text: string, at: number) => [...text.slice(Math.max(0, at - 2), at)].at(-1)

/**
 * Where a text names somebody: an @ that no letter stands before, then the whole of a known name, whatever its capitals. The
 * longest name counts, so that "@Ann Lee" never calls Ann. Names that begin longer words, and addresses, call nobody.
 */
export function mentionsIn(text: string, names: readonly string[]): Mention[] {
  const known = [...new Set(names)]
    .filter(name => name.trim() !== "")
    .sort((one, other) => other.length - one.length)
  const found: Mention[] = []
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (isWord(signBefore(text, at))) continue
    const name = known.find(one => calls(text, at + 1, one))
    if (name) found.push({ name, start: at, end: at + 1 + name.length })
  }
  return found
}

function calls(text: string, start: number, name: string): boolean {
  const end = start + name.length
  return plain(text.slice(start, end)) === plain(name) && !isWord(signAt(text, end))
}

/**
 * What is being typed after an @ at the caret, to be completed; null where nobody is being called. A name may hold spaces, so
 * the words count as long as some name goes on with them.
 */
export function callAt(
  text: string,
  caret: number,
  people: readonly Person[],
): { at: number; typed: string } | null {
  const at = text.lastIndexOf("@", caret - 1)
  if (at < 0 || isWord(signBefore(text, at))) return null
  const typed = text.slice(at + 1, caret)
  if (typed.includes("\n") || typed.startsWith(" ")) return null
  return candidates(typed, people).length > 0 ? { at, typed } : null
}

/** People whose name, or a word of it, begins with what was typed; whoever's whole name was typed is not offered any more. */
export function candidates<P extends Person>(typed: string, people: readonly P[]): P[] {
  const words = plain(typed)
  return people.filter(({ name }) => {
    const whole = plain(name)
    return (
      whole !== words.trim() &&
      (whole.startsWith(words) || whole.split(/\s+/).some(part => part.startsWith(words)))
    )
  })
}
