import type { Obelus } from "../obelus-context"
import type { Announcer } from "./announce"

/** A first start shows the sample, unless OBELUS_DEMO=0. */
export async function loadFirstSample(obelus: Obelus, tell: Announcer): Promise<void> {
  void obelus
  void tell
}
