/** What may reach out of this machine once an owner turned it on. */
export const outboundServices = ["pages", "doi", "isbn", "pubmed", "citoid", "links", "wayback"] as const
export type OutboundService = (typeof outboundServices)[number]

/** The name of the workspace's setting that turns a service on. */
export const settingOf = (service: OutboundService) => `services.${service}` as const

/** The setting that names another Citoid, or a translation-server behind the same addresses: it ends before the escaped address. */
export const citoidSetting = "services.citoidAddress"
export const usualCitoid = "https://en.wikipedia.org/api/rest_v1/data/citation/mediawiki/"

/** Services that are on in these settings of a workspace: all are off at first. */
export function servicesIn(settings: Record<string, unknown>): OutboundService[] {
  return outboundServices.filter(service => settings[settingOf(service)] === true)
}

/** One host that something went out to. */
export interface OutboundRow {
  id: string
  at: number
  host: string
  service: OutboundService
  by: { id: string; name: string }
  /** The answer's HTTP status; null where there was none. */
  status: number | null
  /** Why there was no answer, as a code of a sentence; null where there was one, or none yet. */
  refusal: string | null
}
