export const themes = ["system", "light", "dark"] as const
export type Theme = (typeof themes)[number]

/** The cookie the layout reads, so that the first paint already has the chosen theme. */
export const themeCookie = "obelus.theme"

/** What a cookie's value names; anything else follows the system. */
export function readTheme(value: string | undefined): Theme {
  return themes.includes(value as Theme) ? (value as Theme) : "system"
}

/** Shows a theme at once and keeps it for a year on this device. */
export function chooseTheme(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in two of the three engines.
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=31536000; samesite=lax`
}
