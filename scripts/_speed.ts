import { detectFigures } from "@/core/figures/detect"
import { readFileSync } from "node:fs"
const prose = `${readFileSync("/tmp/fig/own.txt","utf8")}\n${readFileSync("/tmp/fig/own3.txt","utf8")}`
const plain = "The council met in the old hall and spoke at length about the harvest, the roads and the bridges that the spring had taken away. Nobody agreed with the mayor, and the meeting closed without a vote. "
const texts: Record<string,string> = {
  dense: prose.repeat(Math.ceil(1e6/prose.length)),
  mixed: (plain.repeat(6)+prose.split("\n").slice(0,5).join(" ")).repeat(Math.ceil(1e6/(plain.length*6+400))),
  digits: "1".repeat(1e6), one: "1 ".repeat(5e5), years: "1944 ".repeat(2e5), brackets: "[".repeat(1e6), parens: "(1 ".repeat(3e5), commas: "1,".repeat(5e5), hyphens:"1-".repeat(5e5), dots: ". ".repeat(5e5), word:"a".repeat(1e6), quotes:'."'.repeat(5e5), about:"about ".repeat(1.6e5), killed: "killed ".repeat(1.4e5), and: "2 and ".repeat(1.6e5), men: "40 men ".repeat(1.4e5), hundreds: "hundreds of thousands of ".repeat(4e4), one2: "one hundred and ".repeat(6e4)
}
for (const [name, text] of Object.entries(texts)) {
  const half = text.slice(0, text.length/4)
  detectFigures(half.slice(0,50000))
  let t = performance.now(); detectFigures(half); const a = performance.now()-t
  t = performance.now(); const n = detectFigures(text).length; const b = performance.now()-t
  console.log(name.padEnd(10), (text.length/1e6/(b/1000)).toFixed(2), "MB/s", "ratio x4:", (b/a).toFixed(1), n)
}
