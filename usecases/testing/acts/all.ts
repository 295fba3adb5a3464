import type { VerbName } from "../../registry"
import { articles } from "./articles"
import { citing } from "./citing"
import { claims } from "./claims"
import { evidence } from "./evidence"
import type { Example } from "./example"
import { library } from "./library"
import { notes } from "./notes"
import { people } from "./people"
import { searching } from "./searching"
import { sections } from "./sections"

const known: Partial<Record<VerbName, Example>> = {
  ...articles,
  ...citing,
  ...claims,
  ...evidence,
  ...library,
  ...notes,
  ...people,
  ...searching,
  ...sections,
}

/** The example of a verb for the walk over every role; null where somebody added a verb and no example beside it. */
export const exampleOf = (verb: VerbName): Example | null => known[verb] ?? null
