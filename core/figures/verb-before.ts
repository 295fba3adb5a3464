import type { Measure, Population } from "./figure"
import { idiomAt } from "./idioms"
import { bits, type Lexicon } from "./lexicon"
import { givenByEach, tallied } from "./tallies"
import type { Token } from "./tokens"
import { compound, type Found, tagsOf, textOf, told } from "./verb-forms"

const skipped = bits.determiner | bits.possessive | bits.adverb

/** The measure that the words before a number give it: "killing", "the capture of", "a force of", "the toll rose to". */
export function measureBefore(tokens: Token[], at: number, floor: number, lexicon: Lexicon): Found | null {
  let i = at - 1
  for (let turns = 0; turns < 4 && i > floor; turns++, i--) {
    const token = tokens[i]!
    if (token.entry?.act || !(tagsOf(token) & skipped || token.text === '"' || token.text === "'")) break
    if (lexicon.language.of.includes(token.text)) break
  }
  if (lexicon.language.nounFirst && textOf(tokens, i) === "a" && tokens[i - 1]?.entry?.act) i--
  const token = tokens[i]
  if (!token || i < floor) return null
  if (token.text === ",") {
    const verb = beforeAside(tokens, i, floor)
    if (verb >= 0) return actBefore(tokens, verb, floor, lexicon)
  }
  // "Killed.—Three captains": the heads of an old return.
  if (token.text === "-" && textOf(tokens, i - 1) === ".") return labelled(tokens, i - 2, floor, lexicon)
  if (token.text === ":") return labelled(tokens, i - 1, floor, lexicon)
  if (token.text === "with" && lexicon.lists.together.has(textOf(tokens, i - 1)))
    return sharedFate(tokens, i - 2, floor)
  if (tagsOf(token) & bits.including && !lexicon.language.among.includes(token.text)) {
    const of = listed(tokens, i - 1, floor)
    if (of) return of
  }
  const idiom = idiomAt(tokens, i, lexicon.idiomsBefore, -1)
  if (idiom && idiom.to >= floor) return idiom.measure ? told(idiom.measure, "before", i) : null
  if (token.entry?.act) return actBefore(tokens, i, floor, lexicon)
  if (lexicon.language.of.includes(token.text)) {
    const of = nominalBefore(tokens, i - 1, floor, lexicon)
    if (of) return of
  }
  const cost = costOf(tokens, i, floor, lexicon)
  if (cost) return cost
  return (
    objectOfList(tokens, i, floor, lexicon) ??
    tallied(tokens, at, floor, lexicon) ??
    givenByEach(tokens, at, floor, lexicon)
  )
}

/** "The siege cost the attackers 3,100 men": what a verb of costing takes from somebody. */
function costOf(tokens: Token[], at: number, floor: number, { language, nominals }: Lexicon): Found | null {
  for (let i = at; i >= floor && i > at - 5; i--) {
    const token = tokens[i]!
    if (language.costs.includes(token.text)) {
      // "Desertion cost the army 900 men", "cholera cost the fleet 300"
      const by = textOf(tokens, i - 1)
      const measure = language.ills.includes(by) ? "killed" : (nominals.get(by) ?? "casualties")
      return told(measure, "before", i)
    }
    const named =
      token.capital ||
      token.entry?.head ||
      tagsOf(token) & (skipped | bits.nation | bits.pronoun | bits.company) ||
      (tagsOf(token) & bits.adjective && tagsOf(tokens[i - 1]) & bits.determiner)
    if (!named || token.number) return null
  }
  return null
}

/** "They lost, it is said, 1,500 men": the verb before what is set off by commas; −1 without one. */
function beforeAside(tokens: Token[], comma: number, floor: number): number {
  for (let i = comma - 1; i > floor && i > comma - 8; i--) {
    if (tokens[i]!.number) return -1
    if (tokens[i]!.text !== ",") continue
    const act = tokens[i - 1]?.entry?.act
    return act && act.form !== "adjective" && !act.intransitive && i < comma - 1 ? i - 1 : -1
  }
  return -1
}

/** "killing the consul and six of his staff": the verb's first object carries no number. */
function objectOfList(tokens: Token[], joint: number, floor: number, lexicon: Lexicon): Found | null {
  if (!lexicon.language.and.includes(textOf(tokens, joint))) return null
  for (let i = joint - 1; i >= floor && i > joint - 10; i--) {
    const token = tokens[i]!
    // "killing him, his wife and two daughters"
    if (token.text === ",") continue
    if (token.kind !== 0 || token.number) return null
    const act = token.entry?.act
    if (act && act.form !== "adjective")
      return i < joint - 1 && !act.intransitive ? actBefore(tokens, i, floor, lexicon) : null
    if (tagsOf(token) & (bits.preposition | bits.conjunction | bits.auxiliary | bits.verb | bits.report))
      return null
  }
  return null
}

function actBefore(tokens: Token[], i: number, floor: number, lexicon: Lexicon): Found | null {
  const act = tokens[i]!.entry!.act!
  // "Murieron 14 soldados": where the noun comes first, the verb may come before it.
  // A flood drowns people, a siege starves them; nobody is died.
  if (act.intransitive && !act.manner && !lexicon.language.nounFirst) return null
  // "Fueron detenidos 45 estudiantes": there the passive has its subject after it.
  const passive = act.form === "past" && isPassive(tokens, i, lexicon)
  if (passive && !lexicon.language.nounFirst) return null
  if (act.unless && isSaidOf(tokens, i, floor, act.unless)) return null
  const first = firstOfCompound(tokens, i, floor, lexicon)
  if (first < i && isPassive(tokens, first, lexicon) && !lexicon.language.nounFirst) return null
  const { measure, parts, manner } = compound(tokens, first, lexicon)
  // "shot and wounded four": how, then what came of it.
  const alone = first === i || textOf(tokens, first) === "shot"
  return {
    measure: alone ? act.measure : measure,
    parts: alone ? null : parts,
    manner,
    from: "before",
    at: i,
  }
}

/** Whether the subject is one with which the verb means something else: an avalanche buries the living. */
function isSaidOf(tokens: Token[], verb: number, floor: number, subjects: ReadonlySet<string>): boolean {
  for (let i = verb - 1; i >= floor && i > verb - 12; i--) if (subjects.has(textOf(tokens, i))) return true
  return false
}

function isPassive(tokens: Token[], at: number, lexicon: Lexicon): boolean {
  let i = at - 1
  while (
    i >= 0 &&
    at - i < 4 &&
    tagsOf(tokens[i]) & bits.adverb &&
    !lexicon.language.be.includes(textOf(tokens, i))
  )
    i--
  return lexicon.language.be.includes(textOf(tokens, i))
}

/** "killed or wounded 30": both verbs share the object. Only "or", or a list, reaches back. */
function firstOfCompound(tokens: Token[], at: number, floor: number, lexicon: Lexicon): number {
  let first = at
  for (let i = at - 1; i > floor && at - i < 8; i -= 2) {
    const joint = textOf(tokens, i)
    const list = lexicon.language.or.includes(joint) || lexicon.language.and.includes(joint) || joint === ","
    const act = tokens[i - 1]?.entry?.act
    if (!list || !act || act.form !== tokens[at]!.entry!.act!.form) break
    first = i - 1
  }
  return first
}

/** "Killed: 40", "Casualties - 300". */
function labelled(tokens: Token[], at: number, floor: number, lexicon: Lexicon): Found | null {
  for (let i = at; i >= floor && i > at - 3; i--) {
    const entry = tokens[i]?.entry
    if (!entry) continue
    if (entry.head?.measure) return told(entry.head.measure, "label", i)
    if (entry.act && entry.act.form !== "base") {
      let first = i
      if (lexicon.language.or.includes(textOf(tokens, i - 1)) && tokens[i - 2]?.entry?.act) first = i - 2
      const { measure, parts, manner } = compound(tokens, first, lexicon)
      return { measure, parts, manner, from: "label", at: i }
    }
    if (entry.head?.force)
      return told("strength", "label", i, entry.head.generic ? null : entry.head.population)
    if (entry.tags & bits.company) return told("strength", "label", i)
  }
  return null
}

/** "He was killed along with 15 of his guards": what befell the subject befell them. */
function sharedFate(tokens: Token[], at: number, floor: number): Found | null {
  for (let i = at; i >= floor && i > at - 8; i--) {
    const act = tokens[i]!.entry?.act
    if (!act || act.form === "ing" || act.form === "base") continue
    return { measure: act.measure, parts: null, manner: act.manner, from: "after", at: i }
  }
  return null
}

/** "The dead included 12 schoolchildren": what the subject says of them all. */
function listed(tokens: Token[], at: number, floor: number): Found | null {
  for (let i = at; i >= floor && i > at - 6; i--) {
    const head = tokens[i]!.entry?.head
    const victims = textOf(tokens, i) === "victims" || textOf(tokens, i) === "víctimas"
    const measure = victims ? "killed" : head?.hard ? head.measure : undefined
    if (measure && measure !== "casualties") return told(measure, "tally", i)
  }
  return null
}

function nominalBefore(tokens: Token[], at: number, floor: number, lexicon: Lexicon): Found | null {
  for (let i = at; i > at - 3 && i >= floor; i--) {
    const token = tokens[i]!
    const entry = token.entry
    const company = (entry?.tags ?? 0) & bits.company
    const measure = lexicon.nominals.get(token.text) ?? (entry?.head?.hard ? entry.head.measure : undefined)
    if (measure && !company && isJoined(tokens, i, measure, lexicon)) return told("casualties", "before", i)
    if (measure && !company) return told(measure, "before", i, hintBefore(tokens, i - 1, floor))
    if (company) {
      // "a crowd of 900", "a family of five": they only came together.
      const measure = lexicon.lists.gatherings.has(token.text) ? "other" : "strength"
      return told(measure, "company", i, hintBefore(tokens, i, floor))
    }
    if (!((entry?.tags ?? 0) & bits.adjective)) return null
  }
  return null
}

/** "a loss in killed and wounded of 1,016" */
function isJoined(tokens: Token[], at: number, measure: Measure, { language }: Lexicon): boolean {
  const joint = textOf(tokens, at - 1)
  if (!language.and.includes(joint) && !language.or.includes(joint)) return false
  const other = tokens[at - 2]?.entry
  const before = other?.head?.hard ? other.head.measure : other?.act?.measure
  return before !== undefined && before !== measure
}

/** "a militia force of": the population that describes a company or a loss. */
function hintBefore(tokens: Token[], at: number, floor: number): Population | null {
  for (let i = at; i > at - 3 && i >= floor; i--) {
    const head = tokens[i]?.entry?.head
    if (head && !head.generic && head.population !== "people" && head.population !== "unspecified")
      return head.population
  }
  return null
}
