export const scales = ["nominal", "ordinal", "interval", "ratio"] as const
export type Scale = (typeof scales)[number]

type Value = number | string

/**
 * Krippendorff's alpha over units (rows) by coders (columns); null = not coded. 1 is full agreement, 0 chance. Null
 * where nothing can be paired; 1 where every paired value is the same. Ordinal, interval and ratio need numbers.
 */
export function krippendorffAlpha(
  units: readonly (readonly (Value | null)[])[],
  scale: Scale = "nominal",
): number | null {
  const pairable = units
    .map(unit => unit.filter((value): value is Value => value !== null && value !== undefined))
    .filter(unit => unit.length > 1)
  const values = [...new Set(pairable.flat())].sort((a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b : String(a) < String(b) ? -1 : 1,
  )
  const at = new Map(values.map((value, i) => [value, i]))
  const size = values.length
  if (size === 0) return null
  if (scale !== "nominal" && values.some(value => typeof value !== "number")) return null
  const coincidences = Array.from({ length: size }, () => new Float64Array(size))
  for (const unit of pairable) {
    unit.forEach((a, i) => {
      unit.forEach((b, j) => {
        if (i !== j) coincidences[at.get(a)!]![at.get(b)!]! += 1 / (unit.length - 1)
      })
    })
  }
  return alphaOf(coincidences, values, scale)
}

function alphaOf(coincidences: Float64Array[], values: Value[], scale: Scale): number | null {
  const totals = coincidences.map(row => row.reduce((sum, n) => sum + n, 0))
  const all = totals.reduce((sum, n) => sum + n, 0)
  let observed = 0
  let expected = 0
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < values.length; j++) {
      const difference = distance(i, j, values, totals, scale)
      observed += coincidences[i]![j]! * difference
      expected += totals[i]! * totals[j]! * difference
    }
  }
  if (expected === 0) return 1
  return 1 - ((all - 1) * observed) / expected
}

function distance(i: number, j: number, values: Value[], totals: number[], scale: Scale): number {
  if (i === j) return 0
  if (scale === "nominal") return 1
  const [a, b] = [values[i] as number, values[j] as number]
  if (scale === "interval") return (a - b) ** 2
  if (scale === "ratio") return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2
  const [low, high] = i < j ? [i, j] : [j, i]
  let between = 0
  for (let k = low; k <= high; k++) between += totals[k]!
  return (between - (totals[low]! + totals[high]!) / 2) ** 2
}

/** How much two closed intervals share: 1 the same, 0 apart (Jaccard over whole numbers). */
export function intervalOverlap(a: { low: number; high: number }, b: { low: number; high: number }): number {
  const shared = Math.min(a.high, b.high) - Math.max(a.low, b.low) + 1
  if (shared <= 0) return 0
  return shared / (Math.max(a.high, b.high) - Math.min(a.low, b.low) + 1)
}
