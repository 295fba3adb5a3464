import { createTranslator } from "use-intl/core"
import messages from "./en.json"

/** Sentences by the parts of their code: `article.not_found` lies at `article` → `not_found`. */
export interface Sentences {
  [part: string]: string | Sentences
}

/** Gives the sentence for a code with its values filled in, or null where nobody wrote one. */
export type Say = (code: string, values?: Record<string, unknown>) => string | null

/** Makes a speaker of these English sentences, for programs that have no page: the API, the server, the command line. */
export function speakerOf(sentences: Sentences): Say {
  const translate = createTranslator({
    locale: "en",
    messages: { sentences } as never,
    namespace: "sentences" as never,
    // A value that is missing must not print a stack: the code says more.
    onError: () => {},
    getMessageFallback: ({ key }) => key,
  }) as unknown as (code: string, values: Record<string, unknown>) => string
  return (code, values = {}) => {
    let at: string | Sentences | undefined = sentences
    for (const part of code.split(".")) at = typeof at === "object" ? at[part] : undefined
    return typeof at === "string" ? translate(code, values) : null
  }
}

const say = speakerOf(messages.errors)

/** The English sentence of a refusal's code, with its values filled in; the code itself where nobody wrote one. */
export const errorSentence = (code: string, values: Record<string, unknown>): string =>
  say(code, values) ?? code
