import type { CslItem } from "@/core/sources/source"
import type { Bibliography, ReadBibliography } from "../bibliography"

function read(text: string): ReadBibliography {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch (thrown) {
    const at = /position (\d+)/.exec(String(thrown))?.[1]
    const line = at ? text.slice(0, Number(at)).split("\n").length : null
    return {
      items: [],
      messages: [{ code: "bibliography.no_json", place: line ? `line ${line}` : null, values: {} }],
    }
  }
  const list = Array.isArray(parsed) ? parsed : isList(parsed) ? parsed.items : [parsed]
  const done: ReadBibliography = { items: [], messages: [] }
  for (const [at, item] of list.entries()) {
    const place = `item ${at + 1}`
    if (typeof item !== "object" || item === null || Array.isArray(item))
      done.messages.push({ code: "bibliography.no_item", place, values: {} })
    else done.items.push({ csl: { type: "document", ...item, id: String(item.id ?? "") } as CslItem, place })
  }
  return done
}

/** Zotero's API and Better CSL JSON wrap the list. */
const isList = (value: unknown): value is { items: { id?: unknown }[] } =>
  typeof value === "object" && value !== null && Array.isArray((value as { items?: unknown }).items)

/** CSL-JSON, the library's own form: nothing is lost. https://github.com/citation-style-language/schema */
export const cslJson: Bibliography = {
  id: "csl-json",
  label: "CSL-JSON",
  extensions: [".json"],
  mediaType: "application/vnd.citationstyles.csl+json",
  sniff: head => /^\uFEFF?\s*[[{]/.test(head),
  read,
  write: items => ({ text: `${JSON.stringify(items, null, 2)}\n`, messages: [] }),
}
