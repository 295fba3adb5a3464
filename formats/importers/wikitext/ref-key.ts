/** One reference's key: a name means the same reference inside its group only. */
export const refKey = (group: string, name: string): string =>
  `${group.replace(/\s+/g, " ").trim()}\n${name.replace(/[\s_]+/g, " ").trim()}`
