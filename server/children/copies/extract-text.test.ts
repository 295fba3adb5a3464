import { describe, expect, it } from "vitest"
import { makePdf } from "../../testing/make-pdf"
import { extractText } from "./extract-text"

const read = (bytes: Uint8Array, filename?: string) => extractText(filename ? { filename } : {}, bytes)

describe("extractText", () => {
  it("reads a PDF page by page, and runs nothing in it", async () => {
    const bytes = makePdf({ pages: ["At least 190 geese", "No swans"], script: "app.alert(1)" })
    expect(await read(bytes)).toMatchObject({
      ...{ mediaType: "application/pdf", extractor: "unpdf", text: "At least 190 geese\n\f\nNo swans" },
    })
  })

  it("says of a scan that it holds no words", async () => {
    expect(await read(makePdf({ pages: ["", ""] }))).toMatchObject({ text: null, version: "no_words" })
  })

  it("reads a PDF whose table of contents is broken, or says that it is damaged", async () => {
    const sound = makePdf({ pages: ["Still 190 geese"] })
    const broken = Buffer.from(
      Buffer.from(sound)
        .toString("latin1")
        .replace(/startxref\n\d+/, "startxref\n7"),
      "latin1",
    )
    expect((await read(broken)).text).toBe("Still 190 geese")
    expect(await read(Buffer.from("%PDF-1.7 nothing else"))).toMatchObject({ text: null, version: "damaged" })
  })

  it.each([
    ["a recording", Buffer.from("ID3\x03\0\0\0"), "a.mp3", "audio/mpeg"],
    ["an archive, which is not unpacked", Buffer.from([0x1f, 0x8b, 8, 0]), "a.html.gz", "application/gzip"],
    ["a program that is called a text", Buffer.from("MZ\0\0\0"), "a.txt", "application/octet-stream"],
  ])("reads nothing from %s", async (_, bytes, name, mediaType) => {
    expect(await read(bytes, name)).toEqual({ mediaType, text: null, extractor: null, version: null })
  })

  it("believes the bytes before the name", async () => {
    expect(await read(makePdf({ pages: ["190"] }), "a.html")).toMatchObject({ mediaType: "application/pdf" })
  })
})
