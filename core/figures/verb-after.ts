import { idiomAt } from "./idioms"
import { bits, type Lexicon } from "./lexicon"
import { closeOfParenthesis } from "./qualifying"
import { NUMBER, PUNCT, type Token, WORD } from "./tokens"
import { compound, type Found, hasObject, tagsOf, textOf, told } from "./verb-forms"

const WINDOW = 32

interface Walk {
  be: boolean
  have: boolean
  comma: boolean
  /** Past "and" or "or". */
  joined: boolean
  /** Inside ", including its colonel killed": what is said there is said of those included. */
  including: boolean
  /** Only adverbs stood between the counted noun and here. */
  direct: boolean
  reduced: Found | null
}

/**
 * The measure that the verb after a counted noun gives it: "40 people were killed", "3 miners missing", "22 people
 * injured in the fire have died". `taken` are tokens of other figures, where the search ends.
 */
export function measureAfter(
  tokens: Token[],
  from: number,
  taken: (at: number) => boolean,
  lexicon: Lexicon,
): Found | null {
  const walk: Walk = {
    be: false,
    have: false,
    comma: false,
    joined: false,
    including: false,
    direct: true,
    reduced: null,
  }
  const end = Math.min(tokens.length, from + WINDOW)
  for (let i = from; i < end; i++) {
    const token = tokens[i]!
    const text = token.text
    if (text === "(" || text === "[") {
      const close = closeOfParenthesis(tokens, i, 16)
      if (close < 0) break
      i = close
      continue
    }
    if (taken(i)) break
    if (token.kind === NUMBER) continue
    if (text === ";" || text === ":" || (text === "-" && token.spaced)) break
    if (text === ",") {
      if (!goesOn(tokens, i + 1, lexicon)) {
        const close = asideTo(tokens, i + 1, taken, lexicon)
        if (close < 0) break
        i = close
      }
      walk.comma = true
      walk.direct = false
      walk.including = (tagsOf(tokens[i + 1]) & bits.including) !== 0
      continue
    }
    if (token.kind !== WORD) continue
    const idiom = idiomAt(tokens, i, lexicon.idiomsAfter)
    if (idiom)
      return idiom.measure ? { ...told(idiom.measure, "after", idiom.to), idiom: true } : walk.reduced
    const step = afterWord(tokens, i, walk, lexicon)
    if (step === "stop") break
    // "Four engineers kidnapped in June were freed": a verb that says nothing of the kind leaves what was said.
    if (step !== "next") return step.measure === "other" && walk.reduced ? walk.reduced : step
  }
  return walk.reduced
}

/** After a comma the sentence still speaks of the counted when a verb, a state or a description follows. */
function goesOn(tokens: Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at]
  if (token?.kind !== WORD && token?.kind !== NUMBER) return false
  // "four foreigners, two of them journalists, were seized"
  if (lexicon.language.of.includes(textOf(tokens, at + 1)) && tagsOf(tokens[at + 2]) & bits.pronoun)
    return true
  const tags = tagsOf(token)
  if (tags & (bits.including | bits.relative | bits.auxiliary)) return true
  if (lexicon.language.have.includes(token.text)) return true
  if (lexicon.lists.mostly.has(token.text)) return true
  if (tags & bits.adverb) return goesOn(tokens, at + 1, lexicon)
  return token.entry?.act?.form === "past" && !hasObject(tokens, at + 1, lexicon)
}

/** "6,000, with the Pasha, surrendered": the comma that closes what is set off, where the sentence then goes on; else −1. */
function asideTo(tokens: Token[], at: number, taken: (at: number) => boolean, lexicon: Lexicon): number {
  for (let i = at; i < at + 9 && i < tokens.length; i++) {
    if (taken(i) || tokens[i]!.entry?.act || (tokens[i]!.kind === PUNCT && tokens[i]!.text !== ",")) return -1
    if (tokens[i]!.text !== ",") continue
    const next = tokens[i + 1]
    const verb =
      lexicon.language.be.includes(next?.text ?? "") || lexicon.language.have.includes(next?.text ?? "")
    return verb || goesOn(tokens, i + 1, lexicon) || idiomAt(tokens, i + 1, lexicon.idiomsAfter) ? i : -1
  }
  return -1
}

/** "suffered minor injuries" */
function suffers(tokens: Token[], at: number, { lists }: Lexicon): Step {
  for (let i = at + 1; i < at + 5 && i < tokens.length; i++) {
    const { entry } = tokens[i]!
    if (entry?.head?.measure === "wounded" || lists.wounds.has(textOf(tokens, i)))
      return told("wounded", "after", at)
  }
  return "stop"
}

type Step = "next" | "stop" | Found

function afterWord(tokens: Token[], i: number, walk: Walk, lexicon: Lexicon): Step {
  const token = tokens[i]!
  const { language } = lexicon
  if (language.be.includes(token.text)) {
    walk.be = true
    return "next"
  }
  if (language.have.includes(token.text)) {
    walk.have = true
    return "next"
  }
  if (token.entry?.act) return afterAct(tokens, i, walk, lexicon)
  const tags = tagsOf(token)
  if (tags & bits.auxiliary || tags & bits.adverb) return "next"
  if (tags & bits.report) return walk.be || walk.have || actNear(tokens, i + 1) ? "next" : "stop"
  // "130 people and many of those who drowned": others are spoken of.
  if (tags & bits.relative) return walk.joined ? "stop" : "next"
  if (lexicon.lists.suffering.has(token.text)) return suffers(tokens, i, lexicon)
  if (language.taken.includes(token.text) && (walk.be || walk.have) && endsAt(tokens, i + 1, lexicon))
    return told("captured", "after", i)
  if (tags & bits.verb) {
    // "were taken prisoner", "were found dead", "left homeless": the state is what counts.
    if (actNear(tokens, i + 1) || idiomNear(tokens, i + 1, lexicon)) return "next"
    return "stop"
  }
  if (tags & bits.subordinator) return "stop"
  if (language.and.includes(token.text) || language.or.includes(token.text)) {
    walk.direct = false
    walk.joined = true
    return walk.reduced && !continuesVerb(tokens, i + 1, lexicon) ? "stop" : "next"
  }
  if (tags & bits.conjunction) return "stop"
  walk.direct = false
  return "next"
}

const actNear = (tokens: Token[], at: number) =>
  Boolean(
    tokens[at]?.entry?.act ||
      (tagsOf(tokens[at]) & (bits.adverb | bits.preposition) && tokens[at + 1]?.entry?.act) ||
      tokens[at + 2]?.entry?.act?.form === "adjective",
  )

/** Nothing follows that says where to: a sign, the end, or the day. */
const endsAt = (tokens: Token[], at: number, { language }: Lexicon) =>
  !tokens[at] ||
  tokens[at]!.kind === PUNCT ||
  language.and.includes(textOf(tokens, at)) ||
  textOf(tokens, at) === language.at

/** "remain in detention", "were taken to hospital": the words after the verb say it. */
const idiomNear = (tokens: Token[], at: number, { idiomsAfter }: Lexicon) =>
  Boolean(idiomAt(tokens, at, idiomsAfter) ?? idiomAt(tokens, at + 1, idiomsAfter))

function continuesVerb(tokens: Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at]
  return Boolean(
    token &&
      (token.entry?.act ||
        lexicon.language.be.includes(token.text) ||
        lexicon.language.have.includes(token.text)),
  )
}

function afterAct(tokens: Token[], i: number, walk: Walk, lexicon: Lexicon): Step {
  const act = tokens[i]!.entry!.act!
  const found = (): Found => {
    const { measure, parts, manner } = compound(tokens, i, lexicon)
    return { measure, parts, manner, from: "after", at: i }
  }
  switch (act.form) {
    case "adjective":
      return walk.be || walk.direct || walk.reduced === null ? found() : "next"
    case "ing":
      if (act.intransitive) return found()
      return walk.be && textOf(tokens, i - 1) === "being" ? found() : "stop"
    case "base":
      return act.intransitive ? found() : tagsOf(tokens[i - 1]) & bits.preposition ? "stop" : "next"
  }
  if (act.intransitive) return found()
  if (walk.be) return found()
  if (lexicon.lists.themselves.has(textOf(tokens, i + 1))) return found()
  if (walk.have || hasObject(tokens, i + 1, lexicon)) return "stop"
  if (!walk.including) walk.reduced ??= found()
  walk.direct = false
  return "next"
}
