import type { CslName } from "@/core/sources/source"
import type { Given } from "./given"
import { wordsOf } from "./words"

const mostNames = 500

/** Prefixes of the parameters that name people in one role. */
interface Role {
  field: "author" | "editor" | "translator" | "interviewer" | "director"
  /** `last1`, `first1` come without a prefix for authors only. */
  last: readonly string[]
  first: readonly string[]
  whole: readonly string[]
  /** All of them in one parameter. */
  list: readonly string[]
  vancouver: readonly string[]
}

const roles: readonly Role[] = [
  {
    field: "author",
    last: ["last", "surname", "author-last", "author-surname", "subject-last"],
    first: ["first", "given", "author-first", "author-given", "subject-first"],
    whole: ["author", "subject", "user", "inventor", "host"],
    ...{ list: ["authors", "people", "credits"], vancouver: ["vauthors"] },
  },
  {
    field: "editor",
    ...{ last: ["editor-last", "editor-surname"], first: ["editor-first", "editor-given"] },
    ...{ whole: ["editor"], list: ["editors"], vancouver: ["veditors"] },
  },
  {
    field: "translator",
    ...{ last: ["translator-last", "translator-surname"], first: ["translator-first", "translator-given"] },
    ...{ whole: ["translator"], list: ["translators"], vancouver: [] },
  },
  {
    field: "interviewer",
    ...{ last: ["interviewer-last", "interviewer-surname"], first: ["interviewer-first"] },
    ...{ whole: ["interviewer"], list: ["interviewers"], vancouver: [] },
  },
  {
    field: "director",
    ...{ last: [], first: [], whole: ["director"], list: [], vancouver: [] },
  },
]

/** `author-last` with the number 2: `author-last2`, and `author2-last`. */
function spellings(names: readonly string[], nth: number): string[] {
  return names.flatMap(name => {
    const [role, part] = name.split("-")
    const own = [`${name}${nth}`, ...(part ? [`${role}${nth}-${part}`] : [])]
    return nth === 1 ? [...own, name] : own
  })
}

const corporate = /^\(\((.*)\)\)$/
const organisation = /\b(?:of|for|and|the|agency|ministry|department|university|office|committee|council)\b/i
const suffix = /^(?:Jr|Sr|2nd|3rd|\d+th|II|III|IV)\.?$/

/** A name in one parameter: "Lorem, Ana" has two parts, everything else is taken as it stands. */
export function wholeName(words: string): CslName | null {
  const kept = corporate.exec(words)?.[1]?.trim()
  if (kept) return { literal: kept }
  if (words === "" || /^et al\.?$/i.test(words)) return null
  const [family = "", given = "", ...more] = words.split(",").map(one => one.trim())
  const isInverted =
    more.length === 0 && given !== "" && family.split(" ").length <= 3 && given.split(" ").length <= 3
  return isInverted && family !== "" && !organisation.test(words) && !/[;&\d]/.test(words)
    ? { family, given }
    : { literal: words }
}

/** "Lorem AB, Ipsum C 3rd, ((Dolor Board))". */
function vancouverNames(words: string): CslName[] {
  return (words.match(/\(\(.*?\)\)|[^,;]+/g) ?? []).flatMap((part): CslName[] => {
    const name = part.trim()
    const kept = corporate.exec(name)?.[1]?.trim()
    if (kept) return [{ literal: kept }]
    if (name === "" || /^(?:et al\.?|others)$/i.test(name)) return []
    const pieces = name.split(" ")
    const behind = pieces.length > 1 && suffix.test(pieces.at(-1) ?? "") ? pieces.pop() : undefined
    const initials =
      pieces.length > 1 && /^\p{Lu}{1,4}$/u.test(pieces.at(-1) ?? "") ? pieces.pop() : undefined
    const family = pieces.join(" ")
    return [{ family, ...(initials ? { given: initials } : {}), ...(behind ? { suffix: behind } : {}) }]
  })
}

function nameAt(given: Given, role: Role, nth: number): CslName | null {
  const last = wordsOf(given.first(spellings(role.last, nth)) ?? "")
  const first = wordsOf(given.first(spellings(role.first, nth)) ?? "")
  if (last) {
    const kept = corporate.exec(last)?.[1]?.trim()
    if (kept) return { literal: kept }
    const [, bare = "", behind] = /^(.*?)(?:,? ((?:Jr|Sr)\.?|II|III|IV))?$/.exec(first) ?? []
    return { family: last, ...(bare ? { given: bare } : {}), ...(behind ? { suffix: behind } : {}) }
  }
  const whole = wholeName(wordsOf(given.first(spellings(role.whole, nth)) ?? ""))
  return whole ?? (first ? { literal: first } : null)
}

/** Everybody a template names, by their role in CSL. */
export function namesIn(given: Given): Partial<Record<Role["field"], CslName[]>> {
  const found: Partial<Record<Role["field"], CslName[]>> = {}
  for (const role of roles) {
    const names: CslName[] = []
    for (let nth = 1; nth <= mostNames; nth++) {
      const name = nameAt(given, role, nth)
      if (name) names.push(name)
      // Numbers have gaps where somebody took a name out.
      else if (nth > names.length + 3) break
    }
    if (names.length === 0)
      names.push(...vancouverNames(wordsOf(given.first(role.vancouver) ?? "")).slice(0, mostNames))
    const list = names.length === 0 ? wordsOf(given.first(role.list) ?? "") : ""
    if (list) names.push({ literal: list })
    if (names.length > 0) found[role.field] = names
  }
  return found
}
