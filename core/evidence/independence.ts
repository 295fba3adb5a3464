/** Which source repeats which: from a source's id to the id of the one it derives from. */
export type Derivations = ReadonlyMap<string, string>

/** Where a source's count comes from in the end; itself where it derives from nothing. */
export function originOf(sourceId: string, derives: Derivations): string {
  const seen = new Set<string>()
  let at = sourceId
  for (let next = derives.get(at); next !== undefined && !seen.has(at); next = derives.get(at)) {
    seen.add(at)
    at = next
  }
  return at
}

/** Whether saying that `from` derives from `to` would close a circle. */
export function closesCircle(from: string, to: string, derives: Derivations): boolean {
  if (from === to) return true
  const seen = new Set<string>()
  for (let at: string | undefined = to; at !== undefined && !seen.has(at); at = derives.get(at)) {
    if (at === from) return true
    seen.add(at)
  }
  return false
}

/** Every source that derives from this one, directly or through others: what they count depends on it. */
export function copiesOf(sourceId: string, derives: Derivations): string[] {
  return [...derives.keys()].filter(id => id !== sourceId && closesCircle(sourceId, id, derives))
}

export interface Derived {
  id: string
  sourceId: string
  /** What this one piece of evidence repeats, where it differs from what its source does. */
  derivesFrom: string | null
}

/**
 * The evidence that counts beside the rest, by id. Copies count once: evidence whose origin is among the sources gives way to
 * it; of several copies of a source nobody cites, the first counts.
 */
export function independentOf(evidence: readonly Derived[], derives: Derivations): Set<string> {
  const origins = evidence.map(one => originOf(one.derivesFrom ?? one.sourceId, derives))
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
