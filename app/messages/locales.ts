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

/**
 * The language a page is written in. Two made-up ones keep the pages honest: `en-XA` has longer, accented words,
 * `ar-XB` runs from right to left; both exist only where `OBELUS_PSEUDO_LOCALES=1` (the tests).
 */
export function localeFor(tag: string | undefined): Locale {
  if (process.env.OBELUS_PSEUDO_LOCALES === "1") {
    if (tag === "en-XA") return { tag: "en", dir: "ltr", messages: pseudo(en) }
    if (tag === "ar-XB") return { tag: "en", dir: "rtl", messages: pseudo(en) }
  }
  return { tag: "en", dir: "ltr", messages: en }
}
