import type { Language } from "./languages/language"

/** The id of the tables for a language tag; English where there are none. */
export function languageOf(tag: string | null | undefined): Language["id"] {
  return tag?.toLowerCase().startsWith("es") ? "es" : "en"
}

/**
 * The tag of a language that has no tables: there only numbers with a known sign, unit or noun are read, and a page
 * must say so. Null where the words are read, or where nobody said in which language a text is.
 */
export function unreadLanguage(tag: string | null | undefined): string | null {
  if (!tag?.trim()) return null
  return /^(?:en|es)(?:[-_]|$)/i.test(tag.trim()) ? null : tag.trim()
}
