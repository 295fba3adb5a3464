import { readFileSync } from "node:fs"
import { detectFigures } from "@/core/figures/detect"
const field = process.argv[3]
for (const line of readFileSync(process.argv[2]!, "utf8").split("\n")) {
  if (!line.trim()) continue
  const found = detectFigures(line, field ? { field } : {})
  console.log("·", line.slice(0, 400))
  console.log("     ", found.map(f => `“${f.raw}” ${f.low}/${f.high} ${f.qualifier} ${f.measure}${f.measureParts ? `(${f.measureParts})` : ""} ${f.population}${f.partOfPrevious ? " part" : ""}`).join("\n      "))
}
