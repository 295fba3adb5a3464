import { compiled } from "./compiled"
import en from "./en.json"
import { pseudo } from "./pseudo"

export type Messages = typeof en

export interface Locale {
  /** BCP 47; it also picks the form of numbers and dates. */
  tag: string
  dir: "ltr" | "rtl"
  messages: Messages
}

/** The cookie a chosen language is kept in. */
export const localeCookie = "obelus.locale"

const english = compiled(en)

/** The pseudo languages' sentences, made once. */
let made: Messages | null = null
const pseudoEnglish = () => {
  made ??= compiled(pseudo(en))
  return made
}

/**
 * The language a page is written in. Two made-up ones keep the pages honest: `en-XA` has longer, accented words,
 * `ar-XB` runs from right to left; both exist only where `OBELUS_PSEUDO_LOCALES=1` (the tests).
 */
export function localeFor(tag: string | undefined): Locale {
  if (process.env.OBELUS_PSEUDO_LOCALES === "1") {
    if (tag === "en-XA") return { tag: "en", dir: "ltr", messages: pseudoEnglish() }
    if (tag === "ar-XB") return { tag: "en", dir: "rtl", messages: pseudoEnglish() }
  }
  return { tag: "en", dir: "ltr", messages: english }
}
