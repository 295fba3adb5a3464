/** Parameters of a battle's infobox that come once for each side, in the order a page shows them, under these names. */
export const battleSections: readonly (readonly [field: string, label: string])[] = [
  ["combatant", "Belligerents"],
  ["commander", "Commanders and leaders"],
  ["units", "Units involved"],
  ["polstrength", "Political support"],
  ["milstrength", "Military support"],
  ["strength", "Strength"],
  ["casualties", "Casualties and losses"],
]

const sided = new RegExp(`^(${battleSections.map(([field]) => field).join("|")})([1-9])([a-z]?)$`)

/** The section, side and row of a parameter such as `casualties2`; null for any other. */
export function sideOf(name: string): { field: string; side: number; row: string } | null {
  const found = sided.exec(name)
  return found && { field: found[1] as string, side: Number(found[2]), row: found[3] as string }
}
