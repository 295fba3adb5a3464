// Each wiki has words of its own language beside the English ones, so any single word may be one.
const option = /^(?:[\p{L}_-]+|\d*(?:x\d+)? ?px|upright .*|[\p{L}_-]+ ?=.*)$/iu

/** What has to stand before a picture's caption so that it is not read as how the picture looks, as “left” or “200px” would be. */
export const beforeCaption = (words: string): string => (option.test(words.trim()) ? "<nowiki/>" : "")
