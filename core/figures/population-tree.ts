import type { Demographic, Population } from "./figure"

/** Where a counted population stands in the tree: people over civilians and combatants, combatants over the armed. */
export interface Counted {
  population: Population
  populationParts?: Population[]
  demographic?: Demographic
}

export type Kinship = "equal" | "part" | "whole" | "apart" | "any"

const parents: Partial<Record<Population, Population>> = {
  civilians: "people",
  combatants: "people",
  soldiers: "combatants",
  militiamen: "combatants",
  rebels: "combatants",
  police: "combatants",
  unknown_status: "people",
}

function above(population: Population): Population[] {
  const chain: Population[] = [population]
  for (let up = parents[population]; up; up = parents[up]) chain.push(up)
  return chain
}

const leaves = (counted: Counted): Population[] =>
  counted.population === "mixed"
    ? counted.populationParts?.length
      ? counted.populationParts
      : []
    : [counted.population]

/** How `a` stands to `b`: the same, a part of it, the whole over it, or apart. `unspecified` matches all. */
export function kinship(a: Counted, b: Counted): Kinship {
  if (a.population === "unspecified" || b.population === "unspecified") return "any"
  const ours = leaves(a)
  const theirs = leaves(b)
  if (ours.length === 0 || theirs.length === 0)
    return a.population === b.population ? "equal" : mixedAgainst(a, b)
  const aInB = ours.every(one => theirs.some(other => above(one).includes(other)))
  const bInA = theirs.every(one => ours.some(other => above(one).includes(other)))
  if (aInB && bInA) return demographics(a, b)
  return aInB ? "part" : bInA ? "whole" : "apart"
}

/** "mixed" without its parts named: only the root is surely over it. */
function mixedAgainst(a: Counted, b: Counted): Kinship {
  if (a.population === "people") return "whole"
  return b.population === "people" ? "part" : "apart"
}

function demographics(a: Counted, b: Counted): Kinship {
  if (a.demographic === b.demographic) return "equal"
  if (!a.demographic) return "whole"
  return b.demographic ? "apart" : "part"
}
