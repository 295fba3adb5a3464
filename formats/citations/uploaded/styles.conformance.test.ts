import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { refusalOf } from "@/core/failing/app-error"
import { citationStyles } from "@/core/sources/citation-style"
import { checkStyle } from "./check-style"
import { tryStyle } from "./try-style"

const root = join(import.meta.dirname, "../../..")
/** CSL's schema, beside the checkout. */
const schema = join(root, "../shared/data/formats/schemas/csl/schemas/styles/csl.rnc")
/** Jing reads RELAX NG in its compact form: a Debian package. */
const hasJing = spawnSync("jing", ["-h"]).error === undefined
/** Thousands of the CSL project's styles: Debian's citation-style-language-styles. */
const others = "/usr/share/citation-style-language/styles"
const files = existsSync(others)
  ? readdirSync(others, { recursive: true, encoding: "utf8" })
      .filter(name => name.endsWith(".csl"))
      .sort()
  : []
const read = (name: string) => readFileSync(join(others, name), "utf8")

describe.runIf(hasJing && existsSync(schema))("CSL's own schema", () => {
  it("finds nothing wrong with the styles that come with the program", () => {
    const ours = citationStyles.map(style => join(root, "formats/citations/styles", `${style}.csl`))
    const { status, stdout } = spawnSync("jing", ["-c", schema, ...ours], { encoding: "utf8" })
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" })
  })
})

describe.runIf(files.length > 0)("the CSL project's styles", { timeout: 600_000 }, () => {
  it("are taken by their structure, whole or as a pointer to another", () => {
    const refused = files.flatMap(name => {
      try {
        checkStyle(read(name))
        return []
      } catch (error) {
        return [[name, refusalOf(error)?.code ?? String(error)]]
      }
    })
    expect(refused).toEqual([])
  })

  it("are written by, each fortieth that is whole", () => {
    const whole = files.filter(name => !("parent" in checkStyle(read(name)))).filter((_, at) => at % 40 === 0)
    expect(whole.length).toBeGreaterThan(20)
    const refused = whole.flatMap(name => {
      try {
        tryStyle({ csl: read(name) })
        return []
      } catch (error) {
        return [[name, refusalOf(error)?.code ?? String(error)]]
      }
    })
    expect(refused).toEqual([])
  })
})
