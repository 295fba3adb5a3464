import { pictureOption } from "../../wikitext/picture-options"

/** What has to stand before a picture's caption so that it is not read as how the picture looks, as “left” or “200px” would be. */
export const beforeCaption = (words: string): string =>
  pictureOption(words.trim()) === null ? "" : "<nowiki/>"
