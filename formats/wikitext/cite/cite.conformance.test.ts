import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import Ajv from "ajv"
import { describe, expect, it } from "vitest"
import { matchBrackets } from "../brackets"
import { templateOf } from "../template"
import { kindOfTemplate } from "./kinds"
import { cslOfTemplate } from "./read"

const data = join(import.meta.dirname, "../../../../shared/data/formats")
const folder = join(data, "wikitext")
const schema = join(data, "schemas/csl/schemas/input/csl-data.json")

describe.runIf(existsSync(schema))("citations of real articles", () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(
    JSON.parse(readFileSync(schema, "utf8")),
  )

  it.each(existsSync(folder) ? readdirSync(folder) : [])(
    "of %s are valid against the CSL schema, and none is lost",
    file => {
      const source = readFileSync(join(folder, file), "utf8")
      for (const pair of matchBrackets(source).pairs.values()) {
        const template = templateOf(source, pair)
        if (!template || !kindOfTemplate(template.name, () => true)) continue
        const csl = cslOfTemplate(template)
        const says = template.parameters.some(
          ({ name, value }) => /^(?:title|url|journal|work|doi)$/.test(name) && value !== "",
        )
        if (says) expect(csl, template.source).not.toBeNull()
        if (csl && !validate([csl])) expect.fail(`${template.source}\n${JSON.stringify(validate.errors)}`)
      }
    },
  )
})
