import type { Codebook } from "../codebook"

/**
 * Near to how the Uppsala Conflict Data Program codes events: deaths by side, civilians and those of unknown status summing to
 * a best estimate between a low and a high one. The codes of `population` are the georeferenced event dataset's columns.
 */
export function ucdp(base: Codebook): Codebook {
  const { measure, population, qualifier } = base
  return {
    ...base,
    measure: {
      ...measure,
      killed: {
        ...measure.killed,
        label: "Fatalities",
        definition:
          "Deaths that the use of armed force in the event caused; of counts that differ, low, best and high.",
        exclude: "Deaths of disease or hunger that the fighting brought, which are not the event’s.",
        code: "deaths",
      },
    },
    population: {
      ...population,
      civilians: { ...population.civilians, label: "Civilian deaths", code: "deaths_civilians" },
      unknown_status: {
        ...population.unknown_status,
        label: "Deaths of unknown status",
        code: "deaths_unknown",
      },
    },
    qualifier: {
      ...qualifier,
      at_least: {
        ...qualifier.at_least,
        definition: "The number is the low estimate; nothing is said of the high one.",
        code: "low",
      },
      up_to: {
        ...qualifier.up_to,
        definition: "The number is the high estimate; nothing is said of the low one.",
        code: "high",
      },
      exact: { ...qualifier.exact, code: "best" },
    },
  }
}
