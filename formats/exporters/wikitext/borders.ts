/** What begins a list, a heading, a table, a rule or an indented line. */
const lineSigns = "*#:;= |!{-"
const doubled = "'[]{}~_-"

/** What new words have only as signs: they are kept as they are. */
const signsBefore = /^(?:''|\[\[|\[\w*:?\/\/|\[mailto:)/
const signsBehind = /(?:''|\]\]|^\])$/

const isLineStart = (before: string) => before === "" || before === "\n"

/**
 * New words as they can stand between these two characters of the source: nothing is built across the border, and no line begins
 * as something else.
 */
export function bordered(before: string, words: string, after: string, isBehindLink: boolean): string {
  if (words === "") return needsGap(before, after, isBehindLink) ? "<nowiki/>" : ""
  const first = words.charAt(0)
  const last = words.charAt(words.length - 1)
  const reference = (sign: string) => `&#${sign.charCodeAt(0)};`
  if (signsBehind.test(words) && last === after)
    return bordered(before, `${words}<nowiki/>`, "", isBehindLink)
  if (signsBefore.test(words) && first === before) return `<nowiki/>${words}`
  let text = words
  if (doubled.includes(last) && last === after) text = text.slice(0, -1) + reference(last)
  if (text.length > 0 && doubled.includes(first) && first === before && text.charAt(0) === first)
    text = reference(first) + text.slice(1)
  const startsLine = isLineStart(before) && lineSigns.includes(text.charAt(0)) && !text.startsWith("{{")
  const goesOn = "*#:;".includes(before) && before !== "" && "*#:;".includes(text.charAt(0))
  const inTrail = isBehindLink && isTrail(before, text)
  return startsLine || goesOn || inTrail ? `<nowiki/>${text}` : text
}

/** Letters behind a link's brackets are a part of its words; whatever stands behind a bare address is a part of it. */
const isTrail = (before: string, words: string) => (before === "]" ? /^\p{L}/u : /^[^\s<]/).test(words)

/** Whether two characters that meet now would be read as something. */
function needsGap(before: string, after: string, isBehindLink: boolean): boolean {
  if (before !== "" && before === after && doubled.includes(before)) return true
  if (isLineStart(before) && after !== "" && lineSigns.includes(after)) return true
  return isBehindLink && isTrail(before, after)
}
