import { readFileSync } from "node:fs"
import { detectFigures } from "@/core/figures/detect"
for (const line of readFileSync("/tmp/fig/es.txt", "utf8").split("\n").filter(Boolean)) console.log(line, "\n     ", detectFigures(line,{language:"es"}).map(f => `“${f.raw}” ${f.low}/${f.high} ${f.qualifier} ${f.measure} ${f.population}`).join(" · "))
