import type { DecisionView } from "@/core/desk/question-views"
import type { SourceRow } from "@/core/desk/views"

const shortest = 3

type Named = Pick<SourceRow, "csl">

/** The words of a person's name that tell who it is. */
function wordsOf({ csl }: Named): string[] {
  const names = [...(csl.author ?? []), ...((csl.interviewer as typeof csl.author) ?? [])]
  return names
    .flatMap(name => [name.family, name.given, name.literal])
    .flatMap(part => part?.split(/[\s,.]+/) ?? [])
    .filter(word => word.length >= shortest)
}

/** Whether a text names one of these people: any word of a name, standing by itself, in whatever case. */
export function namesOneOf(people: readonly Named[]): (text: string) => boolean {
  const names = new Set(people.flatMap(wordsOf).map(word => word.toLowerCase()))
  return text => names.size > 0 && (text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []).some(hasName)

  function hasName(word: string): boolean {
    return names.has(word) || word.split(/['’-]/).some(part => names.has(part))
  }
}

/** A decision without those of its reasons that name somebody who may not be named. */
export function reasonsOutside(decision: DecisionView, names: (text: string) => boolean): DecisionView {
  const kept = (words: string | null) => (words !== null && names(words) ? null : words)
  return {
    ...decision,
    reason: kept(decision.reason),
    reopenWhen: kept(decision.reopenWhen),
    dissent: decision.dissent.filter(({ reason }) => !names(reason)),
  }
}
