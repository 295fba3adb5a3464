import { type QuerySheet, writeQuerySheet as write } from "@/formats/sheets/query-sheet"

/** Writes a sheet of questions; thousands of them would hold the server up. */
export const writeQuerySheet = (sheet: QuerySheet): { text: string } => ({ text: write(sheet) })
