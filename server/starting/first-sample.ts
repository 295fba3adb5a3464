import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { systemViewer } from "@/usecases/people/inside-viewers"
import { loadSample } from "@/usecases/sample/load-sample"
import type { SignedIn } from "@/usecases/verb"
import type { Obelus } from "../obelus-context"
import { programRoot } from "../program-root"
import type { Announcer } from "./announce"

const folder = join(programRoot, "db", "seed", "latakia")

/** A first start shows the sample, unless OBELUS_DEMO=0. */
export async function loadFirstSample(obelus: Obelus, tell: Announcer): Promise<void> {
  const { firstStart, settings, workspaceId } = obelus
  if (!firstStart || !settings.demo) return
  const ctx = obelus.contextFor(systemViewer(workspaceId)) as SignedIn
  await tell.step("Loaded the sample article", async () => {
    const article = await readFile(join(folder, "2013-latakia-offensive.txt"))
    const sources = await readFile(join(folder, "sources.csl.json"), "utf8")
    await loadSample(ctx, { article, sources })
  })
}
