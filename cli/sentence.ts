import messages from "@/app/messages/en.json"
import { type Sentences, speakerOf } from "@/app/messages/error-sentence"
import terminal from "@/app/messages/terminal.en.json"
import type { Values } from "@/core/failing/app-error"

// What only a terminal says is kept out of the pages' messages; both speak of some of the same things.
const pages: Sentences = messages.errors
const errors: Sentences = { ...pages }
for (const [about, own] of Object.entries(terminal.errors as Sentences)) {
  errors[about] = { ...(pages[about] as Sentences | undefined), ...(own as Sentences) }
}

const say = speakerOf(errors)

/** Whether there is a sentence for a code. */
export const hasSentence = (code: string): boolean => say(code) !== null

/** The English sentence for a code; a code without a sentence is shown as it is, with its values. */
export function sentenceFor(code: string, values: Values = {}): string {
  return say(code, values) ?? `${code} ${JSON.stringify(values)}`
}
