/** Which source repeats which: from a source's id to the id of the one it derives from. */
export type Derivations = ReadonlyMap<string, string>

/**
 * Where a source's count comes from in the end; itself where it derives from nothing. Of sources that derive from each other in a
 * circle (two people may close one that neither of them can see whole) the least id stands for all.
 */
export function originOf(sourceId: string, derives: Derivations): string {
  const seen = new Set<string>()
  let at = sourceId
  while (!seen.has(at)) {
    seen.add(at)
    const next = derives.get(at)
    if (next === undefined) return at
    at = next
  }
  let least = at
  for (let one = derives.get(at) as string; one !== at; one = derives.get(one) as string)
    if (one < least) least = one
  return least
}

/**
 * The circle that saying `from` derives from `to` would close: from `from` by way of what each repeats, back to `from` at the end. Null
 * where none would close.
 */
export function circleOf(from: string, to: string, derives: Derivations): string[] | null {
  const path = [from]
  const seen = new Set<string>()
  for (let at: string | undefined = to; at !== undefined && !seen.has(at); at = derives.get(at)) {
    path.push(at)
    if (at === from) return path
    seen.add(at)
  }
  return null
}

/** Every source that derives from this one, directly or through others: what they count depends on it. */
export function copiesOf(sourceId: string, derives: Derivations): string[] {
  return [...derives.keys()].filter(id => id !== sourceId && circleOf(sourceId, id, derives) !== null)
}

export interface Derived {
  id: string
  sourceId: string
  /** What this one piece of evidence repeats, where it differs from what its source does. */
  derivesFrom: string | null
}

/**
 * What repeats what within one question: what its pieces of evidence say of themselves comes before what their sources do. A source
 * with a piece that says nothing of its own is left to what the source does.
 */
export function derivationsHere(evidence: readonly Derived[], derives: Derivations): Derivations {
  const here = new Map(derives)
  const silent = new Set(evidence.filter(one => one.derivesFrom === null).map(one => one.sourceId))
  for (const { sourceId, derivesFrom } of [...evidence].reverse())
    if (derivesFrom !== null && !silent.has(sourceId)) here.set(sourceId, derivesFrom)
  return here
}

/** Whether a source, or one it repeats by way of whom it repeats, is among these. */
function goesBackTo(sourceId: string, derives: Derivations, among: ReadonlySet<string>): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = sourceId; at !== undefined && !seen.has(at); at = derives.get(at)) {
    if (among.has(at)) return true
    seen.add(at)
  }
  return false
}

/**
 * The evidence that counts beside the rest, by id. What goes back to a source in doubt (it may be written from the article itself) counts
 * for nothing. Copies count once, however long the chain of who repeats whom: evidence whose origin
 * is among the sources gives way to it; of several copies of a source nobody cites, the first counts.
 */
export function independentOf(
  given: readonly Derived[],
  derives: Derivations,
  doubted: ReadonlySet<string> = new Set(),
): Set<string> {
  const here = derivationsHere(given, derives)
  const evidence = given.filter(
    one =>
      !doubted.has(one.sourceId) &&
      (doubted.size === 0 || !goesBackTo(one.derivesFrom ?? one.sourceId, here, doubted)),
  )
  const origins = evidence.map(one => originOf(one.derivesFrom ?? one.sourceId, here))
  const own = new Set(evidence.filter((one, at) => origins[at] === one.sourceId).map(one => one.sourceId))
  const counted = new Set<string>()
  const independent = new Set<string>()
  evidence.forEach((one, at) => {
    const origin = origins[at] as string
    const counts = own.has(origin) ? one.sourceId === origin : !counted.has(origin)
    if (!counts) return
    counted.add(origin)
    independent.add(one.id)
  })
  return independent
}
