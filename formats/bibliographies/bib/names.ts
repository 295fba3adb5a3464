import type { CslName } from "@/core/sources/source"
import { texOf } from "./tex"

/** A name as the parser gives it. */
export interface Creator {
  name?: string
  lastName?: string
  firstName?: string
  prefix?: string
  suffix?: string
  useprefix?: boolean
}

const filled = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as T

/** A particle belongs to the family name unless the entry says that it does not sort and shorten with it. */
export function nameOf({ name, lastName, firstName, prefix, suffix, useprefix }: Creator): CslName {
  if (name || (!lastName && !prefix)) return { literal: name ?? firstName ?? "" }
  const particle = useprefix === false ? "dropping-particle" : "non-dropping-particle"
  return filled({ family: lastName, given: firstName, suffix, [particle]: prefix }) as CslName
}

/** Commas and " and " inside a part would be read as borders: braces keep it whole. */
const part = (text: string) => (/,|\band\b|^$/i.test(text) ? `{${texOf(text)}}` : texOf(text))

/** A name in BibTeX's "von Last, Jr, First"; one that only BibLaTeX's named parts can hold is written with those. */
export function bibNameOf(name: CslName, isClassic: boolean): string {
  if (name.literal !== undefined) return `{${texOf(name.literal)}}`
  const { family = "", given = "", suffix = "" } = name
  const [kept, dropped] = [name["non-dropping-particle"] ?? "", name["dropping-particle"] ?? ""]
  const plain = !dropped && /^(?:\p{Ll}[\p{L}’' .-]*)?$/u.test(kept) && !startsLower(family)
  if (plain || isClassic) {
    const last = [kept || dropped, startsLower(family) ? `{${texOf(family)}}` : part(family)]
      .filter(Boolean)
      .join(" ")
    return [last, ...(suffix ? [part(suffix)] : []), ...(given ? [part(given)] : [])].join(", ")
  }
  const parts = [
    `family={${texOf(family)}}`,
    ...(given ? [`given={${texOf(given)}}`] : []),
    ...(suffix ? [`suffix={${texOf(suffix)}}`] : []),
    ...(kept || dropped
      ? [`prefix={${texOf(kept || dropped)}}`, `useprefix=${kept ? "true" : "false"}`]
      : []),
  ]
  return parts.join(", ")
}

const startsLower = (family: string) => /^\p{Ll}/u.test(family)
