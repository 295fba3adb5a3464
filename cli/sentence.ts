import { createTranslator } from "use-intl/core"
import messages from "@/app/messages/en.json"
import terminal from "@/app/messages/terminal.en.json"
import type { Values } from "@/core/failing/app-error"

interface Sentences {
  [part: string]: string | Sentences
}

// What only a terminal says is kept out of the pages' messages; both speak of some of the same things.
const pages: Sentences = messages.errors
const errors: Sentences = { ...pages }
for (const [about, own] of Object.entries(terminal.errors as Sentences)) {
  errors[about] = { ...(pages[about] as Sentences | undefined), ...(own as Sentences) }
}

/** Whether there is a sentence for a code. */
export function hasSentence(code: string): boolean {
  let at: string | Sentences | undefined = errors
  for (const part of code.split(".")) at = typeof at === "object" ? at[part] : undefined
  return typeof at === "string"
}

const translate = createTranslator({
  locale: "en",
  messages: { errors } as never,
  namespace: "errors" as never,
  // A value that is missing must not print a stack: the code with what there is says more.
  onError: () => {},
  getMessageFallback: ({ key }) => key,
}) as unknown as (code: string, values: Values) => string

/** The English sentence for a code; a code without a sentence is shown as it is, with its values. */
export function sentenceFor(code: string, values: Values = {}): string {
  return hasSentence(code) ? translate(code, values) : `${code} ${JSON.stringify(values)}`
}
