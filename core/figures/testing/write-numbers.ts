import { en } from "../languages/en"

const names = Object.entries(en.numbers).filter(([word]) => word !== "fourty")
const nameOf = (n: number) => names.find(([, value]) => value === n)?.[0] ?? ""

function underHundred(n: number): string {
  if (n <= 20 || n % 10 === 0) return nameOf(n)
  return `${nameOf(n - (n % 10))}-${nameOf(n % 10)}`
}

function underThousand(n: number): string {
  const hundreds = Math.floor(n / 100)
  const rest = n % 100
  const head = hundreds > 0 ? `${nameOf(hundreds)} hundred` : ""
  if (rest === 0) return head
  return head ? `${head} and ${underHundred(rest)}` : underHundred(rest)
}

/** A whole number below a thousand million in English words. */
export function inWords(n: number): string {
  if (n === 0) return "zero"
  const parts: string[] = []
  for (const [scale, size] of [
    ["million", 1e6],
    ["thousand", 1e3],
  ] as const) {
    const many = Math.floor(n / size) % 1000
    if (many > 0) parts.push(`${underThousand(many)} ${scale}`)
  }
  const rest = n % 1000
  if (rest > 0) parts.push(parts.length > 0 && rest < 100 ? `and ${underHundred(rest)}` : underThousand(rest))
  return parts.join(" ")
}

const grouped = (n: number, by: string) => String(n).replace(/\B(?=(\d{3})+$)/g, by)

/** 12345678 as 1,23,45,678. */
function indian(n: number): string {
  const text = String(n)
  if (text.length <= 3) return text
  return `${text.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ",")},${text.slice(-3)}`
}

const inScript = (n: number, zero: number) =>
  [...String(n)].map(digit => String.fromCodePoint(zero + Number(digit))).join("")

/** 2350000 as "2.35 million". */
const scaled = (word: string, size: number, places: number) => (n: number) => {
  const short = ((n % 1000) + 1) / 10 ** places
  return { value: Math.round(short * size), words: `${short}${word}` }
}

export interface Written {
  value: number
  words: string
}

const asIs = (write: (n: number) => string) => (n: number) => ({ value: n, words: write(n) })

/** Every way the grammar knows to write a number; those that cannot write them all make another of `n`. */
export const numberStyles = {
  "bare digits": asIs(String),
  "digits grouped by commas": asIs(n => grouped(n, ",")),
  spaces: asIs(n => grouped(n, " ")),
  "thin spaces": asIs(n => grouped(n, "\u2009")),
  "narrow spaces that do not break": asIs(n => grouped(n, "\u202f")),
  "spaces that do not break": asIs(n => grouped(n, "\u00a0")),
  apostrophes: asIs(n => grouped(n, "'")),
  "typographic apostrophes": asIs(n => grouped(n, "’")),
  points: asIs(n => grouped(n, ".")),
  "Indian groups": asIs(indian),
  "Arabic digits": asIs(n => inScript(n, 0x660)),
  "Persian digits": asIs(n => inScript(n, 0x6f0)),
  "Devanagari digits": asIs(n => inScript(n, 0x966)),
  "full-width digits": asIs(n => inScript(n, 0xff10)),
  words: asIs(inWords),
  "a decimal and thousand": scaled(" thousand", 1e3, 1),
  "a decimal and k": scaled("k", 1e3, 1),
  "a decimal and million": scaled(" million", 1e6, 2),
  "a decimal and mn": scaled(" mn", 1e6, 1),
  "digits and hundred": (n: number) => ({ value: ((n % 98) + 2) * 100, words: `${(n % 98) + 2} hundred` }),
  lakhs: scaled(" lakh", 1e5, 1),
  crores: scaled(" crore", 1e7, 1),
} satisfies Record<string, (n: number) => Written>
