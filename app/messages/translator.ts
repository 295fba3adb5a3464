import { cookies } from "next/headers"
import { createTranslator } from "use-intl/core"
import { type Locale, localeCookie, localeFor } from "./locales"

/** The language of the request, for server components. */
export async function requestLocale(): Promise<Locale> {
  return localeFor((await cookies()).get(localeCookie)?.value)
}

/** Sentences for a server component: `const t = await words("articles")`. */
export async function words(namespace: string) {
  const { tag, messages } = await requestLocale()
  return createTranslator<Record<string, unknown>>({ locale: tag, messages, namespace })
}
