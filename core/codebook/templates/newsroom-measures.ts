import type { Codebook } from "../codebook"
import { entry } from "./entry"

/** What is counted, and how people came to harm. */
export const measure: Codebook["measure"] = {
  killed: entry(
    "Killed",
    "People who died of the event, at once or later of its wounds.",
    "“Four died in hospital the next day.”",
    "Deaths expected or feared; people buried but not identified as victims.",
    "killed",
  ),
  wounded: entry(
    "Wounded",
    "People hurt who were alive when they were counted.",
    "“Thirty were treated for burns.”",
    "People treated for shock only, unless the source counts them as hurt.",
    "wounded",
  ),
  missing: entry(
    "Missing",
    "People of whom it is not known whether they live.",
    "“Seven have not been found.”",
    "People known to be held captive.",
    "missing",
  ),
  captured: entry(
    "Captured",
    "People held by another side: prisoners, hostages, the abducted.",
    "“Two hundred were taken to the camp.”",
    "People arrested by their own authorities on a criminal charge.",
    "captured",
  ),
  displaced: entry(
    "Displaced",
    "People who left their homes because of the event, inside the country or across a border.",
    "“Some 9,000 fled to the coast.”",
    "People who were going to move anyway; houses or families, unless counted in people.",
    "displaced",
  ),
  strength: entry(
    "Strength",
    "People who took part on a side, whether or not they were harmed.",
    "“A column of 1,500 fighters.”",
    "Planned or authorised numbers that were never reached.",
    "strength",
  ),
  casualties: entry(
    "Casualties",
    "Killed, wounded, missing and captured together, or harm that the source does not divide.",
    "“Casualties were put at 300.”",
    "Deaths alone, even where a headline calls them casualties.",
    "casualties",
  ),
  deserted: entry(
    "Deserted",
    "Members of a force who left it without leave.",
    "“Sixty had gone home by winter.”",
    "People who were discharged, exchanged or captured.",
    "deserted",
  ),
  other: entry(
    "Something else",
    "Any other count; say in the question what is counted.",
    "“190 houses burned.”",
    "Anything that one of the other words names.",
    "other",
  ),
}

export const manner: Codebook["manner"] = {
  executed: entry(
    "Executed",
    "Killed on purpose while in somebody’s power.",
    "“Shot after they had laid down their arms.”",
    "Killed in a fight, on either side.",
    "executed",
  ),
  of_disease: entry(
    "Of disease",
    "Died of an illness, also one that the event brought.",
    "“Fever took a third of the garrison.”",
    "Died of wounds that became infected.",
    "disease",
  ),
  in_battle: entry(
    "In battle",
    "Killed or hurt in a fight between armed sides.",
    "“Fell in the assault on the bridge.”",
    "Killed after the fight was over.",
    "battle",
  ),
  of_hunger: entry(
    "Of hunger",
    "Died for want of food or water.",
    "“Starved in the siege.”",
    "Died of an illness that hunger made worse, unless the source says hunger.",
    "hunger",
  ),
  drowned: entry(
    "Drowned",
    "Died in water.",
    "“Lost when the ferry sank.”",
    "Killed aboard before the sinking.",
    "drowned",
  ),
}
