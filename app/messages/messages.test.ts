import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createTranslator } from "use-intl/core"
import { describe, expect, it } from "vitest"
import { claimKinds, questionFlags, waiverReasons } from "@/core/claims/claim"
import { outcomes, rules } from "@/core/disputes/decision"
import { eventVerbs } from "@/core/events/event"
import { comparisons } from "@/core/evidence/evidence"
import {
  figureKinds,
  measures,
  populations,
  qualifiers,
  relationFlags,
  relations,
} from "@/core/figures/figure"
import { cslTypes } from "@/core/sources/source"
import { commandIds } from "@/editor/commands/command-ids"
import { deskActs } from "@/editor/commands/shortcuts"
import en from "./en.json"
import { pseudo } from "./pseudo"

const app = join(import.meta.dirname, "..")

function sentenceAt(path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], en)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (entry.isDirectory()) return filesBelow(join(folder, entry.name))
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : []
  })
}

/** Keys a file names in full: `const t = useTranslations("ns")` … `t("key"`, judged component by component. */
function keysIn(source: string): string[] {
  return source.split(/\n(?=(?:export )?(?:async )?function )/).flatMap(part => {
    const named = [...part.matchAll(/const (\w+) = (?:useTranslations|await words)\("([\w.]+)"\)/g)]
    return named.flatMap(([, name, namespace]) =>
      [...part.matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.rich)?\\("([\\w.-]+)"`, "g"))].map(
        ([, key]) => `${namespace}.${key}`,
      ),
    )
  })
}

describe("the messages", () => {
  it("hold every key that a page names", () => {
    const missing = filesBelow(app).flatMap(file =>
      keysIn(readFileSync(file, "utf8"))
        .filter(key => typeof sentenceAt(key) !== "string")
        .map(key => `${file.slice(app.length)}: ${key}`),
    )
    expect(missing).toEqual([])
  })

  it("hold a sentence for every value of core's lists", () => {
    const wanted = [
      ...claimKinds.map(one => `kind.${one}`),
      ...questionFlags.map(one => `flag.${one}`),
      ...waiverReasons.flatMap(one => [`waiver.${one}`, `checking.reason.${one}`]),
      ...figureKinds.map(one => `figureKind.${one}`),
      ...comparisons.map(one => `shown.comparison.${one}`),
      ...outcomes.map(one => `shown.outcome.${one}`),
      ...rules.map(one => `decision.rule.${one}`),
      ...eventVerbs.map(one => `history.verb.${one}`),
      ...qualifiers.map(one => `figure.qualifier.${one}`),
      ...measures.map(one => `figure.measure.${one}`),
      ...populations.map(one => `figure.population.${one}`),
      ...relations.map(one => `relation.${one}`),
      ...relationFlags.map(one => `relation.flag.${one}`),
      ...cslTypes.map(one => `sources.types.${one}`),
      ...commandIds.map(one => `commands.${one}`),
      ...deskActs.map(one => `shortcuts.${one}`),
    ]
    expect(wanted.filter(path => typeof sentenceAt(path) !== "string")).toEqual([])
  })

  // Parsing every sentence twice takes longer than the usual five seconds on a machine with others at work.
  it("can all be read, in English and in the longer made-up language", { timeout: 60_000 }, () => {
    for (const messages of [en, pseudo(en)]) {
      const broken: string[] = []
      const walk = (at: Record<string, unknown>, path: string[]) => {
        for (const [key, value] of Object.entries(at)) {
          if (typeof value === "object") walk(value as Record<string, unknown>, [...path, key])
          else read(messages, [...path, key].join("."), String(value), broken)
        }
      }
      walk(messages, [])
      expect(broken).toEqual([])
    }
  })
})

function read(messages: object, key: string, message: string, broken: string[]) {
  const values = Object.fromEntries([...message.matchAll(/\{(\w+)/g)].map(([, name]) => [name, 2]))
  const tags = Object.fromEntries([...message.matchAll(/<(\w+)>/g)].map(([, name]) => [name, () => "x"]))
  const t = createTranslator({
    locale: "en",
    messages: messages as Record<string, never>,
    onError: error => broken.push(`${key}: ${error.message}`),
  }) as unknown as { rich(key: string, values: object): unknown }
  t.rich(key, { ...values, ...tags })
}
