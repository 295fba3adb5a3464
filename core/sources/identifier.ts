import { completeAddress, isBareAddress } from "./web-address"

/** What somebody put into the one field for sources, as far as it can be told from the words alone. */
export type Identifier =
  | { kind: "url"; value: string }
  | { kind: "doi"; value: string }
  /** Digits alone, with X; `sound` is false where the check digit does not fit the others. */
  | { kind: "isbn"; value: string; sound: boolean }
  | { kind: "pmid"; value: string }
  | { kind: "arxiv"; value: string }
  /** A citation, or whatever else. */
  | { kind: "words"; value: string }

const doi = /\b(10\.\d{4,9}\/[^\s"<>“”«»]+)/i
const oldArxiv = "[a-z-]+(?:\\.[A-Z]{2})?\\/\\d{7}"
const newArxiv = "\\d{4}\\.\\d{4,5}"
const arxiv = new RegExp(
  `^(?:arxiv:\\s*|https?:\\/\\/(?:www\\.|export\\.)?arxiv\\.org\\/(?:abs|pdf)\\/)(${newArxiv}|${oldArxiv})(?:v\\d+)?(?:\\.pdf)?$`,
  "i",
)
const bareArxiv = new RegExp(`^(${newArxiv})(?:v\\d+)?$`)
const pubmed =
  /^(?:pmid:?\s*|https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/)(\d{1,8})\/?$/i
const web = /^(?:https?:\/\/|www\.)\S+$/i

/** Reads what was pasted: an address, DOI, ISBN, PMID, arXiv id, or words. */
export function readIdentifier(pasted: string): Identifier {
  const text = isBareAddress(pasted) ? completeAddress(pasted) : pasted.trim()
  const inArxiv = arxiv.exec(text)?.[1] ?? bareArxiv.exec(text)?.[1]
  if (inArxiv) return { kind: "arxiv", value: inArxiv }
  const inPubmed = pubmed.exec(text)?.[1]
  if (inPubmed) return { kind: "pmid", value: inPubmed }
  const found = doi.exec(web.test(text) ? decoded(text) : text)?.[1]
  const isDoiAddress = /^https?:\/\/(?:dx\.)?doi\.org\//i.test(text)
  if (found && (isDoiAddress || !web.test(text))) return { kind: "doi", value: bareDoi(found) }
  if (web.test(text)) return { kind: "url", value: /^www\./i.test(text) ? `https://${text}` : text }
  const isbn = isbnIn(text)
  if (isbn) return { kind: "isbn", value: isbn, sound: isSoundIsbn(isbn) }
  return { kind: "words", value: text }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Without the punctuation that a sentence puts behind it; a bracket stays where the DOI itself opened it. */
export function bareDoi(found: string): string {
  let value = found
  for (;;) {
    const last = value.at(-1) ?? ""
    const opens = { ")": "(", "]": "[", "}": "{", ">": "<" }[last]
    const isOurs = opens !== undefined && value.split(opens).length >= value.split(last).length
    if (!/[.,;:!?'’”»)\]}>*_]/.test(last) || isOurs) return value.toLowerCase()
    value = value.slice(0, -1)
  }
}

function isbnIn(text: string): string | null {
  const digits = text.replace(/^isbn(?:-1[03])?:?\s*/i, "").replace(/[\s\u2010-\u2015-]/g, "")
  return /^(?:\d{9}[\dXx]|97[89]\d{10})$/.test(digits) ? digits.toUpperCase() : null
}

/** Whether the last digit of an ISBN is the one the others ask for. */
export function isSoundIsbn(isbn: string): boolean {
  const digits = [...isbn].map(sign => (sign === "X" ? 10 : Number(sign)))
  const weight = (at: number) => (isbn.length === 10 ? 10 - at : at % 2 === 0 ? 1 : 3)
  const sum = digits.reduce((total, digit, at) => total + digit * weight(at), 0)
  return sum % (isbn.length === 10 ? 11 : 10) === 0
}
