import type { Creator } from "./names"

/** `Last, First` in letters that mean themselves; what is without a comma, or has two, may be anything. */
const familyFirst = /^(?:([a-z'. ]+) )?([^\s,=][^,=]*), ([^,=]+)$/u

/** A list of names that are all written `Last, First and Last, First`, as the parser would read it; null for any other. */
export function plainNames(list: string): Creator[] | null {
  const names: Creator[] = []
  for (const one of list.split(/ and /i)) {
    const found = familyFirst.exec(one.trim())
    if (!found || /\band\b/i.test(one)) return null
    const [, prefix, lastName, firstName] = found as unknown as [string, string | undefined, string, string]
    names.push({ lastName: lastName.trim(), firstName: firstName.trim(), ...(prefix ? { prefix } : {}) })
  }
  return names
}
