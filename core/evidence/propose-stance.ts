import type { Stance } from "./evidence"

/**
 * The stance that is put before a person: what the numbers alone would say. They choose; nothing is kept until they do. Words that give
 * no figure, where one is asked for, are context at first.
 */
export function proposeStance(relation: string | null, asksFigure: boolean): Stance {
  if (relation === "contradicts") return "contradicts"
  if (relation === "not_comparable") return "context"
  return relation === null && asksFigure ? "context" : "supports"
}
