/** What narrows the list beyond words and type; kept in the address under these names. */
export const moreNames = ["year", "tag", "standing", "grade", "copy", "article", "unused"] as const
