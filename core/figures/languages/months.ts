import type { Language } from "./language"

/** The months by language, January first; apart from the other tables, because dates need nothing else of them. */
export const months: Readonly<Record<Language["id"], readonly string[]>> = {
  en: [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ],
  es: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
}
