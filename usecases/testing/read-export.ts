/** Reads the bytes of an export as one would who looks for a word in them. A format without a reader here is not looked into. */
export const exportReaders: Record<string, (bytes: Uint8Array) => string> = {
  html: asText,
  markdown: asText,
  plain: asText,
  wikitext: asText,
  "web-annotation": asText,
  csv: asText,
  "csl-json": asText,
  bibtex: asText,
  biblatex: asText,
  ris: asText,
}

function asText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
