/**
 * What people say of two questions: that they are the same fact, that a claim is not the same fact after all, or that two
 * suggested as the same are not.
 */
export const joinActs = ["joined", "separated", "kept_apart"] as const
export type JoinAct = (typeof joinActs)[number]

/** The fields of a question that a join fills where they were empty. */
export interface QuestionFields {
  measure: string | null
  population: string | null
  place: string | null
  periodFrom: string | null
  periodTo: string | null
  flags: string[]
}

/** What went along when claims moved from one question to another: all that taking it back needs. */
export interface Carried {
  claims: string[]
  evidence: string[]
  /** Decisions with the question and the number they had before. */
  decisions: { id: string; questionId: string; n: number }[]
  /** Of the question the claims went to; null where nothing of it changed. */
  fields: { before: QuestionFields; after: QuestionFields } | null
}

export const nothingCarried: Carried = { claims: [], evidence: [], decisions: [], fields: null }

type Numbered = { id: string; n: number; at: number }

/** New numbers for the decisions of two questions that become one: in the order they were given, from 1. */
export function numberedByTime(decisions: readonly Numbered[]): { id: string; n: number }[] {
  return [...decisions]
    .sort((a, b) => a.at - b.at || a.n - b.n || (a.id < b.id ? -1 : 1))
    .map(({ id }, at) => ({ id, n: at + 1 }))
}

/** The fields of a question that another one joins: nothing is written over, what was empty is filled, flags add up. */
export function fieldsTogether(own: QuestionFields, joining: QuestionFields): QuestionFields {
  const dated = own.periodFrom !== null || own.periodTo !== null
  return {
    measure: own.measure ?? joining.measure,
    population: own.population ?? joining.population,
    place: own.place ?? joining.place,
    periodFrom: dated ? own.periodFrom : joining.periodFrom,
    periodTo: dated ? own.periodTo : joining.periodTo,
    flags: [...own.flags, ...joining.flags.filter(flag => !own.flags.includes(flag))],
  }
}

/** Whether two questions hold the same in every field a join may fill. */
export const sameFields = (one: QuestionFields, other: QuestionFields): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))

const inOrder = ({ measure, population, place, periodFrom, periodTo, flags }: QuestionFields) => [
  ...[measure, population, place, periodFrom, periodTo],
  [...flags].sort(),
]
