import { readFileSync } from "node:fs"
import { figuresOfLine } from "@/core/figures/lines"
for (const line of readFileSync("/tmp/fig/box.txt", "utf8").split("\n").filter(Boolean)) {
  const [field, text] = line.split("|"); const t = text!.replace(/\\n/g, "\n")
  console.log(field, "|", text, "\n      ", figuresOfLine({ id: 1, text: t, field }).figures.map(f => `“${f.raw}” ${f.low}/${f.high} ${f.qualifier} ${f.measure}${f.measureParts ? `(${f.measureParts})` : ""} ${f.population}`).join(" · "))
}
