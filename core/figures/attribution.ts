import { type Attribution, type AttributionRole, attributionRoles } from "./figure"
import { bits, type Lexicon } from "./lexicon"
import { type Token, WORD } from "./tokens"
import { tagsOf, textOf } from "./verb-forms"

const WINDOW = 40

/** Who gives a number, with which verb, and whether they deny it; null where the sentence names nobody. */
export function attributionOf(
  text: string,
  tokens: Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
): Attribution | null {
  if (isDenied(tokens, from, lexicon))
    return { ...saidBefore(text, tokens, from, lexicon), verb: "denies", polarity: "denied" }
  const named = accordingTo(text, tokens, from, to, lexicon)
  if (named) return named
  const said = saidBefore(text, tokens, from, lexicon)
  if (said.speaker) return said
  return saidAfter(text, tokens, to, lexicon)
}

/** "denying reports that up to 20 soldiers had died": the denial reaches to the end of its clause. */
function isDenied(tokens: Token[], from: number, { sayings }: Lexicon): boolean {
  let commas = 0
  for (let i = from - 1; i >= 0 && i > from - 16; i--) {
    const word = textOf(tokens, i)
    if (word === ";" || word === ":") return false
    if (word === ",") commas++
    if (tagsOf(tokens[i]) & bits.conjunction && sayings.has(textOf(tokens, i + 1))) return false
    if (sayings.get(word) === "denies") return commas === 0
  }
  return false
}

const nobody = (): Attribution => ({ speaker: null, role: "unknown", verb: "says", polarity: "affirmed" })

function spoken(
  text: string,
  tokens: Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
  verb: Attribution["verb"],
): Attribution {
  if (to <= from) return nobody()
  return {
    speaker: text.slice(tokens[from]!.start, tokens[to - 1]!.end),
    role: roleOf(tokens, from, to, lexicon),
    verb,
    polarity: "affirmed",
  }
}

function roleOf(tokens: Token[], from: number, to: number, { language }: Lexicon): AttributionRole {
  for (let i = from; i < to; i++) {
    for (const role of attributionRoles) {
      if (` ${language.speakers[role] ?? ""} `.includes(` ${textOf(tokens, i)} `)) return role
    }
  }
  return "unknown"
}

/** "Ruritanian officials say that 40 …": the subject of the nearest verb of saying before the number. */
function saidBefore(text: string, tokens: Token[], from: number, lexicon: Lexicon): Attribution {
  for (let i = from - 1; i > 0 && i > from - WINDOW; i--) {
    if (textOf(tokens, i) === ";") break
    const word = textOf(tokens, i)
    const verb = lexicon.sayings.get(word)
    if (!verb || tokens[i]!.kind !== WORD) continue
    const start = subjectStart(tokens, i, lexicon)
    if (start < i) return spoken(text, tokens, start, i, lexicon, verb)
  }
  return nobody()
}

/** The words before a verb that can be its subject: back to a sign, a conjunction or another verb, eight at most. */
function subjectStart(tokens: Token[], verb: number, lexicon: Lexicon): number {
  let i = verb
  while (i > 0 && verb - i < 8) {
    const before = tokens[i - 1]!
    const tags = tagsOf(before)
    if (before.kind !== WORD || before.entry?.act || lexicon.sayings.has(before.text)) break
    if (tags & (bits.conjunction | bits.subordinator | bits.auxiliary | bits.relative)) break
    i--
  }
  while (i < verb && tagsOf(tokens[i]) & (bits.adverb | bits.preposition)) i++
  return tagsOf(tokens[i]) & bits.pronoun ? verb : i
}

function accordingTo(
  text: string,
  tokens: Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
): Attribution | null {
  const start = Math.max(0, from - WINDOW)
  for (let i = start; i < tokens.length && i < to + WINDOW; i++) {
    const words = lexicon.accordingTo.get(textOf(tokens, i))
    if (!words?.every((word, n) => textOf(tokens, i + n) === word)) continue
    const begin = i + words.length
    let end = begin
    while (
      end < tokens.length &&
      end - begin < 10 &&
      tokens[end]!.kind === WORD &&
      !tokens[end]!.entry?.act
    ) {
      if (tagsOf(tokens[end]) & (bits.conjunction | bits.subordinator | bits.auxiliary)) break
      end++
    }
    return spoken(text, tokens, begin, end, lexicon, "says")
  }
  return null
}

/** "…, hospital officials in Varn said", "…, said Colonel Ipsum". */
function saidAfter(text: string, tokens: Token[], to: number, lexicon: Lexicon): Attribution | null {
  for (let i = to; i < tokens.length && i < to + WINDOW; i++) {
    const verb = lexicon.sayings.get(textOf(tokens, i))
    if (!verb) continue
    const start = subjectStart(tokens, i, lexicon)
    if (textOf(tokens, start - 1) === "," && start < i) return spoken(text, tokens, start, i, lexicon, verb)
    if (textOf(tokens, i - 1) !== ",") return null
    let end = i + 1
    while (end < tokens.length && end - i < 8 && tokens[end]!.kind === WORD) end++
    return spoken(text, tokens, i + 1, end, lexicon, verb)
  }
  return null
}
