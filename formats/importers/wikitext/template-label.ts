import { wordsOf } from "../../wikitext/cite/words"
import type { Template } from "../../wikitext/template"

const longest = 120
/** Among words a chip is short: what is longer is named only. */
const longestInline = 40

/** Pictures of flags and arrows say nothing a name would not: their chip is a sign. */
const signs = new Map<string, string>(
  Object.entries({
    ...{ flagicon: "⚑", flagdeco: "⚑", "flag icon": "⚑", flagathlete: "⚑", "flag deco": "⚑" },
    ...{ increase: "▲", increase2: "▲", profit: "▲", gain: "▲" },
    ...{ decrease: "▼", decrease2: "▼", loss: "▼", steady: "▬", "no change": "▬" },
  }),
)

/** How an atom calls a template: its name and what it is about ("Main: Geese of Lorem"), among words where that is short. */
export function labelOfTemplate({ name, parameters }: Template, place: "inline" | "block"): string {
  const sign = signs.get(name.toLowerCase())
  if (sign) return sign
  const own = name.replace(/\s+/g, " ").trim() || "…"
  if (own.includes(":")) return own.slice(0, longest)
  const about = parameters
    .filter(one => /^\d+$/.test(one.name))
    .slice(0, 5)
    .map(one => (one.value.length > 2_000 ? "" : wordsOf(one.value)))
    .filter(Boolean)
    .join(", ")
  const label = about && (place === "block" || about.length <= longestInline) ? `${own}: ${about}` : own
  return label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label
}
