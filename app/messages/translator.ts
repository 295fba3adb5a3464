import { cookies } from "next/headers"
import { createTranslator } from "use-intl/core"
import { type Locale, localeCookie, localeFor } from "./locales"

/** Sentences of one namespace, with their values filled in. */
export interface Words {
  (key: string, values?: Record<string, string | number>): string
  has(key: string): boolean
}

/** The language of the request, for server components. */
export async function requestLocale(): Promise<Locale> {
  return localeFor((await cookies()).get(localeCookie)?.value)
}

/** Sentences for a server component: `const t = await words("articles")`. */
export async function words(namespace: string): Promise<Words> {
  const { tag, messages } = await requestLocale()
  const make = createTranslator as unknown as (config: object) => Words
  return make({ locale: tag, messages, namespace })
}
