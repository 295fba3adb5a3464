/** What a stranger's citation style may take, when it is tried and whenever a text is written by it. */
export const styleLimits = { seconds: 20, megabytes: 256, waiting: 20 }
