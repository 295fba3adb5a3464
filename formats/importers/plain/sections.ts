// The rows of an infobox of a battle, as English encyclopedias name them, and the parameter each belongs to.

const sections: [RegExp, string][] = [
  [/^(belligerents|combatants|parties( involved)?|sides|participants)\b/i, "combatant"],
  [/^(commanders?( and leaders?)?|leaders?|commanded by)\b/i, "commander"],
  [/^(units( involved)?|order of battle|forces involved)\b/i, "units"],
  [/^(political support|supported by)\b/i, "support"],
  [/^(strength|forces)\b/i, "strength"],
  [/^(casualties( and losses)?|losses)\b/i, "casualties"],
]

const labels: Record<string, string> = {
  date: "date",
  dates: "date",
  location: "place",
  place: "place",
  coordinates: "coordinates",
  result: "result",
  outcome: "result",
  status: "status",
  cause: "causes",
  causes: "causes",
  goals: "goals",
  methods: "methods",
  "territorial changes": "territory",
  territorialchanges: "territory",
  "also known as": "also_known_as",
  "caused by": "causes",
  "resulted in": "result",
}

/** The parameter a section's values belong to ("casualties" for "Casualties and losses"), or null for an unknown name. */
export function sectionField(words: string): string | null {
  if (words.length > 60 || words.includes("\n")) return null
  return sections.find(([name]) => name.test(words))?.[1] ?? null
}

/** Whether these words are exactly such a name: nothing but a remark in brackets may follow it. */
export function isSection(words: string): boolean {
  if (words.length > 60) return false
  const bare = withoutRemarks(words)
  return sections.some(([name]) => name.exec(bare)?.[0].length === bare.length)
}

function withoutRemarks(words: string): string {
  let bare = words
  for (;;) {
    const remark = /(?:\([^()]*\)|\[[^[\]]*\])$/.exec(bare.trimEnd())
    if (!remark) return bare
    bare = bare.slice(0, remark.index).trimEnd()
  }
}

/** The parameter of a row that has its name in the first cell ("Date", "Result"), or null. */
export function labelField(words: string): string | null {
  return (
    labels[
      words
        .toLowerCase()
        .replace(/\s+/g, " ")
        .replace(/ ?\(s\)|:$/g, "")
    ] ?? null
  )
}
