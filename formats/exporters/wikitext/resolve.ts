import type { CitationItem } from "@/editor/model/nodes/inline"
import type { DocJson, SourceRange } from "../../imported"
import type { Edit } from "../../parts/splicing/splice"
import { templateOfCsl } from "../../wikitext/cite/write"
import { escapeText, escapeValue } from "../../wikitext/escape"
import type { Cite, Kept, Piece } from "./pieces"
import { isUse, keyOfItems, keyOfRef, type Occurrence, occurrencesIn, type Ref, refsIn } from "./refs"
import { type Alive, aliveAfter } from "./standing"
import { say, type WikiWriting } from "./writing"
import { type Patch, renderWritten, type Written } from "./written"

interface Resolving {
  writing: WikiWriting
  refs: ReadonlyMap<number, Ref>
  /** Names that some ref defines. */
  defined: ReadonlySet<string>
  bySource: ReadonlyMap<string, Occurrence[]>
  byItems: ReadonlyMap<string, Occurrence[]>
  alive: Alive
  claimed: Set<Occurrence>
  /** How many at the beginning of a list of occurrences can be taken no more: what is taken or stands is so for good. */
  passed: Record<"ref" | "bare", Map<readonly Occurrence[], number>>
  /** Names that are taken, small. */
  names: Set<string>
  /** New references, by the source's id. */
  fresh: Map<string, string>
  /** Changes of the original that citations ask for: a name for a definition, a definition in a mention's place. */
  patches: Patch[]
}
const isRef = (source: string, { src }: { src: number }) => /^<ref\b/i.test(source.slice(src, src + 5))
const trailingPlace = /\{\{\s*rp\s*\|[^{}]*\}\}$/i
const short = /^\{\{\s*(?:sfn|sfnp|harv|harvnb|harvtxt|harvp)\s*\|/i

function place({ locator, label }: CitationItem): string {
  if (!locator) return ""
  const words = escapeValue(locator)
  if (label === null || label === "page") return `{{rp|${words.includes("=") ? "1=" : ""}${words}}}`
  return `{{rp|at=${escapeValue(`${label} `)} ${words}}}`
}

/** A name as an attribute. */
function freeName({ names, writing }: Resolving, sourceId: string): string {
  const citekey = writing.sources.get(sourceId)?.citekey ?? "source"
  const bare = citekey.replace(/[^\p{L}\p{N}_:.-]/gu, "") || "source"
  // A name of digits alone is none.
  const first = /^\d+$/.test(bare) ? `ref-${bare}` : bare
  for (let n = 1; ; n++) {
    const name = n === 1 ? first : `${first}-${n}`
    if (names.has(name.toLowerCase())) continue
    names.add(name.toLowerCase())
    return name
  }
}

/** Takes an occurrence that is gone from its place, so that its own words stand here. */
function take(
  { alive, claimed, passed, writing }: Resolving,
  from: readonly Occurrence[] | undefined,
  isBare: boolean,
): Occurrence | undefined {
  if (!from) return undefined
  const places = passed[isBare ? "bare" : "ref"]
  const isFree = (one: Occurrence) =>
    !claimed.has(one) && !alive.is(one) && isRef(writing.source, one) !== isBare
  let at = places.get(from) ?? 0
  while (at < from.length && !isFree(from[at] as Occurrence)) at++
  places.set(from, at)
  const found = from[at]
  if (found) claimed.add(found)
  return found
}

function resolveCite(resolving: Resolving, { items, isBare }: Cite): Written[] {
  const whole = take(resolving, resolving.byItems.get(keyOfItems(items)), isBare)
  if (whole) return keepWhole(resolving, whole)
  const moved = shortened(resolving, items)
  if (moved) return moved
  return items.flatMap(item => resolveItem(resolving, item, isBare))
}

function keepWhole({ alive }: Resolving, { src, end }: Occurrence): Written[] {
  alive.keep({ src, end })
  return [{ kind: "kept", src, end }]
}

/** A copy of {{sfn|…}}, which needs no name. */
function shortened({ byItems, writing }: Resolving, items: readonly CitationItem[]): Written[] | null {
  const found = byItems
    .get(keyOfItems(items))
    ?.find(one => short.test(writing.source.slice(one.src, one.end)))
  return found ? [{ kind: "kept", src: found.src, end: found.end }] : null
}

function resolveItem(resolving: Resolving, item: CitationItem, isBare: boolean): Written[] {
  const { writing, bySource, fresh } = resolving
  const record = writing.sources.get(item.sourceId)
  const known = bySource.get(item.sourceId) ?? []
  if (isBare) return bare(resolving, item, known)
  if (item.prefix || item.suffix) return [`<ref>`, ...bare(resolving, item, known), `</ref>`]
  // The same citation with another place in its source: its own words go on.
  const moved = take(resolving, known, false)
  if (moved) return [...withoutPlace(resolving, moved), placeBeside(resolving, item, moved)]
  const named = namedOf(resolving, known)
  if (named) return [{ kind: "use", ref: named.ref }, placeBeside(resolving, item, named.of)]
  const pages = shortOf(resolving, known, item)
  if (pages) return [pages]
  const name = fresh.get(item.sourceId)
  if (name) return [{ kind: "use", ref: { group: "", name } }, place(item)]
  if (!record && known.length === 0) {
    say(writing, "export.citation_left_out")
    return []
  }
  const key = freeName(resolving, item.sourceId)
  fresh.set(item.sourceId, key)
  return [`<ref name="${key}">`, ...template(resolving, item.sourceId, known), "</ref>", place(item)]
}

/** The words of a citation without the ref around it: those of the original, where it has them alone. */
function template({ writing }: Resolving, sourceId: string, known: readonly Occurrence[]): Written[] {
  const { source, sources, dates } = writing
  const found = known.find(one => /^\{\{\s*v?cit/i.test(source.slice(one.src, one.src + 12)))
  if (found) return [{ kind: "kept", src: found.src, end: found.end }]
  const record = sources.get(sourceId)
  return record ? [templateOfCsl(record.csl, { dates })] : []
}

function bare(resolving: Resolving, item: CitationItem, known: readonly Occurrence[]): Written[] {
  const words = template(resolving, item.sourceId, known)
  if (words.length === 0) say(resolving.writing, "export.citation_left_out")
  const { prefix, suffix, locator, label } = item
  const where = locator ? `, ${label && label !== "page" ? `${label} ` : "p. "}${locator}` : ""
  return [escapeText(prefix ?? ""), ...words, escapeText(`${where}${suffix ?? ""}`)]
}

function withoutPlace({ writing, alive }: Resolving, { src, end }: Occurrence): Written[] {
  const words = writing.source.slice(src, end)
  const kept = { src, end: src + words.replace(trailingPlace, "").length }
  alive.keep(kept)
  return [{ kind: "kept", ...kept }]
}

/** The place in the source, where the reference itself does not name it. */
function placeBeside({ writing }: Resolving, item: CitationItem, { items, src, end }: Occurrence): string {
  const own = items.length === 1 ? items[0] : undefined
  const isBeside = trailingPlace.test(writing.source.slice(src, end))
  return own && !isBeside && own.locator === item.locator ? "" : place(item)
}

/** A reference of the original to this source alone, under its name; one without a name gets one. */
function namedOf(resolving: Resolving, known: readonly Occurrence[]) {
  const { refs, alive, patches } = resolving
  const alone = known.flatMap(one => {
    const ref = one.items.length === 1 ? refs.get(one.src) : undefined
    const isPlain = !one.items.some(item => item.prefix || item.suffix)
    return ref && isPlain ? [{ of: one, ref }] : []
  })
  const named = alone.find(
    ({ ref }) => ref.name !== null && (alive.is(ref) || resolving.defined.has(keyOfRef(ref))),
  )
  if (named) return named
  const unnamed = alone.find(({ ref }) => ref.name === null && !isUse(ref) && alive.is(ref))
  if (!unnamed) return null
  const name = freeName(resolving, unnamed.of.items[0]?.sourceId ?? "")
  patches.push({ src: unnamed.ref.src + 4, end: unnamed.ref.src + 4, text: [` name="${name}"`] })
  unnamed.ref.name = name
  return unnamed
}

/** `{{sfn|Lorem|2010|p=5}}` with this page in place of its own. */
function shortOf(
  { writing }: Resolving,
  known: readonly Occurrence[],
  { locator, label }: CitationItem,
): string | null {
  const words = known.map(one => writing.source.slice(one.src, one.end)).find(one => short.test(one))
  if (!words || (locator && label !== "page" && label !== null)) return null
  const without = words.replace(/\|\s*(?:pp?|pages?|loc)\s*=[^|{}]*/gi, "")
  return locator ? without.replace(/\}\}$/, () => `|p=${escapeValue(locator)}}}`) : without
}

/** Definitions that are gone while their name is still used: the first mention becomes the definition. */
function moveDefinitions(resolving: Resolving, edits: readonly Edit<Written>[]): void {
  const { refs, alive, patches } = resolving
  const defined = new Set<string>()
  const lost = new Map<string, Ref>()
  for (const ref of refs.values()) {
    if (ref.name === null || isUse(ref)) continue
    if (alive.is(ref)) defined.add(keyOfRef(ref))
    else if (!lost.has(keyOfRef(ref))) lost.set(keyOfRef(ref), ref)
  }
  const uses = firstOf(
    [...refs.values()].filter(ref => isUse(ref) && alive.is(ref)),
    keyOfRef,
  )
  const mentions = firstOf(edits.flatMap(mentionsIn), mention => keyOfRef(mention.ref))
  for (const [key, ref] of lost) {
    if (defined.has(key)) continue
    const [use, mention] = [uses.get(key), mentions.get(key)]
    const whole: Kept = { kind: "kept", src: ref.src, end: ref.end }
    if (use && !(mention && mention.edit.src < use.src))
      patches.push({ src: use.src, end: use.end, text: [whole] })
    else if (mention) mention.edit.text[mention.at] = whole
  }
}

/** The first of a list under each key. */
function firstOf<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T> {
  const found = new Map<string, T>()
  for (const one of list) if (!found.has(keyOf(one))) found.set(keyOf(one), one)
  return found
}

/** New mentions in an edit, each with its place in it. */
const mentionsIn = (edit: Edit<Written>) =>
  edit.text.flatMap((piece, at) =>
    typeof piece !== "string" && piece.kind === "use" ? [{ edit, at, ref: piece.ref }] : [],
  )

/**
 * Writes the citations in edits of the original, now that all edits are known: a citation that moved keeps its words, one of a source
 * that the original names is a mention of that name, a definition that is gone moves to the next mention, and a new source is defined.
 */
export function resolveCitations(
  edits: readonly Edit<Piece>[],
  before: DocJson,
  ranges: ReadonlyMap<number, SourceRange>,
  writing: WikiWriting,
): Edit[] {
  const refs = refsIn(writing.source, writing.brackets)
  const occurrences = occurrencesIn(before, ranges)
  const [bySource, byItems] = [new Map<string, Occurrence[]>(), new Map<string, Occurrence[]>()]
  for (const one of occurrences) {
    add(byItems, keyOfItems(one.items), one)
    for (const { sourceId } of one.items.length === 1 ? one.items : []) add(bySource, sourceId, one)
  }
  const names = new Set(
    [...refs.values()].flatMap(ref => (ref.name === null ? [] : [ref.name.toLowerCase()])),
  )
  const resolving: Resolving = {
    ...{ writing, refs, bySource, byItems, alive: aliveAfter(edits), claimed: new Set(), names },
    ...{ fresh: new Map(), patches: [] },
    passed: { ref: new Map(), bare: new Map() },
    defined: new Set([...refs.values()].filter(ref => !isUse(ref)).map(keyOfRef)),
  }
  const inOrder = edits
    .map((edit, at) => ({ edit, at }))
    .sort((a, b) => a.edit.src - b.edit.src || a.at - b.at)
  const written = inOrder.map(
    ({ edit }): Edit<Written> => ({
      ...edit,
      text: edit.text.flatMap((piece): Written[] =>
        typeof piece !== "string" && piece.kind === "cite" ? resolveCite(resolving, piece) : [piece],
      ),
    }),
  )
  moveDefinitions(resolving, written)
  const { patches, alive } = resolving
  patches.sort((a, b) => a.src - b.src)
  const all = [...written, ...patches.filter(patch => alive.inPlace(patch))]
  return all.map(({ src, end, text }) => ({
    src,
    end,
    text: text.map(piece => renderWritten(writing.source, patches, piece)),
  }))
}

function add(map: Map<string, Occurrence[]>, key: string, one: Occurrence): void {
  const list = map.get(key)
  if (list) list.push(one)
  else map.set(key, [one])
}
