import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { wikitext } from "../formats/importers/wikitext"
import { median, round } from "./statistics"

const references = 200
const bytes = 300_000

const box = `{{Infobox military conflict
| conflict = Goose War of Lorem Valley
| combatant1 = [[Geese of Lorem]] | combatant2 = [[Swan]]s
| strength1 = 8,500<ref name="r1"/> | strength2 = {{plainlist|
* 6,100 swans
* 40 ducks }}
| casualties1 = 3,798 total <br/> 504 killed | casualties2 = 1,491
}}
`
const cite = (n: number) =>
  `<ref name="r${n}">{{cite journal |last1=Lorem |first1=Ana |last2=Ipsum |first2=Bo |title=Geese of meadow ${n} |journal=Annals of Lorem Valley |volume=${n} |pages=${n}–${n + 9} |date=${1 + (n % 28)} May 2010 |doi=10.5555/lorem.${n} |url=https://lorem.example/annals/${n} |access-date=1 June 2020}}</ref>`
const sentences = [
  "At least 190 [[civilian]]s were counted and 1,200 ''wounded'' when the column reached [[Lorem Valley|the valley]].",
  "Between 1,500 and 2,000 geese held the '''bridge''' against about 5,000 swans,{{citation needed|date=May 2020}} some {{convert|20|mi|km}} away.",
  "The council met again in the old school&nbsp;&ndash; where the roof had been mended.",
]
const table = `{| class="wikitable"
! Meadow !! Geese !! Swans
${Array.from({ length: 30 }, (_, n) => `|-\n| [[Meadow ${n}]] || ${n * 40}–${n * 41} || ${n * 7}`).join("\n")}
|}
`

/** A made-up article of 300 kB with 200 references, each used twice, tables and lists. */
function article(): string {
  const parts = [box]
  let size = box.length
  for (let n = 0; size < bytes; n++) {
    const key = n % references
    const ref = n < references ? cite(key + 1) : `<ref name="r${key + 1}"/>`
    const prose = Array.from({ length: 5 }, (_, at) => sentences[(n + at) % sentences.length]).join(" ")
    const head = n % 12 === 0 ? `\n== Part ${n} ==\n` : "\n"
    const part = `${head}${prose}${ref}\n${n % 40 === 7 ? table : ""}${n % 25 === 3 ? `* ${prose}\n** ${ref}\n` : ""}`
    parts.push(part)
    size += part.length
  }
  return [...parts, "\n== References ==\n{{reflist}}\n"].join("")
}

/** Reads it once in a process that has read nothing yet, then twenty times more; beside pandoc, which keeps no places. */
export async function benchWikitext(): Promise<Record<string, unknown>> {
  const text = article()
  const file = new TextEncoder().encode(text)
  const once = async () => {
    const [since, used] = [performance.now(), process.cpuUsage()]
    const { sources } = await wikitext.read(file, {})
    if (sources.length !== references) throw new Error(`${sources.length} of ${references} sources`)
    const { user, system } = process.cpuUsage(used)
    return { took: performance.now() - since, processor: (user + system) / 1000 }
  }
  const first = await once()
  const later = []
  for (let n = 0; n < 20; n++) later.push(await once())
  const folder = mkdtempSync(join(tmpdir(), "obelus-bench-"))
  const path = join(folder, "geese.wiki")
  writeFileSync(path, text)
  const since = performance.now()
  const { status } = spawnSync("pandoc", ["-f", "mediawiki", "-t", "json", path], { maxBuffer: 100_000_000 })
  const pandoc = status === 0 ? round(performance.now() - since, 0) : null
  rmSync(folder, { recursive: true })
  return {
    characters: text.length,
    "the first time, ms": round(first.took, 0),
    "the first time, ms of processor": round(first.processor, 0),
    "later, median ms": round(median(later.map(one => one.took)), 0),
    "later, median ms of processor": round(median(later.map(one => one.processor)), 0),
    "may take, ms": 500,
    "pandoc, ms": pandoc,
  }
}
