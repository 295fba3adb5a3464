/** Joiners and stretchers inside a word: soft hyphen, zero-width joiner and non-joiner, word joiner, the Arabic tatweel. */
const inside = /\u00ad|\u200c|\u200d|\u2060|\u0640/gu

/**
 * Accents of Latin, Greek and Cyrillic letters, vowel points and signs of Arabic and Hebrew: what writers may leave out. Vowel
 * signs of the Indic scripts and of Thai, and the voicing of kana, stay: without them other words are meant.
 */
const accents = /(?=\p{Mn})[\p{scx=Zinh}\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Arab}\p{scx=Hebr}]/gu

/** Letters that Unicode does not take apart although people type one for the other. */
const likes: Record<string, string> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ħ: "h", ŋ: "n", ς: "σ" },
  // Alef wasla; yeh and kaf as Persian and Urdu write them; alef maqsura and teh marbuta at the end of words.
  ...{ "\u0671": "\u0627", "\u06cc": "\u064a", "\u0649": "\u064a", "\u06a9": "\u0643", "\u0629": "\u0647" },
  ...{ "\u06d5": "\u0647", "\u06c1": "\u0647" },
}
const alike = new RegExp(`[${Object.keys(likes).join("")}]`, "gu")
const noWord = /[^\p{L}\p{M}\p{Nd}]/gu
const plainAscii = /^[A-Za-z]+$/

/**
 * A word as it is compared: without case, accents, stretching, and with one form for letters that are written in several. The
 * same word folded twice is the same. Empty where nothing of it is a letter.
 */
export function foldWord(word: string): string {
  if (plainAscii.test(word)) return word.toLowerCase()
  return word
    .replace(inside, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(accents, "")
    .replace(alike, letter => likes[letter] ?? letter)
    .replace(noWord, "")
    .replace(/^\p{M}+/u, "")
    .normalize("NFC")
}
