import type { Compared, End, EvidenceForEnds } from "./compare-ends"
import type { DateInterval } from "./figure"
import { type DateRelation, inYearOf, relateDates } from "./relate-dates"

export interface DateEvidence extends Omit<EvidenceForEnds, "figure"> {
  date: DateInterval | null
}

/** A date claim against its evidence: the same states as for figures; its ends are its first and its last day. */
export function compareDates(claim: DateInterval | null, evidence: readonly DateEvidence[]): Compared {
  const heard = evidence.filter(one => one.stance !== "context")
  const bare = (state: Compared["state"], code: string): Compared => ({
    state,
    end: null,
    ends: [],
    reasons: [{ code, values: {} }],
    hull: null,
  })
  if (heard.length === 0) return bare("no_evidence", "figures.compare.no_evidence")
  const found = heard.filter(one => one.quoteFound)
  if (found.length === 0) return bare("quote_not_found", "figures.compare.quote_not_found")
  const related = found
    .map(one => ({ one, relation: relateDates(claim, one.date) }))
    .filter(pair => pair.relation !== "not_comparable")
  if (!claim || related.length === 0) {
    if (found.some(one => one.stance === "contradicts" && one.independent))
      return bare("conflicts", "figures.compare.stance_contradicts")
    return found.some(one => one.stance === "supports")
      ? bare("agrees", "figures.compare.stance_supports")
      : bare("allowed", "figures.compare.no_date")
  }
  const reasons = related.map(({ one, relation }) => {
    const ours = inYearOf(claim, one.date)
    const theirs = one.date && inYearOf(one.date, claim)
    return {
      code: `figures.date.${relation}`,
      values: {
        evidenceId: one.id,
        from: theirs?.from ?? null,
        to: theirs?.to ?? null,
        ourFrom: ours.from,
        ourTo: ours.to,
      },
    }
  })
  const ids = (wanted: DateRelation[], independent = false) =>
    related
      .filter(pair => wanted.includes(pair.relation) && (!independent || pair.one.independent))
      .map(pair => pair.one.id)
  const opposed = ids(["contradicts"], true)
  // A day inside the claim's span says it more precisely; a wider span allows it.
  const stated = ids(["equal", "contains"])
  const standing = opposed.length > 0 ? "opposed" : stated.length > 0 ? "stated" : "allowed"
  const ends: End[] = (["lower", "upper"] as const).map(end => ({
    end,
    value: null,
    standing,
    evidence: opposed.length > 0 ? opposed : stated,
  }))
  const state = standing === "opposed" ? "conflicts" : standing === "stated" ? "agrees" : "allowed"
  return { state, end: null, ends, reasons, hull: null }
}
