import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { systemViewer } from "@/usecases/people/inside-viewers"
import { loadSample } from "@/usecases/sample/load-sample"
import type { Obelus } from "../obelus-context"
import { programRoot } from "../program-root"
import type { Announcer } from "./announce"

/** A first start shows the sample article with its sources, unless OBELUS_DEMO=0. */
export async function loadFirstSample(obelus: Obelus, tell: Announcer): Promise<void> {
  if (!obelus.firstStart || !obelus.settings.demo) return
  const folder = join(programRoot, "db", "seed", "latakia")
  await tell.step("Put the sample on the desk", async () => {
    const article = await readFile(join(folder, "2013-latakia-offensive.txt"))
    const sources = await readFile(join(folder, "sources.csl.json"), "utf8")
    const who = systemViewer(obelus.workspaceId)
    await loadSample({ ...obelus.contextFor(who), who }, { article, sources })
  })
}
