import { classOf, DIGIT, digitOf, LETTER, SPACE } from "./characters"
import type { Lexicon } from "./lexicon"

/** What a run of digits looks like before its sentence is known. */
export interface NumberShape {
  end: number
  value: number
  /**
   * plain: a cardinal · ordinal · decade (1990s) · date (2013-08-04, 4/8/2013) · time (10:30) · slash (23/24) ·
   * code (F15, 0042, 7b) · beyond (larger than 2^53).
   */
  shape: "plain" | "ordinal" | "decade" | "date" | "time" | "slash" | "code" | "beyond"
  grouped: boolean
  decimals: number
  /** Where one separator of three digits could also be a decimal sign (20.000): that reading. */
  otherwise: number
  /** Letters written on the number: k, m, bn, km. */
  suffix: string
  digits: number
}

interface Run {
  end: number
  value: number
  length: number
}

function digitRun(text: string, at: number): Run {
  let end = at
  let value = 0
  let length = 0
  for (; end < text.length; end++) {
    const digit = digitOf(text.charCodeAt(end))
    if (digit < 0) break
    // Past sixteen digits the value no longer fits; the length says so.
    if (length < 17) value = value * 10 + digit
    length++
  }
  return { end, value, length }
}

const isDigit = (text: string, at: number) => at < text.length && classOf(text.charCodeAt(at)) === DIGIT

function separatorAt(text: string, at: number): string {
  const char = text.charAt(at)
  if (",.'".includes(char)) return char
  if (char === "’") return "'"
  if (char === "٬") return ","
  if (char === "٫") return "٫"
  return at < text.length && classOf(text.charCodeAt(at)) === SPACE ? " " : ""
}

/** Reads the number whose first digit stands at `at`; one pass, whatever its length. */
export function scanNumber(text: string, at: number, { language, lists }: Lexicon): NumberShape {
  const first = digitRun(text, at)
  const shape: NumberShape = {
    end: first.end,
    value: first.value,
    shape: first.length > 16 || first.value > Number.MAX_SAFE_INTEGER ? "beyond" : "plain",
    grouped: false,
    decimals: 0,
    otherwise: Number.NaN,
    suffix: "",
    digits: first.length,
  }
  const special = dateOrTime(text, at, first, shape)
  if (special) return special
  if (first.length <= 3) readGroups(text, at, first, shape)
  readDecimals(text, shape, language.decimal, first)
  readSuffix(text, shape, lists.suffixes)
  if (first.length > 1 && digitOf(text.charCodeAt(at)) === 0 && shape.shape === "plain" && !shape.grouped)
    shape.shape = "code"
  return shape
}

function dateOrTime(text: string, at: number, first: Run, shape: NumberShape): NumberShape | null {
  const sign = text.charAt(first.end)
  if ((sign === ":" || sign === "/") && isDigit(text, first.end + 1)) {
    let end = first.end
    let parts = 1
    while (text.charAt(end) === sign && isDigit(text, end + 1) && parts < 4) {
      end = digitRun(text, end + 1).end
      parts++
    }
    return { ...shape, end, shape: sign === ":" ? "time" : parts > 2 ? "date" : "slash" }
  }
  if (first.length === 4 && sign === "-" && isMonthAndDay(text, first.end)) {
    return { ...shape, end: at + 10, shape: "date" }
  }
  return null
}

/** "-08-04" behind a year, in the digits of any script. */
function isMonthAndDay(text: string, at: number): boolean {
  const [month, day] = [digitRun(text, at + 1), digitRun(text, at + 4)]
  return month.length === 2 && text.charAt(month.end) === "-" && day.length === 2
}

/** 1,234 · 1.234 · 1 234 · 1'234 · 2,00,000: groups of three, or of two before a last three. */
function readGroups(text: string, at: number, first: Run, shape: NumberShape) {
  const sign = separatorAt(text, first.end)
  if (sign === "" || sign === "٫" || digitOf(text.charCodeAt(at)) === 0) return
  const groups: Run[] = []
  let end = first.end
  while (separatorAt(text, end) === sign && isDigit(text, end + 1)) {
    const group = digitRun(text, end + 1)
    if (group.length !== 3 && !(sign === "," && group.length === 2)) break
    groups.push(group)
    end = group.end
    if (groups.length > 12) break
  }
  while (groups.length > 0 && groups[groups.length - 1]!.length !== 3) groups.pop()
  const last = groups[groups.length - 1]
  if (!last) return
  const indian = groups.length > 1 && groups.slice(0, -1).every(group => group.length === 2)
  if (!indian && groups.some(group => group.length !== 3)) return
  // "12 300" may be two numbers when a third digit run or a group sign follows.
  if (sign === " " && /[,.'’]/.test(text.charAt(last.end)) && isDigit(text, last.end + 1)) return
  const value = groups.reduce((sum, group) => sum * 10 ** group.length + group.value, first.value)
  if (sign === "." && groups.length === 1) shape.otherwise = first.value + last.value / 1000
  shape.end = last.end
  shape.grouped = true
  shape.value = value
  shape.digits += groups.reduce((sum, group) => sum + group.length, 0)
  if (value > Number.MAX_SAFE_INTEGER) shape.shape = "beyond"
}

function readDecimals(text: string, shape: NumberShape, decimal: "." | ",", first: Run) {
  const sign = text.charAt(shape.end)
  const isSign =
    sign === decimal || sign === "٫" || sign === "·" || (!shape.grouped && sign === "." && first.length > 0)
  if (!isSign || !isDigit(text, shape.end + 1)) return
  const run = digitRun(text, shape.end + 1)
  if (run.length > 15) return
  // 1.2.3 is a section number, never a quantity.
  if (text.charAt(run.end) === "." && isDigit(text, run.end + 1)) {
    shape.shape = "code"
    shape.end = run.end
    return
  }
  shape.value += run.value / 10 ** run.length
  shape.value = Number(shape.value.toPrecision(15))
  shape.decimals = run.length
  shape.end = run.end
}

function readSuffix(text: string, shape: NumberShape, suffixes: ReadonlySet<string>) {
  let end = shape.end
  while (end < text.length && end - shape.end < 6 && classOf(text.charCodeAt(end)) === LETTER) end++
  if (end === shape.end) return
  const letters = text.slice(shape.end, end).toLowerCase()
  const ended =
    end >= text.length ||
    (classOf(text.charCodeAt(end)) !== LETTER && classOf(text.charCodeAt(end)) !== DIGIT)
  if (ended && /^(?:st|nd|rd|th|º|ª)$/.test(letters)) shape.shape = "ordinal"
  else if (ended && letters === "s") shape.shape = "decade"
  else if (ended && suffixes.has(letters)) shape.suffix = letters
  else shape.shape = "code"
  // A long alphanumeric code is taken whole.
  while (end < text.length && shape.shape === "code") {
    const kind = classOf(text.charCodeAt(end))
    if (kind !== LETTER && kind !== DIGIT) break
    end++
  }
  shape.end = end
}
