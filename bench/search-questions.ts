import { drawing, type MadeRecord, random } from "./search-corpus"

export interface Asked {
  q: string
  /** What is asked beside the words: kinds, counts. */
  input: Record<string, string>
  /** The words as typed, and whether the last one is the beginning of a word. */
  words: readonly string[]
  phrase: boolean
  prefix: boolean
}

const perShape = 60

/** Questions as people type them, by their shape; words are drawn as often as texts use them unless it says otherwise. */
export function questionsOf(
  words: readonly string[],
  records: readonly MadeRecord[],
): Record<string, Asked[]> {
  const next = random(11)
  const draw = drawing(words, next)
  const asked = (
    typed: readonly string[],
    more: Partial<Asked> & { input?: Record<string, string> } = {},
  ): Asked => {
    const { phrase = false, prefix = false, input = {} } = more
    const joined = typed.join(" ")
    return { words: typed, phrase, prefix, input, q: phrase ? `"${joined}"` : prefix ? joined : `${joined} ` }
  }
  const times = (make: () => Asked) => Array.from({ length: perShape }, make)
  const startOf = (length: number) => {
    for (;;) {
      const word = draw()
      if (word.length >= length) return word.slice(0, length)
    }
  }
  const record = () => records[Math.floor(next() * records.length)] as MadeRecord
  const neighbours = () => {
    const typed = record().text.split(" ")
    const at = Math.floor(next() * Math.max(1, typed.length - 2))
    return typed.slice(at, at + 2)
  }
  const common = () => words[Math.floor(next() * 20)] as string
  const rare = () => words[20_000 + Math.floor(next() * 20_000)] as string
  const beginning = (length: number) => times(() => asked([startOf(length)], { prefix: true }))
  return {
    "a word": times(() => asked([draw()])),
    "a common word": times(() => asked([common()])),
    "a rare word": times(() => asked([rare()])),
    "two words": times(() => asked([draw(), draw()])),
    "two common words": times(() => asked([common(), common()])),
    "three words": times(() => asked([draw(), draw(), draw()])),
    "words in quotes": times(() => asked(neighbours(), { phrase: true })),
    "a number": times(() => asked([String(Math.floor(next() ** 3 * 9000))])),
    "2 letters": beginning(2),
    "3 letters": beginning(3),
    "4 letters": beginning(4),
    "5 letters": beginning(5),
    "6 letters": beginning(6),
    "a word and 2 letters": times(() => asked([draw(), startOf(2)], { prefix: true })),
    "a word and 4 letters": times(() => asked([draw(), startOf(4)], { prefix: true })),
    "a word, sources alone": times(() => asked([draw()], { input: { kinds: "source" } })),
    "4 letters, quotes alone": times(() => asked([startOf(4)], { prefix: true, input: { kinds: "quote" } })),
    "no such word": times(() => asked([`${rare()}q`])),
    "inside of a word": times(() => asked([rare().slice(1, 6)])),
    "a word, all kinds counted": times(() => asked([draw()], { input: { counts: "1" } })),
    "4 letters, all kinds counted": times(() =>
      asked([startOf(4)], { prefix: true, input: { counts: "1" } }),
    ),
  }
}
