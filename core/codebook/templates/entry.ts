import type { CodebookEntry } from "../codebook"

/** One entry in the order people read it: label, definition, what falls under it, what does not, export code. */
export const entry = (
  label: string,
  definition: string,
  include: string,
  exclude: string,
  code: string,
): CodebookEntry => ({ label, definition, include, exclude, code })
