import { foldWord } from "../search/fold"

/** Characters of one tag, and tags of one source. */
export const tagLimits = { characters: 80, ofSource: 100 } as const

/** A tag as it is kept: one line, no separators of the formats that carry it, no space at its ends. Empty where nothing is left. */
export const tidyTag = (typed: string): string =>
  typed
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .replace(/[,;]+/g, " ")
    .replace(/ {2,}/g, " ")
    .trim()
    .slice(0, tagLimits.characters)
    .trim()

/** By what tags are told apart: their words without case and accents; as they stand where nothing in them is a letter. */
export function foldTag(tag: string): string {
  const words = tag.split(/\s+/).map(foldWord).filter(Boolean).join(" ")
  return words || tag
}

/** Tags of a CSL `keyword`: words parted by commas, or by semicolons where there are any. Each once, in their order. */
export function tagsOf(keyword: unknown): string[] {
  if (typeof keyword !== "string") return []
  return onceEach(keyword.split(keyword.includes(";") ? ";" : ","))
}

/** Tidied, each once however it is written, at most as many as a source may have. */
export function onceEach(tags: readonly string[]): string[] {
  const once = new Map<string, string>()
  for (const tag of tags.map(tidyTag)) if (tag && !once.has(foldTag(tag))) once.set(foldTag(tag), tag)
  return [...once.values()].slice(0, tagLimits.ofSource)
}

/** A record with its tags as CSL knows them. */
export function withKeyword<T extends object>(csl: T, tags: readonly string[]): T & { keyword?: string } {
  return tags.length > 0 ? { ...csl, keyword: tags.join(", ") } : csl
}
