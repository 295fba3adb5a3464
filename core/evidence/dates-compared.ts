import type { Reason } from "../desk/views"
import type { DateInterval } from "../figures/figure"
import { type DateRelation, dateRelations } from "../figures/relate-dates"

type Days = Pick<DateInterval, "from" | "to">

export interface DateCompared {
  evidenceId: string
  relation: DateRelation
  /** The days read in the text, with the year of the source where the text names none. */
  ours: Days
  theirs: Days
}

const prefix = "figures.date."
const day = (value: unknown) => (typeof value === "string" ? value : null)

/** The comparisons of days among the reasons of a question, one for each piece of evidence that gives a date. */
export function datesCompared(reasons: readonly Reason[]): DateCompared[] {
  return reasons.flatMap(({ code, values }) => {
    const relation = dateRelations.find(one => code === prefix + one)
    if (!relation || typeof values.evidenceId !== "string") return []
    return [
      {
        evidenceId: values.evidenceId,
        relation,
        ours: { from: day(values.ourFrom), to: day(values.ourTo) },
        theirs: { from: day(values.from), to: day(values.to) },
      },
    ]
  })
}

/** An end nothing counted speaks against, though evidence that repeats another would. */
export interface EndRepeated {
  evidenceId: string
  end: "lower" | "upper"
}

/** What repeats another source and would oppose an end if it counted. */
export function endsRepeated(reasons: readonly Reason[]): EndRepeated[] {
  return reasons.flatMap(({ code, values }) =>
    code === "figures.compare.repeated_opposes" && typeof values.evidenceId === "string"
      ? [
          {
            evidenceId: values.evidenceId,
            end: values.end === "lower" ? ("lower" as const) : ("upper" as const),
          },
        ]
      : [],
  )
}
