/** Raised whenever the same text gives other tokens or passages than before: an index made with another number is made anew. */
export const searchReading = 1
