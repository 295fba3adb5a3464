import type { Examples } from "./example"
import { secret } from "./scene"

export const searching: Examples = {
  search: { reach: "lists", given: () => ({ q: secret, counts: "1" }) },
  rebuildSearch: { reach: "terminal", given: () => ({}) },
}
