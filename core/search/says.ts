import type { Expression } from "./expression"

/** The terms of a passage, in order. */
export interface Terms {
  title: readonly string[]
  text: readonly string[]
}

/** Whether a passage says what was asked: what an index answers, for passages that are at hand. What they belong to is not asked. */
export function says(expression: Expression, terms: Terms): boolean {
  switch (expression.is) {
    case "words":
      return stands(expression, terms.title) || (!expression.only && stands(expression, terms.text))
    case "scope":
      return true
    case "all":
      return expression.of.every(one => says(one, terms))
    default:
      return expression.of.some(one => says(one, terms))
  }
}

function stands({ terms, prefix }: { terms: string[]; prefix: boolean }, within: readonly string[]): boolean {
  const last = terms.length - 1
  return within.some((_, at) =>
    terms.every((term, nth) => {
      const here = within[at + nth]
      return prefix && nth === last ? here?.startsWith(term) : here === term
    }),
  )
}
