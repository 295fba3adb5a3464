/** Citation styles that come with the program: a file each in formats/citations/styles. */
export const citationStyles = ["apa", "harvard", "vancouver", "wikipedia", "notes"] as const
export type CitationStyle = (typeof citationStyles)[number]

/** What names a style: one that comes with the program, or the id of one that somebody uploaded. */
export type StyleName = CitationStyle | (string & {})

export const isShipped = (style: string | undefined): style is CitationStyle =>
  citationStyles.some(one => one === style)

/** Ids of uploaded styles are UUIDs. */
const uploadedId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const isStyleName = (value: unknown): value is StyleName =>
  typeof value === "string" && (isShipped(value) || uploadedId.test(value))

/** An uploaded style that was removed can be brought back. */
export const styleStates = ["active", "removed"] as const

/** An uploaded style as lists show it. */
export interface UploadedStyle {
  id: string
  title: string
  cslId: string
  /** How many articles are written by it, and the workspace where it is the usual one. */
  articles: number
  usual: boolean
  createdAt: number
}

/** Languages in which citations and bibliographies are written (CSL's locales). */
export const citationLocales = ["en-US", "de-DE", "es-ES", "fr-FR", "nl-NL"] as const
export type CitationLocale = (typeof citationLocales)[number]

/** How an article or a workspace wants its citations; what is left out is decided further out. */
export interface CitationForm {
  style?: StyleName | undefined
  locale?: CitationLocale | undefined
}

/** A form with nothing left open. */
export interface WrittenForm {
  style: StyleName
  locale: CitationLocale
  /** The CSL of a style that was uploaded. */
  csl?: string | undefined
}

/** Names of the workspace's settings that hold its form. */
export const citationSettings = { style: "citations.style", locale: "citations.locale" } as const

export const usualCitationStyle: CitationStyle = "apa"

const oneOf = <Value extends string>(list: readonly Value[], value: unknown): Value | undefined =>
  list.find(one => one === value)

/** The form that a workspace's settings name. */
export function citationFormIn(settings: Readonly<Record<string, unknown>>): CitationForm {
  return citationFormFrom({
    style: settings[citationSettings.style],
    locale: settings[citationSettings.locale],
  })
}

/** A form read from what was stored; values that are not on the lists are left out. */
export function citationFormFrom(stored: unknown): CitationForm {
  if (typeof stored !== "object" || stored === null) return {}
  const { style, locale } = stored as Record<string, unknown>
  const form: CitationForm = {}
  const knownLocale = oneOf(citationLocales, locale)
  if (isStyleName(style)) form.style = style
  if (knownLocale) form.locale = knownLocale
  return form
}

/** The locale of a text's language (BCP 47); English where there is none of it. */
export function localeOf(language: string | null | undefined): CitationLocale {
  const base = language?.split("-")[0]?.toLowerCase()
  return citationLocales.find(one => one.slice(0, 2) === base) ?? "en-US"
}

/** The form to write by: the first that names something counts; the language decides where none names a locale. */
export function citationFormOf(
  language: string | null | undefined,
  ...forms: readonly (CitationForm | null | undefined)[]
): WrittenForm {
  return {
    style: forms.find(form => form?.style)?.style ?? usualCitationStyle,
    locale: forms.find(form => form?.locale)?.locale ?? localeOf(language),
  }
}
