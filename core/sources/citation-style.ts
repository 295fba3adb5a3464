/** Citation styles that come with the program: a file each in formats/citations/styles. */
export const citationStyles = ["apa", "harvard", "vancouver", "wikipedia", "notes"] as const
export type CitationStyle = (typeof citationStyles)[number]

/** Languages in which citations and bibliographies are written (CSL's locales). */
export const citationLocales = ["en-US", "de-DE", "es-ES", "fr-FR", "nl-NL"] as const
export type CitationLocale = (typeof citationLocales)[number]

/** How an article or a workspace wants its citations; what is left out is decided further out. */
export interface CitationForm {
  style?: CitationStyle | undefined
  locale?: CitationLocale | undefined
}

/** A form with nothing left open. */
export interface WrittenForm {
  style: CitationStyle
  locale: CitationLocale
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
  const [knownStyle, knownLocale] = [oneOf(citationStyles, style), oneOf(citationLocales, locale)]
  if (knownStyle) form.style = knownStyle
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
