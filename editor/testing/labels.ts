import type { EditorHost, EditorLabels } from "../views/editor-host"

/** Labels for tests. */
export const plainLabels: EditorLabels = {
  article: "Article text",
  titlePlaceholder: "Title",
  bodyPlaceholder: "Write here",
  footnote: number => `Footnote ${number}`,
  emptyFootnote: "Empty footnote",
  closeFootnote: "Close",
  citation: "Citation",
  template: name => `Template ${name}`,
  showImage: host => `Open at ${host}`,
  image: "Picture",
  imageMissing: "No picture",
  peer: name => name,
  hint: words => `Make ${words} a claim`,
  claimUnknown: "Claim",
  claimOf: (label, words, at, all) => `${label}: ${words}, ${at} of ${all}`,
  table: "Table",
  infobox: "Infobox",
}

/** A page around an editor for tests. */
export const plainHost = (more: Partial<EditorHost> = {}): EditorHost => ({
  role: "editor",
  claims: new Map(),
  labels: plainLabels,
  ...more,
})
