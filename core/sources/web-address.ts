/**
 * Whether a web address names a user (`https://name:password@host`). Such an address gives a secret away to everybody who reads
 * the article, or hides where it leads: `https://bank.example@other.example` opens the second of the two.
 */
export const namesUser = (address: string): boolean => /^[a-z][a-z0-9+.-]*:[\\/]{2,}[^\\/?#]*@/i.test(address)
