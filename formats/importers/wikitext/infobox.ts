import { wordsOf } from "../../wikitext/cite/words"
import type { Span } from "../../wikitext/span"
import type { Template } from "../../wikitext/template"
import { battleSections, sideOf } from "./battle-sections"
import { namedPicture } from "./images"
import { battleLabelOf, type Given, givenIn, isLayout, labelOf, titleIn } from "./infobox-parameters"
import type { Reading } from "./reading"
import { writeImage } from "./write-image"

// The table that the importer of plain text makes of a page's infobox, with every word tied to the parameter it stands in.

interface Box {
  reading: Reading
  columns: number
  labelOf: (name: string) => string
}

const fileName = /^[^\n|[\]{}<>]{1,250}\.(?:jpe?g|png|svg|gif|tiff?|webp)$/i

/** Writes an infobox as a table; false where no parameter says anything. */
export function writeInfobox(reading: Reading, template: Template): boolean {
  const given = givenIn(reading, template)
  const sides = [...given.values()].flatMap(one => (one.value ? (sideOf(one.name)?.side ?? []) : []))
  const isBattle = sides.length > 0
  const columns = isBattle ? columnsOf(given) : 2
  const box: Box = { reading, columns, labelOf: isBattle ? battleLabelOf : labelOf }
  const title = titleIn(given)
  const rows = [...given.values()].filter(one => one.value && one !== title && !isLayout(one.name))
  if (!title && rows.length === 0) return false
  const { out } = reading
  const caption = title ? wordsOf(title.value).slice(0, 500) : ""
  out.open("table", { role: "infobox", ...(caption ? { caption } : {}) })
  if (title) writeWide(box, title, { field: "title", header: true })
  const alone = rows.filter(one => !isBattle || sideOf(one.name) === null)
  const isBelow = (one: Given) => isBattle && /^(?:notes?|footnotes?)$/i.test(one.name)
  for (const one of alone) if (!isBelow(one)) writeRow(box, one)
  if (isBattle) writeSections(box, given)
  for (const one of alone) if (isBelow(one)) writeRow(box, one)
  out.close({ src: template.src, end: template.end })
  return true
}

/** A third side has a column where it has belligerents: otherwise what is numbered three holds for all. */
function columnsOf(given: ReadonlyMap<string, Given>): number {
  let columns = 2
  for (const { name, value } of given.values()) {
    const found = sideOf(name)
    if (found && value && /^(?:combatant|commander)$/.test(found.field))
      columns = Math.max(columns, found.side)
  }
  return columns
}

interface CellLook {
  field: string | null
  side?: number
  header?: boolean
  colspan?: number
}

function writeCell({ reading }: Box, value: Given | null, look: CellLook): void {
  const { out, source } = reading
  const { field, side, header, colspan = 1 } = look
  out.open(header ? "table_header" : "table_cell", {
    ...(colspan > 1 ? { colspan } : {}),
    ...(field ? { field: field.slice(0, 100) } : {}),
    ...(side ? { side } : {}),
  })
  const before = out.count()
  if (value?.value && fileName.test(value.value))
    writeImage(reading, namedPicture(source, value.words, null, value.words))
  else if (value?.value) reading.blocks(value.words, "cell")
  if (out.count() === before) {
    out.open("paragraph")
    out.close(value?.words)
  }
  out.close(value?.words)
}

function row(
  { reading: { out } }: Box,
  field: string | null,
  range: Span | undefined,
  write: () => void,
): void {
  out.open("table_row", field ? { field: field.slice(0, 100) } : undefined)
  write()
  out.close(range)
}

function writeWide(box: Box, one: Given, look: CellLook): void {
  row(box, look.field, one.whole, () => writeCell(box, one, { ...look, colspan: box.columns }))
}

function writeLabel({ reading: { out } }: Box, label: string, colspan: number): void {
  out.open("table_header", colspan > 1 ? { colspan } : undefined)
  out.open("paragraph")
  out.text(label)
  out.close()
  out.close()
}

const isPicture = ({ value }: Given) =>
  fileName.test(value) || /^\[\[[^|[\]]*\.(?:jpe?g|png|svg|gif|tiff?|webp)\b/i.test(value)

/** A row with its name in front; pictures and their captions go over all columns. */
function writeRow(box: Box, one: Given): void {
  const field = one.name.toLowerCase()
  if (isPicture(one) || /(?:^|_)caption\d?$/.test(field)) {
    writeWide(box, one, { field })
    return
  }
  row(box, field, one.whole, () => {
    writeLabel(box, box.labelOf(one.name), 1)
    writeCell(box, one, { field, colspan: box.columns - 1 })
  })
}

function writeSections(box: Box, given: ReadonlyMap<string, Given>): void {
  for (const [field, label] of battleSections) {
    const found = [...given.values()].flatMap(one => {
      const place = one.value ? sideOf(one.name) : null
      return place?.field === field ? [{ one, ...place }] : []
    })
    if (found.length === 0) continue
    row(box, null, undefined, () => writeLabel(box, label, box.columns))
    for (const letter of [...new Set(found.map(({ row }) => row))].sort()) {
      const cells = Array.from(
        { length: box.columns },
        (_, at) => given.get(`${field}${at + 1}${letter}`) ?? null,
      )
      if (cells.some(cell => cell?.value))
        row(box, field, together(cells), () => {
          for (const [at, cell] of cells.entries())
            writeCell(box, cell, { field: `${field}${at + 1}${letter}`, side: at + 1 })
        })
      // A number beyond the sides holds for all of them.
      for (const { one, side } of found)
        if (side > box.columns && one.name.endsWith(`${side}${letter}`))
          row(box, field, one.whole, () => writeCell(box, one, { field: one.name, colspan: box.columns }))
    }
  }
}

/** One stretch of the source for a row whose parameters stand one behind the other, in the order of the sides. */
function together(cells: readonly (Given | null)[]): Span | undefined {
  const here = cells.filter(cell => cell !== null)
  const [first, last] = [here[0], here.at(-1)]
  const inOrder = here.every((cell, at) => cell.nth === (first as Given).nth + at)
  return first && last && inOrder ? { src: first.whole.src, end: last.whole.end } : undefined
}
