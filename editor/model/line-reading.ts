import type { Mark, Node } from "prosemirror-model"
import { wordsOfInline } from "./block-text"

// What a line says, in pieces that can be compared: words are never mistaken for atoms, whatever characters they hold.

/** The words and atoms that one suggestion covers, by kind and id. */
export type Suggestions = Map<string, string>

export interface LineReading {
  /** Words and atoms of the current reading, in order. */
  said: readonly string[]
  /** The same with the marks that format them. */
  looks: readonly string[]
}

const annotating = new Set(["claim", "insertion", "deletion"])
const isSuggestion = (mark: Mark) => mark.type.name === "insertion" || mark.type.name === "deletion"

/** The marks that format a node, as one string. */
export function looksOf(marks: readonly Mark[]): string {
  const formatting = marks.filter(mark => !annotating.has(mark.type.name))
  return formatting.length === 0 ? "" : JSON.stringify(formatting.map(mark => mark.toJSON()))
}

const shapeOf = (node: Node) => JSON.stringify([node.type.name, node.attrs])

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

function readInto(line: Node, said: Pieces, looks: Pieces) {
  let look = ""
  line.forEach(child => {
    if (child.marks.some(mark => mark.type.name === "insertion")) return
    const here = looksOf(child.marks)
    if (here !== look) looks.piece("look", here)
    look = here
    for (const pieces of [said, looks]) {
      if (child.isText) pieces.say(wordsOfInline(child))
      else pieces.piece("atom", shapeOf(child))
    }
    if (child.childCount > 0) readInto(child, said, looks)
    // Where a footnote ends: words after it are not its own.
    if (!child.isText) for (const pieces of [said, looks]) pieces.piece("end", "")
  })
  if (look !== "") looks.piece("look", "")
}

/** What a line says in the current reading, its footnotes' texts included. */
export function readLine(line: Node): LineReading {
  const [said, looks] = [new Pieces(), new Pieces()]
  readInto(line, said, looks)
  return { said: said.finish(), looks: looks.finish() }
}

/** Adds what the suggestions below a node cover. */
export function suggestionsBelow(node: Node, into: Suggestions): void {
  node.descendants(child => {
    const mark = child.isInline ? child.marks.find(isSuggestion) : undefined
    if (!mark) return true
    const key = `${mark.type.name} ${mark.attrs.id}`
    const covered = child.isText ? wordsOfInline(child) : shapeOf(child) + readLine(child).said.join("\n")
    into.set(key, (into.get(key) ?? "") + covered)
    return false
  })
}
