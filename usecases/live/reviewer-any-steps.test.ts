import fc from "fast-check"
import type { Mark, Node } from "prosemirror-model"
import type { StepMap } from "prosemirror-transform"
import { describe, expect, it } from "vitest"
import type { AppError } from "@/core/failing/app-error"
import { schema } from "@/editor/model/schema"
import { uuid } from "@/editor/testing/build"
import { anyArticle, anyEdits, edited } from "@/editor/testing/random"
import { standing } from "@/editor/testing/standing"
import { placeCommit, type Standing } from "./place-commit"

// Whatever steps a reviewer sends, singly or one commit after another, on the newest text or on an older one.

const owns = (id: string) => id === uuid(3)
const rae = {
  ...{ userId: "rae", name: "Rae", workspaceId: "w", role: "reviewer" as const, guestOf: new Map() },
  via: "session" as const,
}

const marks: Mark[] = [
  schema.mark("claim", { id: "c1" }),
  schema.mark("strong"),
  schema.mark("link", { href: "https://lorem.example" }),
  ...[1, 2, 3].flatMap(n => [
    schema.mark("insertion", { id: uuid(n) }),
    schema.mark("deletion", { id: uuid(n) }),
  ]),
]
const place = fc.double({ min: 0, max: 1, noNaN: true })
const rawStep = fc.record({
  kind: fc.constantFrom(
    "replace",
    "around",
    "addMark",
    "removeMark",
    "addNodeMark",
    "removeNodeMark",
    "attr",
  ),
  at: place,
  length: fc.integer({ min: 0, max: 8 }),
  from: place,
  copied: fc.integer({ min: 0, max: 8 }),
  mark: fc.constantFrom(...marks),
  marked: fc.boolean(),
})
type RawStep = typeof rawStep extends fc.Arbitrary<infer T> ? T : never

/** A step by hand: what it puts in is a piece of the same article, with or without a mark on it. */
function written(doc: Node, { kind, at, length, from, copied, mark, marked }: RawStep): unknown {
  const size = doc.content.size
  const start = Math.floor(at * size)
  const end = Math.min(size, start + length)
  const source = Math.floor(from * size)
  const slice = doc.slice(source, Math.min(size, source + copied)).toJSON() as { content?: object[] } | null
  const content = slice?.content?.map(node => (marked ? { ...node, marks: [mark.toJSON()] } : node))
  const given = slice && { ...slice, ...(content ? { content } : {}) }
  if (kind === "replace") return { stepType: kind, from: start, to: end, ...(given ? { slice: given } : {}) }
  if (kind === "around")
    return { stepType: "replaceAround", from: start, to: end, gapFrom: start + 1, gapTo: end - 1, insert: 0 }
  if (kind === "attr") return { stepType: kind, pos: start, attr: "level", value: 2 }
  if (kind.endsWith("NodeMark")) return { stepType: kind, pos: start, mark: mark.toJSON() }
  return { stepType: kind, from: start, to: end, mark: mark.toJSON() }
}

const anyCommit = fc.record({
  late: fc.integer({ min: 0, max: 2 }),
  by: fc.oneof(
    anyEdits.map(edits => (doc: Node) => edited(doc, edits).steps.map(step => step.toJSON() as unknown)),
    fc
      .array(rawStep, { minLength: 1, maxLength: 3 })
      .map(raw => (doc: Node) => raw.map(one => written(doc, one))),
  ),
})

/** Words that are not the reviewer's own insertion. */
function standingWords(doc: Node): number[] {
  const found: number[] = []
  doc.descendants((node, pos) => {
    if (node.marks.some(({ type, attrs }) => type.name === "insertion" && owns(attrs.id))) return false
    if (node.isText) for (let at = 1; at < node.nodeSize; at++) found.push(pos + at)
    return true
  })
  return found
}

describe("a reviewer's commits, whatever their steps", () => {
  it("are refused, or leave every standing word, its formatting and everybody's suggestions where they are", {
    timeout: 60_000,
  }, () => {
    let accepted = 0
    fc.assert(
      fc.property(anyArticle, fc.array(anyCommit, { minLength: 1, maxLength: 4 }), (article, commits) => {
        const docs = [article]
        const maps: StepMap[][] = []
        for (const { late, by } of commits) {
          const base = Math.max(0, docs.length - 1 - late)
          const before = docs.at(-1) as Node
          const stand: Standing = {
            ...{ articleId: "a1", doc: before, version: docs.length - 1 },
            mapsSince: since => maps.slice(since).flat(),
            docAt: version => docs[version] ?? null,
            knowsClaim: () => true,
            suggestionOwner: id => (owns(id) ? "rae" : "somebody else"),
          }
          const steps = by(docs[base] as Node)
          if (steps.length === 0) continue
          const submission = { as: rae, base, ref: { clientId: "c", seq: 1 }, steps, request: null }
          try {
            const { transform } = placeCommit(stand, { ...submission, from: "socket" })
            expect(standing(transform.doc, owns).eq(standing(before, owns))).toBe(true)
            for (const at of standingWords(before))
              expect(transform.mapping.mapResult(at).deletedAcross).toBe(false)
            docs.push(transform.doc)
            maps.push(transform.mapping.maps.slice())
            if (!transform.doc.eq(before)) accepted++
          } catch (thrown) {
            if ((thrown as AppError).name !== "AppError") throw thrown
          }
        }
        expect(standing(docs.at(-1) as Node, owns).eq(standing(article, owns))).toBe(true)
      }),
      { numRuns: 600 },
    )
    // Else all of this said nothing.
    expect(accepted).toBeGreaterThan(30)
  })
})
