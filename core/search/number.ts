import { classOf, DIGIT, digitOf } from "./characters"

const separators = new Set([",", ".", "'", "’", "٬", "\u00a0", "\u202f", "\u2009"])
const mostGroups = 12

interface Run {
  digits: string
  end: number
}

function runAt(text: string, at: number): Run {
  let digits = ""
  let end = at
  while (end < text.length) {
    const code = text.codePointAt(end) as number
    const digit = digitOf(code)
    if (digit < 0) break
    digits += digit
    end += code > 0xffff ? 2 : 1
  }
  return { digits, end }
}

const isDigitAt = (text: string, at: number) =>
  at < text.length && classOf(text.codePointAt(at) as number) === DIGIT

/**
 * The number whose first digit stands at `at`, as ASCII digits. Groups of three are joined (1,500 · 1.500 · 1’500 · a space that
 * does not break), and 2,00,000; what stands on both sides of a plain space or a decimal sign may be two numbers and stays two.
 */
export function numberAt(text: string, at: number): Run {
  const first = runAt(text, at)
  const separator = text.charAt(first.end)
  if (first.digits.length > 3 || first.digits.startsWith("0") || !separators.has(separator)) return first
  const groups: Run[] = []
  for (let end = first.end; groups.length < mostGroups; ) {
    if (text.charAt(end) !== separator || !isDigitAt(text, end + 1)) break
    const group = runAt(text, end + 1)
    groups.push(group)
    end = group.end
  }
  const taken = separator === "," && isIndian(first, groups) ? groups.length : countOfThree(groups)
  const last = groups[taken - 1]
  if (!last) return first
  return {
    digits:
      first.digits +
      groups
        .slice(0, taken)
        .map(group => group.digits)
        .join(""),
    end: last.end,
  }
}

function countOfThree(groups: readonly Run[]): number {
  const wrong = groups.findIndex(group => group.digits.length !== 3)
  return wrong < 0 ? groups.length : wrong
}

const isIndian = (first: Run, groups: readonly Run[]): boolean =>
  first.digits.length < 3 &&
  groups.length > 1 &&
  groups.every((group, at) => group.digits.length === (at === groups.length - 1 ? 3 : 2))
