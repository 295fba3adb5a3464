import type { Codebook } from "../codebook"
import { entry } from "./entry"

/** Who is counted. */
export const population: Codebook["population"] = {
  people: entry(
    "People",
    "Everybody, whoever they were; the root of all other groups.",
    "“190 people”, “190 dead”.",
    "A bare number whose sentence or row says nothing of whom.",
    "people",
  ),
  civilians: entry(
    "Civilians",
    "People who took no part in the fighting when they came to harm.",
    "“Villagers”, “women and children” where the source says so of civilians.",
    "Members of an armed group off duty, unless the source calls them civilians.",
    "civilians",
  ),
  combatants: entry(
    "Combatants",
    "Members of any armed side, where the source does not say which.",
    "“190 fighters on both sides”.",
    "Armed people defending a home by themselves.",
    "combatants",
  ),
  soldiers: entry(
    "Soldiers",
    "Members of a state’s regular forces.",
    "“Conscripts of the 4th battalion”.",
    "Militia paid by the state.",
    "soldiers",
  ),
  militiamen: entry(
    "Militiamen",
    "Members of an armed group beside a state’s regular forces.",
    "“Members of the home guard”.",
    "Regular soldiers lent to a militia.",
    "militiamen",
  ),
  rebels: entry(
    "Rebels",
    "Members of an armed group that fights the state.",
    "“Insurgents”, “opposition fighters”.",
    "Their civilian supporters.",
    "rebels",
  ),
  police: entry(
    "Police",
    "Members of a police force, riot police among them.",
    "“Two constables”.",
    "Military police, who are soldiers.",
    "police",
  ),
  mixed: entry(
    "Several groups",
    "Two or more of these groups counted together; the groups are named.",
    "“158 soldiers and militiamen”.",
    "A group of which the source cannot say who they were.",
    "mixed",
  ),
  unknown_status: entry(
    "Status unknown",
    "The source says that it does not know who they were.",
    "“60 bodies whose status could not be established”.",
    "A source that is merely silent.",
    "unknown_status",
  ),
  unspecified: entry(
    "Not said",
    "A bare number whose sentence or row names nobody; it may be anybody.",
    "“Killed: 190”.",
    "“190 people”, which is everybody.",
    "unspecified",
  ),
}
