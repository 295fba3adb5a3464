import { en } from "./languages/en"
import { es } from "./languages/es"
import type { Language } from "./languages/language"
import { compileLexicon, type Lexicon } from "./lexicon"

const languages: Record<Language["id"], Language> = { en, es }
const compiled = new Map<string, Lexicon>()

/** The compiled tables of a language; made once, on first use. */
export function lexiconOf(id: Language["id"]): Lexicon {
  let lexicon = compiled.get(id)
  if (!lexicon) {
    lexicon = compileLexicon(languages[id])
    compiled.set(id, lexicon)
  }
  return lexicon
}
