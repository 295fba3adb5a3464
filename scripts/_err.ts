import { readFileSync } from "node:fs"
import { figuresOfLine } from "@/core/figures/lines"
for (const f of ["dev-sentences", "dev-infobox"]) for (const l of readFileSync(`../shared/data/figures/${f}.jsonl`, "utf8").split("\n").filter(Boolean)) {
  const row = JSON.parse(l); const { figures } = figuresOfLine(row)
  for (const g of row.gold) { const p = figures.find((x: any) => x.start < g.end && g.start < x.end); if (p && (p.measure !== g.measure || (g.population !== "unspecified" && p.population !== g.population) || p.qualifier !== g.qualifier)) console.log(row.id, g.text, g.measure, g.population, g.qualifier, "≠", p.measure, p.population, p.qualifier, "|", row.text.slice(Math.max(0,g.start-60), g.end+60).replace(/\n/g,"⏎")) }
}
