/** Passages of one subject have ids from its number times this: results of one subject lie together, the newest subject last. */
export const passagesPerSubject = 2 ** 20

export const firstPassage = (n: number): number => n * passagesPerSubject
export const subjectOf = (passage: number): number => Math.floor(passage / passagesPerSubject)
