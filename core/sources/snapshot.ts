/** Why a saved copy has no text. */
export const copyFaults = [
  "damaged",
  "locked",
  "too_slow",
  "too_big",
  "too_much_output",
  "no_words",
  "too_large",
] as const
export type CopyFault = (typeof copyFaults)[number]

/** Stands for the extractor where no text came of it; the fault then stands for its version. */
export const noText = "none"
/** Stands for the extractor where people typed what is said in a recording; the version counts their changes. */
export const typedTranscript = "transcript"

/** What kind of thing was saved, as far as showing it goes. */
export type CopyKind = "page" | "pdf" | "text" | "image" | "sound" | "film" | "file"

const kinds: readonly [RegExp, CopyKind][] = [
  [/^(text\/html|application\/xhtml\+xml)\b/, "page"],
  [/^application\/pdf\b/, "pdf"],
  [/^text\//, "text"],
  [/^image\//, "image"],
  [/^audio\//, "sound"],
  [/^video\//, "film"],
]

export const copyKindOf = (mediaType: string): CopyKind =>
  kinds.find(([pattern]) => pattern.test(mediaType))?.[1] ?? "file"

/** Whether what is in it is heard or seen over time: places in it are times. */
export const isRecording = (mediaType: string): boolean => ["sound", "film"].includes(copyKindOf(mediaType))
