import type { Mark, Node } from "prosemirror-model"
import { wordsOfInline } from "./block-text"

// What a line says, in pieces that can be compared: words are never mistaken for atoms, whatever characters they hold.

/** Whether a suggestion is the own one of whoever is judged. */
export type IsOwn = (suggestionId: string) => boolean

export interface LineReading {
  /** Words and atoms of the current reading, in order. */
  said: readonly string[]
  /** The same with the marks that format them. */
  looks: readonly string[]
  /** Everything but one's own suggestions and claims: also other people's insertions, in their place and as they look. */
  held: readonly string[]
}

const annotating = new Set(["claim", "insertion", "deletion"])
export const isSuggestion = (mark: Mark) => mark.type.name === "insertion" || mark.type.name === "deletion"
const isInsertion = (mark: Mark) => mark.type.name === "insertion"

const printed = (marks: readonly Mark[]): string =>
  marks.length === 0 ? "" : JSON.stringify(marks.map(mark => mark.toJSON()))

/** The marks that format a node, as one string. */
export const looksOf = (marks: readonly Mark[]): string =>
  printed(marks.filter(mark => !annotating.has(mark.type.name)))

const shapeOf = (node: Node) => JSON.stringify([node.type.name, node.attrs])

/** What one reading passes over, and which marks it sees. */
interface Lens {
  skips: (marks: readonly Mark[]) => boolean
  look: (marks: readonly Mark[]) => string
}

const said: Lens = { skips: marks => marks.some(isInsertion), look: () => "" }
const looks: Lens = { skips: said.skips, look: looksOf }
const held = (isOwn: IsOwn): Lens => ({
  skips: marks => marks.some(mark => isInsertion(mark) && isOwn(mark.attrs.id)),
  look: marks =>
    printed(
      marks.filter(mark => mark.type.name !== "claim" && !(isSuggestion(mark) && isOwn(mark.attrs.id))),
    ),
})

class Pieces {
  readonly list: string[] = []
  private words = ""

  say(words: string) {
    this.words += words
  }

  piece(kind: "atom" | "look" | "end", value: string) {
    this.finish()
    this.list.push(`${kind} ${value}`)
  }

  finish(): readonly string[] {
    if (this.words !== "") this.list.push(`words ${this.words}`)
    this.words = ""
    return this.list
  }
}

function readInto(line: Node, lens: Lens, pieces: Pieces) {
  let look = ""
  line.forEach(child => {
    if (lens.skips(child.marks)) return
    const here = lens.look(child.marks)
    if (here !== look) pieces.piece("look", here)
    look = here
    if (child.isText) {
      pieces.say(wordsOfInline(child))
      return
    }
    pieces.piece("atom", shapeOf(child))
    if (child.childCount > 0) readInto(child, lens, pieces)
    // Where a footnote ends: words after it are not its own.
    pieces.piece("end", "")
  })
  if (look !== "") pieces.piece("look", "")
}

function piecesOf(line: Node, lens: Lens): readonly string[] {
  const pieces = new Pieces()
  readInto(line, lens, pieces)
  return pieces.finish()
}

/** The current reading of a line with the marks that format it. */
export const looksOfLine = (line: Node): readonly string[] => piecesOf(line, looks)

/** What a line says, its footnotes' texts included. */
export const readLine = (line: Node, isOwn: IsOwn): LineReading => ({
  said: piecesOf(line, said),
  looks: piecesOf(line, looks),
  held: piecesOf(line, held(isOwn)),
})

/** The suggestions below a node. */
export function suggestionIdsBelow(node: Node, into: Set<string>): void {
  node.descendants(child => {
    for (const mark of child.marks) if (isSuggestion(mark)) into.add(mark.attrs.id as string)
  })
}
