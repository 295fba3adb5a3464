import type { Codebook } from "../codebook"

/** As infoboxes of military conflicts count: strengths and losses by side, civilians apart, every end with its citation. */
export function wikipedia(base: Codebook): Codebook {
  return {
    ...base,
    measure: {
      ...base.measure,
      strength: {
        ...base.measure.strength,
        definition: "People who took part on a side; the infobox’s row of strengths, side by side.",
        code: "strength",
      },
      casualties: {
        ...base.measure.casualties,
        label: "Casualties and losses",
        definition:
          "What the infobox’s row of losses counts, where it does not divide killed, wounded and captured.",
      },
    },
    rule: {
      ...base.rule,
      range_of_sources: {
        ...base.rule.range_of_sources,
        definition: "From the lowest to the highest count of reliable sources, a citation on each end.",
      },
      preferred_source: {
        ...base.rule.preferred_source,
        definition: "The source that talk-page consensus puts first; the discussion is linked.",
      },
    },
  }
}
