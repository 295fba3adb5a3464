import type { Codebook, CodebookTemplate } from "../codebook"
import { manner, measure } from "./newsroom-measures"
import { population } from "./newsroom-people"
import { qualifier, rule, strength } from "./newsroom-wording"
import { ucdp } from "./ucdp"
import { wikipedia } from "./wikipedia"

const newsroom: Codebook = { measure, population, manner, qualifier, strength, rule }

/** What a workspace's codebook starts from. */
export const templates: Record<CodebookTemplate, Codebook> = {
  newsroom,
  wikipedia: wikipedia(newsroom),
  ucdp: ucdp(newsroom),
}
