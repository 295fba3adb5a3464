import type { Creator } from "./names"

/** `von Last, First` in letters that mean themselves; what is without a comma, or has two, may be anything. */
function familyFirst(name: string): Creator | null {
  const [family = "", given = "", ...more] = name.split(",")
  if (more.length > 0 || family === "" || !/^ ./s.test(given) || name.includes("=")) return null
  // The particles end at the last space that only small letters stand before.
  const space = (/^[a-z'. ]*/.exec(family)?.[0] ?? "").lastIndexOf(" ")
  const prefix = space > 0 ? { prefix: family.slice(0, space) } : {}
  return { lastName: family.slice(space + 1).trim(), firstName: given.trim(), ...prefix }
}

/** A list of names that are all written `Last, First and Last, First`, as the parser would read it; null for any other. */
export function plainNames(list: string): Creator[] | null {
  const names: Creator[] = []
  for (const one of list.split(/ and /i)) {
    const found = familyFirst(one.trim())
    if (!found || /\band\b/i.test(one)) return null
    names.push(found)
  }
  return names
}
