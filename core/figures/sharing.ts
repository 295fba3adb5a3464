import { isElliptic, isTotal } from "./ellipsis"
import type { Lexicon } from "./lexicon"
import { bits } from "./lexicon"
import { areAmong, isAmong, isForce, isWholeOf } from "./parts-of"
import type { Frame, Reading } from "./reading"
import type { Token } from "./tokens"
import { type Found, tagsOf, textOf } from "./verb-forms"

/** Numbers joined with others share their verb, their noun and their bound. */
export function share(
  tokens: Token[],
  readings: Reading[],
  lexicon: Lexicon,
  frame: Frame,
  ofItsNoun: (reading: Reading) => Found | null,
): void {
  const people = readings.filter(reading => !reading.refused && !reading.counted && !reading.phrase.thing)
  for (let n = people.length - 2; n >= 0; n--) {
    const reading = people[n]!
    const next = people[n + 1]!
    if (reading.phrase.shares && next.quantity.from - reading.quantity.to < 5)
      takePart(reading, next, ofItsNoun)
    else if (isChange(tokens, reading, next, lexicon)) {
      reading.phrase = { ...next.phrase, to: reading.quantity.to }
      reading.found ??= next.found
    } else if (mayTakeFromNext(tokens, reading, next, lexicon)) {
      reading.found = { ...next.found! }
      reading.listed = true
    }
  }
  people.forEach((reading, n) => {
    const whole = people[n + 1]
    if (!reading.found && whole?.found && areAmong(tokens, reading, whole, lexicon)) {
      reading.found = { ...whole.found, from: "shared" }
      whole.whole = true
    }
    const before = people[n - 1]
    if (before) takeFromBefore(tokens, before, reading, lexicon, frame, people)
    if (reading.phrase.head || textOf(tokens, reading.quantity.to) === "who")
      reading.found ??= ofItsNoun(reading)
  })
  contrast(people)
  distribute(tokens, people, lexicon)
}

/** "reduced from 800 to 250 men": both numbers count the men. */
const isChange = (tokens: Token[], reading: Reading, next: Reading, { language }: Lexicon) =>
  !reading.phrase.head &&
  language.to.includes(textOf(tokens, reading.quantity.to)) &&
  next.quantity.from - reading.quantity.to <= 2

/** "8,000 of the 20,000 troops were killed": the noun is both's, the verb is the part's. */
function takePart(part: Reading, whole: Reading, ofItsNoun: (reading: Reading) => Found | null): void {
  part.phrase = { ...whole.phrase, to: part.quantity.to }
  if (whole.found?.from === "after") {
    part.found = whole.found
    whole.found = null
  } else {
    whole.found ??= ofItsNoun(whole)
    if (!part.found && whole.found) part.found = { ...whole.found, from: "shared" }
  }
}

/** "5 soldiers, 3 guards and 2 villagers were killed": the verb after the last is the verb of all. */
function mayTakeFromNext(tokens: Token[], reading: Reading, next: Reading, lexicon: Lexicon): boolean {
  if (reading.found && reading.found.from !== "company") return false
  // "shot nine, three fatally"
  if (next.found?.idiom && !next.phrase.head && !next.phrase.nation) return false
  if (next.found?.from !== "after" || !adjoins(tokens, reading, next, lexicon)) return false
  const joint = textOf(tokens, next.quantity.outer - 1)
  // "with 110 on board; 37 drowned": what follows the sign is said of others.
  if (joint === ";" && !reading.phrase.head) return false
  if (joint !== ",") return true
  // "Of the 450 passengers, 112 drowned" sets a whole before its part.
  return (
    !lexicon.language.of.includes(textOf(tokens, reading.quantity.from - 1)) &&
    !setOff(tokens, reading) &&
    (next.phrase.head !== null || next.phrase.nation) &&
    (next.listed || lexicon.language.nounFirst || isHeadline(tokens, reading, next, lexicon))
  )
}

/** "11 soldiers, 1 child killed": a list without "and", and one verb right after it. */
function isHeadline(tokens: Token[], reading: Reading, next: Reading, { language }: Lexicon): boolean {
  const verb = next.found!.at
  if (reading.phrase.to !== next.quantity.outer - 1 || tokens[verb]?.entry?.act?.form !== "past") return false
  for (let i = next.phrase.to; i < verb; i++) if (language.have.includes(textOf(tokens, i))) return false
  return verb - next.phrase.to < 2
}

/** "Of the 450 passengers": a preposition that opens the sentence or clause. */
function setOff(tokens: Token[], reading: Reading): boolean {
  for (let i = reading.quantity.from - 1; i >= reading.quantity.from - 3 && i >= 0; i--) {
    if (tagsOf(tokens[i]) & bits.preposition) return i === 0 || textOf(tokens, i - 1) === ","
  }
  return false
}

function takeFromBefore(
  tokens: Token[],
  before: Reading,
  reading: Reading,
  lexicon: Lexicon,
  frame: Frame,
  people: readonly Reading[],
): void {
  if (reading.found) return
  if (reading.partOfPrevious && before.found) {
    reading.found = { ...before.found, from: "shared" }
    return
  }
  if (!before.found) return
  if (isAmong(tokens, before, reading, lexicon)) {
    reading.found = { ...before.found, from: "shared" }
    reading.partOfPrevious = true
    return
  }
  if (isPredicate(tokens, before, reading, lexicon)) return
  if (isWholeOf(tokens, before, reading, lexicon)) {
    const force = before.found.measure !== "strength" && isForce(before)
    reading.found = {
      ...before.found,
      measure: force ? "strength" : before.found.measure,
      parts: null,
      from: "shared",
    }
    reading.phrase = { ...before.phrase, to: reading.quantity.to }
    return
  }
  const near = adjoins(tokens, before, reading, lexicon) || isRival(tokens, reading, lexicon)
  if (!near && !isElliptic(tokens, before, reading, lexicon)) return
  // A new subject with a force of its own after a finished clause: "40 were killed, 300 soldiers attacked".
  if (
    before.found.from === "after" &&
    before.found.at < reading.quantity.from &&
    reading.phrase.head?.force &&
    !frame.lines
  )
    return
  const ofThem = reading.phrase.possessed && !reading.phrase.head
  const national = reading.phrase.nation && before.partOfPrevious
  if (!reading.phrase.head && !ofThem && !national && !endsHere(tokens, reading, lexicon)) return
  if (national) reading.partOfPrevious = true
  reading.found = { ...before.found, from: "shared" }
  if (isTotal(tokens, reading, lexicon) && measuresDiffer(people, before))
    reading.found = { ...reading.found, measure: "casualties", parts: null }
  if (ofThem) reading.partOfPrevious = true
  if (!reading.phrase.head && !reading.phrase.named && !reading.phrase.nation) {
    reading.phrase = { ...before.phrase, to: reading.quantity.to }
  }
}

const measuresDiffer = (people: readonly Reading[], last: Reading) =>
  people.some(
    one => one.quantity.to < last.quantity.from && one.found && one.found.measure !== last.found?.measure,
  )

/** "of whom 4,000 were cavalry", "only 900 remained": a number without a noun that says more of those before it. */
function isPredicate(tokens: Token[], before: Reading, reading: Reading, lexicon: Lexicon): boolean {
  if (reading.phrase.head || reading.quantity.from - before.quantity.to > 24) return false
  const verb = tokens[reading.quantity.to]
  if (!verb) return false
  if (lexicon.language.be.includes(verb.text)) {
    for (let i = reading.quantity.to + 1; i < reading.quantity.to + 5 && i < tokens.length; i++) {
      const entry = tokens[i]!.entry
      if (entry?.act) return false
      if (entry?.head) {
        reading.found = { ...before.found!, from: "shared" }
        reading.phrase = {
          ...reading.phrase,
          head: entry.head,
          at: i,
          populations: [entry.head.population],
          demographic: entry.head.demographic ?? null,
        }
        reading.partOfPrevious = true
        return true
      }
    }
    // "fewer than 500 were alive": a state that is no measure still speaks of those counted before.
    const state = tagsOf(tokens[reading.quantity.to + 1])
    if (!(state & (bits.adjective | bits.adverb))) return false
    reading.found = { ...before.found!, from: "shared" }
    reading.phrase = { ...before.phrase, to: reading.quantity.to }
    return true
  }
  const went =
    tagsOf(verb) & bits.verb &&
    (before.found!.measure === "strength" || before.found!.measure === "other") &&
    !tokens[reading.quantity.from - 1]?.number
  if (!went) return false
  reading.found = { ...before.found!, from: "shared" }
  reading.phrase = { ...before.phrase, to: reading.quantity.to }
  return true
}

/** Whether two quantities stand in one list: "in Merv and more than", ", 3,700 wounded and". */
function adjoins(tokens: Token[], a: Reading, b: Reading, lexicon: Lexicon): boolean {
  if (b.quantity.from - a.quantity.to > (b.quantity.negated ? 40 : 14)) return false
  const joint = textOf(tokens, b.quantity.outer - 1)
  const { language } = lexicon
  const also =
    joint === "as" ||
    joint === "plus" ||
    joint === "well" ||
    (joint === "with" && lexicon.lists.together.has(textOf(tokens, b.quantity.outer - 2)))
  return (
    language.and.includes(joint) ||
    language.or.includes(joint) ||
    joint === "," ||
    joint === ";" ||
    joint === "(" ||
    joint === "/" ||
    also ||
    b.partOfPrevious
  )
}

/** "but modern historians suggest 25,000": another's number for the same count. */
const isRival = (tokens: Token[], reading: Reading, lexicon: Lexicon) => {
  const verb = textOf(tokens, reading.quantity.from - 1)
  return !reading.phrase.head && (lexicon.sayings.has(verb) || lexicon.language.giving.includes(verb))
}

/** A number without a noun stands for what was counted before when a preposition, a sign or the end follows. */
function endsHere(tokens: Token[], reading: Reading, lexicon: Lexicon): boolean {
  const next = tokens[reading.quantity.to]
  if (!next || next.kind === 2) return true
  const tags = tagsOf(next)
  return (
    (tags & (bits.preposition | bits.conjunction | bits.adverb | bits.subordinator)) !== 0 &&
    !lexicon.language.of.includes(next.text)
  )
}

/** "lost 43 troops with 126 wounded": beside the wounded, the lost are dead. */
function contrast(people: Reading[]): void {
  for (let n = 0; n < people.length - 1; n++) {
    const { found } = people[n]!
    const next = people[n + 1]!.found
    if (
      found?.measure === "casualties" &&
      found.from === "before" &&
      !found.parts &&
      next?.measure === "wounded"
    )
      found.measure = "killed"
  }
}

/** "casualties exceeded 1,000 killed, 3,700 wounded and 1,000 missing": the verb bounds each. */
function distribute(tokens: Token[], people: Reading[], lexicon: Lexicon): void {
  for (let n = 1; n < people.length; n++) {
    const a = people[n - 1]!
    const b = people[n]!
    if (!a.quantity.distributes || b.quantity.qualifier !== "exact" || !adjoins(tokens, a, b, lexicon))
      continue
    b.quantity.qualifier = a.quantity.qualifier
    b.quantity.best = null
    if (a.quantity.high === null) b.quantity.high = null
    else b.quantity.low = null
    b.quantity.distributes = true
  }
}

/** "killing 40 soldiers and wounding 12": the 12 are soldiers too. */
export function inherit(readings: Reading[], n: number): void {
  const reading = readings[n]!
  if (reading.whole) return
  for (let i = n - 1; i >= 0 && i > n - 12; i--) {
    const before = readings[i]!
    if (before.refused || before.counted || !before.counting) continue
    const known = before.counting.population !== "unspecified" && before.counting.population !== "mixed"
    if (
      known &&
      before.found &&
      before.found.measure !== "strength" &&
      reading.found!.measure !== "strength"
    ) {
      reading.counting = {
        ...reading.counting!,
        population: before.counting.population,
      }
    }
    return
  }
}
