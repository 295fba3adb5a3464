import type { Language } from "./languages/language"
import { compileLexicon, type Lexicon } from "./lexicon"

const languages: Record<Language["id"], () => Promise<Language>> = {
  en: async () => (await import("./languages/en")).en,
  es: async () => (await import("./languages/es")).es,
}
const loading = new Map<string, Promise<Lexicon>>()

/** The compiled tables of a language, fetched when the first text needs them; a failed fetch is tried again. */
export function loadLexicon(id: Language["id"]): Promise<Lexicon> {
  let lexicon = loading.get(id)
  if (!lexicon) {
    lexicon = languages[id]().then(compileLexicon)
    lexicon.catch(() => loading.delete(id))
    loading.set(id, lexicon)
  }
  return lexicon
}
