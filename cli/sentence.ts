import { createTranslator } from "use-intl/core"
import messages from "@/app/messages/en.json"
import type { Values } from "@/core/failing/app-error"

const errors = (messages as { errors: Record<string, unknown> }).errors

const known = (code: string): boolean => {
  let at: unknown = errors
  for (const part of code.split(".")) at = (at as Record<string, unknown> | undefined)?.[part]
  return typeof at === "string"
}

/** The English sentence for a code; a code without a sentence is shown as it is, with its values. */
export function sentenceFor(code: string, values: Values = {}): string {
  if (!known(code)) return `${code} ${JSON.stringify(values)}`
  const translate = createTranslator({
    locale: "en",
    messages: { errors } as never,
    namespace: "errors" as never,
  })
  return (translate as unknown as (key: string, values: Values) => string)(code, values)
}
