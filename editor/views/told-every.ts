/** Between two tellings while somebody types: panels follow the text, they need not follow each key. Milliseconds. */
export const toldEvery = 300
