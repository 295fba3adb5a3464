// Prints timings beside peers in the same run: npm run bench [start-up] [page-scripts] [keystroke] [desk] [figures] [search] [sources] [imports] [many-at-once] [copies] [citations] [wikitext] [roles]
import { cpus } from "node:os"
import { benchCitations } from "./citations"
import { benchCopies } from "./copies"
import { benchDesk } from "./desk-latency"
import { benchFigures } from "./figures"
import { benchImports } from "./imports"
import { benchKeystroke } from "./keystroke"
import { benchManyAtOnce } from "./many-at-once"
import { benchPageScripts } from "./page-scripts"
import { benchRoles } from "./roles"
import { benchSearch } from "./search"
import { benchSourceLists } from "./source-lists"
import { benchStartUp } from "./start-up"
import { benchWikitext } from "./wikitext"

const parts: Record<string, () => Promise<Record<string, unknown>>> = {
  "start-up": benchStartUp,
  "page-scripts": benchPageScripts,
  keystroke: benchKeystroke,
  desk: benchDesk,
  figures: benchFigures,
  search: benchSearch,
  sources: benchSourceLists,
  imports: benchImports,
  "many-at-once": benchManyAtOnce,
  copies: benchCopies,
  citations: benchCitations,
  wikitext: benchWikitext,
  roles: benchRoles,
}

const asked = process.argv.slice(2)
console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}`)
for (const [name, bench] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n${name}`)
  console.table(await bench())
}
