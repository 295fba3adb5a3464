import { monthNames } from "../../wikitext/month-names"
import { parameterOf, type Template } from "../../wikitext/template"

/** A year, the number of a month or its name, a day. */
const numberOf = (template: Template, place: number): number | null => {
  const value = parameterOf(template, String(place))?.value ?? ""
  const named = monthNames.findIndex(name => name.toLowerCase() === value.toLowerCase())
  if (place === 2 && named >= 0) return named + 1
  return /^\d{1,4}$/.test(value) ? Number(value) : null
}

/** "30 July 1864" or "July 30, 1864", as the template's `df` or `mdy` says; null where its date is not given in numbers. */
export function dateWordsOf(template: Template): string | null {
  const [year, month, day] = [1, 2, 3].map(place => numberOf(template, place))
  const places = template.parameters.filter(one => /^\d+$/.test(one.name)).length
  if (!year || places > 7) return null
  if (month === null && places > 1) return null
  if (!month) return places === 1 ? String(year) : null
  const name = monthNames[month - 1]
  if (!name) return null
  if (!day) return `${name} ${year}`
  if (day > 31) return null
  const isDayFirst = /^y/i.test(parameterOf(template, "df")?.value ?? "")
  return isDayFirst ? `${day} ${name} ${year}` : `${name} ${day}, ${year}`
}
