/** One cited source inside a citation, as far as merging goes. */
export interface Cited {
  sourceId: string
  locator?: string | null | undefined
  label?: string | null | undefined
  prefix?: string | null | undefined
  suffix?: string | null | undefined
}

const isBare = ({ locator, prefix, suffix }: Cited): boolean => !locator && !prefix && !suffix

/**
 * The items of one citation with merged sources standing as what they became (`aliases`: from the id that is cited to the one that
 * stands for it). Two that became one and say the same, or of which one says no place, are cited once; what the text itself cites
 * twice stays.
 */
export function citingKept<T extends Cited>(items: readonly T[], aliases: ReadonlyMap<string, string>): T[] {
  if (!items.some(item => aliases.has(item.sourceId))) return [...items]
  const kept: { item: T; was: string }[] = []
  for (const item of items) {
    const next = {
      item: { ...item, sourceId: aliases.get(item.sourceId) ?? item.sourceId },
      was: item.sourceId,
    }
    const twin = kept.findIndex(
      one =>
        one.item.sourceId === next.item.sourceId &&
        one.was !== next.was &&
        (isBare(one.item) || isBare(item) || sameCited(one.item, next.item)),
    )
    if (twin < 0) kept.push(next)
    else if (isBare((kept[twin] as { item: T }).item)) kept[twin] = next
  }
  return kept.map(one => one.item)
}

const sameCited = (one: Cited, other: Cited): boolean =>
  (["locator", "label", "prefix", "suffix"] as const).every(name => (one[name] ?? "") === (other[name] ?? ""))
