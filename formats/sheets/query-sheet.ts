import { stringify } from "../exporters/markdown/stringify"
import { type MdNode, md, paragraph, text } from "../exporters/markdown/tree"

/** One question to somebody outside, with what it is about. */
export interface SheetQuestion {
  /** Its number among all that were ever put to this person: it stays the same on every later sheet. */
  n: number
  /** The article it is about, where the sheet holds several. */
  article: string | null
  /** The words in question with what stands around them, one line; null where it is about all of it. */
  words: { before: string; exact: string; after: string } | null
  /** The text no longer holds the words. */
  isGone: boolean
  /** What an open source says about it. */
  source: { label: string; quote: string | null } | null
  question: string
}

export interface QuerySheet {
  person: string
  /** Whose desk asks. */
  desk: string
  /** The one article it is about; null where it is about several. */
  article: string | null
  /** YYYY-MM-DD. */
  day: string
  questions: SheetQuestion[]
}

const room = 3
const dots = "…".repeat(36)
/** Room to write by hand, that is also there when the sheet is made a document of an office program. */
const answerRoom = (): MdNode =>
  paragraph(...Array.from({ length: room }, (_, n) => [...(n ? [md("break", [])] : []), text(dots)]).flat())

const oneLine = (words: string) => words.replace(/\s+/g, " ")

function quoted({ words, isGone }: SheetQuestion): MdNode[] {
  if (!words) return []
  const { before, exact, after } = words
  const line = paragraph(
    text(oneLine(before)),
    md("strong", [text(oneLine(exact).trim())]),
    text(oneLine(after)),
  )
  const gone = isGone ? [paragraph(md("emphasis", [text("The text no longer has these words.")]))] : []
  return [md("blockquote", [line, ...gone])]
}

function said({ source }: SheetQuestion): MdNode[] {
  if (!source) return []
  const quote = source.quote ? `: “${oneLine(source.quote)}”` : ""
  return [paragraph(text(`A source, ${source.label}${quote}`))]
}

function questionBlocks(one: SheetQuestion): MdNode[] {
  const asked = one.question.split(/\n{2,}/).map(part =>
    paragraph(
      ...part
        .split("\n")
        .flatMap((line, n) => [...(n ? [md("break", [])] : []), text(line.trim())])
        .filter(node => node.type === "break" || node.value !== ""),
    ),
  )
  return [
    md("heading", [text(`Question ${one.n}`)], { depth: 2 }),
    ...(one.article ? [paragraph(md("emphasis", [text(`In “${one.article}”`)]))] : []),
    ...quoted(one),
    ...said(one),
    ...asked,
    paragraph(md("strong", [text("Answer")])),
    answerRoom(),
  ]
}

/** Whether numbers before the last one are missing: a reader would look for a lost page. */
const hasGaps = ({ questions }: QuerySheet) => (questions.at(-1)?.n ?? 0) > questions.length

/** A sheet of numbered questions with room for the answers, in Markdown. */
export function writeQuerySheet(sheet: QuerySheet): string {
  const { person, desk, article, day, questions } = sheet
  const about = article ? ` about “${article}”` : ""
  const head = [
    md("heading", [text(`Questions to ${person}`)], { depth: 1 }),
    paragraph(text(`${desk} asks${about}. ${day}.`)),
    questions.length === 0
      ? paragraph(text("No question waits for an answer."))
      : paragraph(
          text(
            `Please answer under each question, and give the number if you answer elsewhere.${hasGaps(sheet) ? " Numbers that are not here were asked before." : ""}`,
          ),
        ),
  ]
  const foot = questions.length > 0 ? [paragraph(text(`Name, date: ${dots}`))] : []
  const tree = md("root", [...head, ...questions.flatMap(questionBlocks), ...foot])
  return stringify(tree, "pandoc")
}
