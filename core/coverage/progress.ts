import { addCounts, noSentences, type SentenceCounts } from "./coverage"

/** How far one section is. */
export interface SectionProgress {
  sentences: SentenceCounts
  claims: number
  /** Claims whose question carries a person's fresh decision. */
  settled: number
}

/** How far one person's sections are, taken together. */
export interface PersonProgress extends SectionProgress {
  /** How many sections, those that lie in an assigned one included. */
  sections: number
}

/**
 * How far each person is in what they look after, by person in the order of the outline. `personOf` says whose section the nth
 * is; null where it is nobody's.
 */
export function progressByPerson(
  sections: readonly SectionProgress[],
  personOf: (at: number) => string | null,
): Map<string, PersonProgress> {
  const people = new Map<string, PersonProgress>()
  sections.forEach(({ sentences, claims, settled }, at) => {
    const person = personOf(at)
    if (person === null) return
    const before = people.get(person) ?? { sections: 0, sentences: noSentences, claims: 0, settled: 0 }
    people.set(person, {
      sections: before.sections + 1,
      sentences: addCounts(before.sentences, sentences),
      claims: before.claims + claims,
      settled: before.settled + settled,
    })
  })
  return people
}
