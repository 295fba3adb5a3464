/**
 * How well a question as a whole is borne out, set by a person apart from how its numbers agree; the grades are those that
 * casualty recorders use of whole cases (Airwars).
 */
export const strengths = ["confirmed", "fair", "weak", "contested", "discounted"] as const
export type Strength = (typeof strengths)[number]
