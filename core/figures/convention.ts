import type { Reading } from "./envelope"
import { type VaguePolicy, vaguePolicies } from "./figure"

/** How a workspace, or an article by itself, reads what words leave open. */
export interface Convention {
  /** How "dozens" is read. */
  vague: VaguePolicy
  /** An approximation's margin: half of its last significant place, kept between these shares of it, in per cent. */
  toleranceLeast: number
  toleranceMost: number
}
export type ConventionPart = { [K in keyof Convention]?: Convention[K] | undefined }

export const usualConvention: Convention = { vague: "linguistic", toleranceLeast: 5, toleranceMost: 10 }

/** Shares that make sense: 0 is the number itself, half of it is as wide as "about" may ever be. */
export const toleranceRange = { least: 0, most: 50 } as const

const isShare = (value: unknown): value is number =>
  typeof value === "number" && value >= toleranceRange.least && value <= toleranceRange.most

/** The settings of a workspace that hold its convention. */
export const conventionSettings = {
  vague: "figures.vague",
  toleranceLeast: "figures.toleranceLeast",
  toleranceMost: "figures.toleranceMost",
} as const satisfies Record<keyof Convention, string>

/** What a workspace's settings say of its convention. */
export function conventionIn(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(conventionSettings).map(([key, name]) => [key, settings[name] ?? undefined]),
  )
}

/** The convention that these settings name, most particular first; what none of them names is the usual. */
export function conventionOf(...settings: readonly unknown[]): Convention {
  const parts = settings.filter(one => typeof one === "object" && one !== null) as ConventionPart[]
  const first = <K extends keyof Convention>(key: K, valid: (value: unknown) => boolean): Convention[K] =>
    (parts.find(part => valid(part[key]))?.[key] as Convention[K] | undefined) ?? usualConvention[key]
  const most = first("toleranceMost", isShare)
  return {
    vague: first("vague", value => vaguePolicies.includes(value as VaguePolicy)),
    toleranceLeast: Math.min(first("toleranceLeast", isShare), most),
    toleranceMost: most,
  }
}

/** What comparisons are told of a convention. */
export const readingBy = ({ vague, toleranceLeast, toleranceMost }: Convention): Reading => ({
  vague,
  tolerance: { least: toleranceLeast / 100, most: toleranceMost / 100 },
})
