import { z } from "zod"
import { exporters } from "@/formats/exporters"
import { importers } from "@/formats/importers"

export const FormatsInput = z.strictObject({})

/** What comes in and what goes out. */
export async function formats() {
  return {
    importers: importers.map(({ id, label, extensions }) => ({ id, label, extensions })),
    exporters: exporters.map(({ id, label, extension, mediaType }) => ({ id, label, extension, mediaType })),
    bibliographies: [{ id: "csl-json", label: "CSL-JSON", extensions: [".json"] }],
  }
}
