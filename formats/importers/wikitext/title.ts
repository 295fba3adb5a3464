import { limits } from "@/core/limits"
import type { ImportOptions } from "../../importer"
import { wordsOf } from "../../wikitext/cite/words"
import { isInfobox } from "./block-templates"
import { givenIn, titleIn } from "./infobox-parameters"
import { type Reading, templateAt } from "./reading"

/** "battle-of-the-crater.wikitext" is called "Battle of the crater"; a name with spaces stays as it is. */
function nameOfFile(filename: string | undefined): string {
  const name = (filename ?? "")
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]{1,10}$/, "")
    .replaceAll("_", " ")
    .trim()
  const words = /\s/.test(name) ? name : name.replaceAll("-", " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What the first infobox is about; `battle`: where it is a battle's, whose name is its article's. */
function nameInBox(reading: Reading): { words: string; battle: boolean } | null {
  const pairs = [...reading.pairs.values()].sort((a, b) => a.src - b.src)
  for (const pair of pairs) {
    if (pair.kind !== "template") continue
    const name = reading.source.slice(pair.src + 2, Math.min(pair.pipes[0] ?? pair.end - 2, pair.src + 80))
    if (!isInfobox(name)) continue
    const template = templateAt(reading, pair.src)
    const title = template && titleIn(givenIn(reading, template))
    return title && { words: wordsOf(title.value), battle: title.name === "conflict" }
  }
  return null
}

/**
 * The article's title: as asked for, as a battle's box or `DISPLAYTITLE` says, else by the file's name. Wikitext itself has none,
 * and the name in other boxes is often another ("Lorem Valley Geese Ltd" in the article on geese).
 */
export function titleOf(reading: Reading, options: ImportOptions): { words: string; found: boolean } {
  const displayed = /\{\{DISPLAYTITLE:([^{}|\n]{1,300})\}\}/.exec(reading.source)?.[1]
  const box = nameInBox(reading)
  const said = options.title || (box?.battle && box.words) || wordsOf(displayed ?? "")
  const found = said || nameOfFile(options.filename) || box?.words || ""
  return { words: (found || "Untitled").slice(0, limits.titleCharacters), found: found !== "" }
}
