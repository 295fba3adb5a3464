import { expect, it } from "vitest"
import { importFile } from "./import-file"

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])

it("says of a picture that it is no text, whatever its name ends in, and of a format that nobody reads which there are", async () => {
  const asked = { filename: "geese.wikitext" }
  await expect((async () => importFile(asked, picture))()).rejects.toMatchObject({ code: "import.binary" })
  await expect((async () => importFile({ ...asked, format: "goose" }, picture))()).rejects.toMatchObject({
    code: "import.unknown_format",
  })
})
