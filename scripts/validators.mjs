// Installs the independent programs that tests check our files and databases with (Debian packages), where that is possible.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { installDebian } from "./setup/debian.mjs"

const needed = [
  { package: "pandoc", file: "/usr/bin/pandoc" },
  { package: "bibutils", file: "/usr/bin/bib2xml" },
  { package: "libxml2-utils", file: "/usr/bin/xmllint" },
  { package: "jing", file: "/usr/bin/jing" },
  { package: "citation-style-language-styles", file: "/usr/share/citation-style-language/styles/apa.csl" },
  { package: "postgresql-15", file: "/usr/lib/postgresql/15/bin/postgres" },
]
const missing = needed.filter(one => !existsSync(one.file)).map(one => one.package)
if (missing.length > 0) {
  const installed = await installDebian(missing, "independent checks", text => console.log(text))
  // Debian starts a cluster of its own with the package: the tests start theirs.
  spawnSync("service", ["postgresql", "stop"], { stdio: "ignore" })
  if (!installed)
    console.log(`Not installed: ${missing.join(", ")}. The checks that need them will fail and say so.`)
}
