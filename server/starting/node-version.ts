const least = [20, 9] as const

/** One sentence where this Node is too old to run the program; null where it is not. Imports nothing: it runs before all else. */
export function tooOldNode(version: string): string | null {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number)
  const enough = major > least[0] || (major === least[0] && minor >= least[1])
  return enough
    ? null
    : `Obelus needs Node ${least.join(".")} or newer; this is ${version}. Install a newer one from https://nodejs.org.`
}
