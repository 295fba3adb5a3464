import { deflateSync } from "node:zlib"

interface Pdf {
  /** One line of words a page; an empty one draws nothing. */
  pages: readonly string[]
  /** A program that the file asks to be run when it is opened. */
  script?: string
  /** So many zero bytes, packed, in the first page's stream. */
  bomb?: number
}

const inWords = (words: string) => words.replace(/[\\()]/g, one => `\\${one}`)

/** A small PDF with these words, made by hand: no writer of PDFs is needed to test a reader. */
export function makePdf({ pages, script, bomb = 0 }: Pdf): Uint8Array {
  const objects: Buffer[] = []
  const add = (body: string | Buffer) => objects.push(Buffer.from(body as string))
  const first = 4
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(" ")
  const action = script ? `/OpenAction << /S /JavaScript /JS (${inWords(script)}) >>` : ""
  add(`<< /Type /Catalog /Pages 2 0 R ${action} >>`)
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`)
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
  pages.forEach((words, at) => {
    const drawn = words ? `BT /F1 12 Tf 72 720 Td (${inWords(words)}) Tj ET` : ""
    const isPacked = bomb > 0 && at === 0
    const stream = isPacked ? deflateSync(Buffer.alloc(bomb, 0x20)) : Buffer.from(drawn)
    const filter = isPacked ? "/Filter /FlateDecode" : ""
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
    )
    const head = Buffer.from(`<< /Length ${stream.byteLength} ${filter} >>\nstream\n`)
    add(Buffer.concat([head, stream, Buffer.from("\nendstream")]))
  })
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")]
  const offsets: number[] = []
  let length = parts[0]?.byteLength ?? 0
  objects.forEach((body, at) => {
    offsets.push(length)
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")])
    parts.push(part)
    length += part.byteLength
  })
  const rows = offsets.map(offset => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}
