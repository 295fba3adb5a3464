/** Words of an article that stand in a source one after the other. */
export interface OwnWords {
  /** How many words the longest run has. */
  words: number
  /** Its beginning, as the source writes it. */
  sample: string
}

/** Texts about one thing share phrases; so many words in the same order do not come by chance. */
export const manyWords = 25
/** Runs are found by so many equal words, then followed to their ends. */
const seed = 8
const sampleLetters = 160

interface Words {
  ids: Int32Array
  starts: Int32Array
  ends: Int32Array
}

function wordsOf(text: string, known: Map<string, number>, isNew: boolean): Words {
  const found = [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)]
  const ids = new Int32Array(found.length)
  const starts = new Int32Array(found.length)
  const ends = new Int32Array(found.length)
  found.forEach((match, at) => {
    const word = match[0]
    const id = known.get(word)
    if (id === undefined && isNew) known.set(word, known.size)
    ids[at] = id ?? (isNew ? known.size - 1 : -1)
    starts[at] = match.index
    ends[at] = match.index + word.length
  })
  return { ids, starts, ends }
}

function hashAt(ids: Int32Array, at: number): number {
  let hash = 0
  for (let word = at; word < at + seed; word++)
    hash = (Math.imul(hash, 16_777_619) ^ ((ids[word] as number) + 1)) | 0
  return hash
}

/** Places of an article where the same eight words begin; of those that recur, the first few. */
function seedsOf(ids: Int32Array): Map<number, number[]> {
  const seeds = new Map<number, number[]>()
  for (let at = 0; at + seed <= ids.length; at++) {
    const hash = hashAt(ids, at)
    const places = seeds.get(hash)
    if (!places) seeds.set(hash, [at])
    else if (places.length < 4) places.push(at)
  }
  return seeds
}

function runFrom(one: Int32Array, at: number, other: Int32Array, there: number): number {
  let length = 0
  while (
    at + length < one.length &&
    there + length < other.length &&
    one[at + length] === other[there + length]
  )
    length++
  return length
}

/**
 * The longest run of an article's own words in a source; null where none is long enough to mean that one was written from the other.
 * Case, signs and line breaks do not count. Linear in both texts.
 */
export function ownWords(article: string, source: string): OwnWords | null {
  const known = new Map<string, number>()
  const own = wordsOf(article, known, true)
  if (own.ids.length < manyWords) return null
  const theirs = wordsOf(source, known, false)
  const seeds = seedsOf(own.ids)
  let [best, bestAt] = [0, 0]
  for (let at = 0; at + seed <= theirs.ids.length; ) {
    let longest = 0
    if (theirs.ids[at] !== -1)
      for (const there of seeds.get(hashAt(theirs.ids, at)) ?? [])
        longest = Math.max(longest, runFrom(theirs.ids, at, own.ids, there))
    if (longest > best) [best, bestAt] = [longest, at]
    at += Math.max(1, longest - seed)
  }
  if (best < manyWords) return null
  const [from, to] = [theirs.starts[bestAt] as number, theirs.ends[bestAt + best - 1] as number]
  const words = source.slice(from, to).replace(/\s+/g, " ")
  return { words: best, sample: words.length > sampleLetters ? `${words.slice(0, sampleLetters)}…` : words }
}
