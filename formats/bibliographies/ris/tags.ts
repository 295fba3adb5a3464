/** Tags that hold one text, the one we write first; CSL's field by each tag that may say it. */
export const textTags: readonly (readonly [csl: string, ...tags: string[]])[] = [
  ["title", "TI", "T1", "CT"],
  ["title-short", "ST"],
  ["container-title", "T2", "JF", "JO", "BT", "J2", "JA"],
  ["collection-title", "T3"],
  ["volume", "VL"],
  ["issue", "IS"],
  ["number", "M1"],
  ["number-of-volumes", "NV"],
  ["edition", "ET"],
  ["section", "SE"],
  ["publisher", "PB"],
  ["publisher-place", "CY", "PP"],
  ["DOI", "DO"],
  ["URL", "UR"],
  ["language", "LA"],
  ["abstract", "AB", "N2"],
  ["note", "N1"],
  ["archive", "DB"],
  ["archive_location", "DP"],
  ["call-number", "CN"],
  ["genre", "M3"],
  ["PMID", "AN"],
  ["PMCID", "C2"],
  ["medium", "C1"],
]

/** Tags of names, in the order of CSL's fields. */
export const nameTags: readonly (readonly [csl: string, ...tags: string[]])[] = [
  ["author", "AU", "A1"],
  ["editor", "ED", "A2"],
  ["translator", "A4"],
  ["collection-editor", "A3"],
]

/** Which field a tag fills. */
export const fieldOfTag = new Map(
  [...textTags, ...nameTags].flatMap(([field, ...tags]) => tags.map(tag => [tag, field] as const)),
)
