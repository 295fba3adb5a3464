import type { AttributeSpec } from "prosemirror-model"
import { namesUser } from "@/core/sources/web-address"

// Validators run on everything that comes from outside (steps, stored documents): each throws on what it does not know.

type Check = (value: unknown) => boolean

const refuse = (what: string): never => {
  throw new RangeError(`not a valid ${what}`)
}

/** An attribute with its default and its check; null passes where the default is null. */
export function attribute(name: string, fallback: unknown, check: Check): AttributeSpec {
  return {
    default: fallback,
    validate: value => void ((value === null && fallback === null) || check(value) || refuse(name)),
  }
}

/** An attribute that must be given. */
export function required(name: string, check: Check): AttributeSpec {
  return { validate: value => void (check(value) || refuse(name)) }
}

/** A string of at most this many UTF-16 units. */
export const textUpTo =
  (units: number): Check =>
  value =>
    typeof value === "string" && value.length <= units

export const oneOf =
  (...values: readonly unknown[]): Check =>
  value =>
    values.includes(value)

export const wholeNumber =
  (least: number, most: number): Check =>
  value =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most

/** Ids of records: UUIDs, and the short local ids that importers give. */
export const isRecordId: Check = value => typeof value === "string" && /^[\w-]{1,64}$/.test(value)

/** A language tag of BCP 47, by its shape. */
export const isLanguage: Check = value =>
  typeof value === "string" && /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(value)

export const isDirection: Check = oneOf("ltr", "rtl")

/** Links lead to web pages and mail addresses, nowhere else: no `javascript:`, no `data:`. */
export const isLink: Check = value =>
  typeof value === "string" && value.length <= 4_000 && /^(https?:\/\/|mailto:)[^\s<>"\p{Cc}]+$/iu.test(value)

/** What a new link may be: none that names a user. Old ones may stand in stored articles, so the validator lets them be. */
export const isNewLink: Check = value => isLink(value) && !namesUser(value as string)

/** Where an image was: a web address, or bytes kept as a blob of this desk. Nothing is loaded by having it here. */
export const isImageSource: Check = value =>
  typeof value === "string" &&
  value.length <= 4_000 &&
  (/^https?:\/\/[^\s<>"]+$/i.test(value) || /^blob:[0-9a-f]{64}$/.test(value))

/** Language and direction of a block; null where the article's hold. */
export const languageAttributes = {
  lang: attribute("language", null, isLanguage),
  dir: attribute("direction", null, isDirection),
}

/** DOM attributes of a block: its language, and the browser's own judgement of direction where none is given. */
export const languageInDom = (attrs: Record<string, unknown>): Record<string, string> => ({
  dir: typeof attrs.dir === "string" ? attrs.dir : "auto",
  ...(typeof attrs.lang === "string" ? { lang: attrs.lang } : {}),
})

/** Reads language and direction off an element; what is not valid is dropped. */
export function languageFromDom(element: HTMLElement): { lang: string | null; dir: string | null } {
  const lang = element.getAttribute("lang")
  const dir = element.getAttribute("dir")
  return { lang: isLanguage(lang) ? lang : null, dir: isDirection(dir) ? dir : null }
}
