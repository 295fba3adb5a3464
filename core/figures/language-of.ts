import type { Language } from "./languages/language"

/** The id of the tables for a language tag; English where there are none. */
export function languageOf(tag: string | null | undefined): Language["id"] {
  return tag?.toLowerCase().startsWith("es") ? "es" : "en"
}
