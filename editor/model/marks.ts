import type { MarkSpec } from "prosemirror-model"
import { attribute, isLink, isNewLink, isRecordId, oneOf, required } from "./attributes"

const plain = (tag: string, ...also: string[]): MarkSpec => ({
  parseDOM: [tag, ...also].map(name => ({ tag: name })),
  toDOM: () => [tag, 0],
})

/** http, https and mailto only. */
const link: MarkSpec = {
  inclusive: false,
  attrs: { href: required("link", isLink) },
  parseDOM: [
    {
      tag: "a[href]",
      getAttrs: element => {
        const href = element.getAttribute("href")
        return isNewLink(href) ? { href } : false
      },
    },
  ],
  toDOM: mark => ["a", { href: mark.attrs.href, rel: "noreferrer noopener" }, 0],
}

/** Words that a claim stands on. Only the id is here, the facts are records. Claims may overlap, also two on the same words. */
const claim: MarkSpec = {
  inclusive: false,
  excludes: "",
  attrs: { id: required("claim id", isRecordId) },
  parseDOM: [
    {
      tag: "mark[data-claim]",
      getAttrs: element => (isRecordId(element.dataset.claim) ? { id: element.dataset.claim } : false),
    },
  ],
  toDOM: mark => ["mark", { "data-claim": mark.attrs.id, "aria-details": `claim-${mark.attrs.id}` }, 0],
}

const isUuid = (value: unknown) =>
  typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)

function suggestionId(element: HTMLElement): { id: string } | false {
  try {
    const id: unknown = JSON.parse(element.dataset.id ?? "")
    return isUuid(id) ? { id: id as string } : false
  } catch {
    return false
  }
}

// Names, attributes and exclusions are those @handlewithcare/prosemirror-suggest-changes works on; written here because that
// package imports prosemirror-view, and this file runs on the server too.
const suggestion = (tag: "ins" | "del"): MarkSpec => ({
  inclusive: false,
  excludes: "insertion deletion modification",
  attrs: { id: required("suggestion id", isUuid) },
  parseDOM: [{ tag: `${tag}[data-id]`, getAttrs: suggestionId }],
  toDOM: mark => [tag, { "data-id": JSON.stringify(mark.attrs.id) }, 0],
})

const isPlainValue = (value: unknown) =>
  ["boolean", "number"].includes(typeof value) || (typeof value === "string" && value.length <= 1_000)
const isName = (value: unknown) => typeof value === "string" && /^[a-zA-Z_]{1,50}$/.test(value)

/** A suggested attribute or formatting. Not offered; the library that makes suggestions asks for it by name. */
const modification: MarkSpec = {
  inclusive: false,
  excludes: "insertion deletion",
  attrs: {
    id: required("suggestion id", isUuid),
    type: required("kind of modification", oneOf("attr", "mark", "nodeType")),
    attrName: attribute("attribute name", null, isName),
    previousValue: attribute("previous value", null, isPlainValue),
    newValue: attribute("new value", null, isPlainValue),
  },
  toDOM: mark => ["span", { "data-modification": mark.attrs.id }, 0],
}

export const marks = {
  link,
  claim,
  strong: plain("strong", "b"),
  em: plain("em", "i"),
  sub: { ...plain("sub"), excludes: "sub sup" },
  sup: { ...plain("sup"), excludes: "sub sup" },
  code: plain("code"),
  insertion: suggestion("ins"),
  deletion: suggestion("del"),
  modification,
} satisfies Record<string, MarkSpec>
