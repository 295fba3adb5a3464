import { describe, expect, it } from "vitest"
import { figureLines } from "./testing/figure-line"

// Rules that wires and tallies led to; each with three sentences or more of different wording. Places are made up.
const rules: Record<string, readonly (readonly [string, readonly string[]])[]> = {
  "leaves the whole its own measure where a share of it met with something": [
    ["One in ten of the 500 lancers died.", ["500 strength soldiers"]],
    ["More than half of the regiment's 1,100 men fell.", ["1100 strength soldiers"]],
    ["Three quarters of the village's 800 inhabitants fled.", ["800 other civilians"]],
    ["Two-thirds of the garrison of 900 perished.", ["900 strength soldiers"]],
    ["About one in five of the 2,000 conscripts deserted.", ["2000 strength soldiers"]],
  ],
  "takes a tally that stands behind its number with a day after its verb": [
    ["It raised to 13 the number of gendarmes slain this month.", ["13 killed police"]],
    ["The blast brought to 31 the tally of miners killed that week.", ["31 killed civilians"]],
    ["Thursday's raid took to 240 the number of farmers displaced this season.", ["240 displaced civilians"]],
  ],
  "does not take a day for an object": [
    ["Nine nurses abducted last Friday were freed.", ["9 captured civilians"]],
    ["The 40 bakers killed that night were buried at dawn.", ["40 killed civilians"]],
    ["Six painters arrested the week before appeared in court.", ["6 captured civilians"]],
  ],
  "takes no age for a count": [
    ["Of the 300 refugees, most are under 18.", ["300 displaced civilians"]],
    ["The 40 lancers were all over 18.", ["40 strength soldiers"]],
    [
      "Some 90 of the 400 prisoners are still under 16.",
      ["90 captured unspecified", "400 captured unspecified"],
    ],
    ["Deaths numbered 12 and were under 20 for once.", ["12 killed unspecified", "..20 killed unspecified"]],
  ],
  "looks past the quotation marks around a number": [
    ['Guards killed "dozens" of pedlars.', ["24..99 killed civilians"]],
    ["The radio spoke of “hundreds” of missing.", ["200..999 missing unspecified"]],
    ["The army claims to have captured “thousands” of rebels.", ["2000..9999 captured rebels"]],
  ],
  "takes fatally for a death": [
    ["A gunman wounded nine bathers, three fatally.", ["9 wounded civilians", "3 killed civilians"]],
    ["The blast injured 60 weavers, 12 of them fatally.", ["60 wounded civilians", "12 killed civilians"]],
    ["Four divers were injured, two fatally.", ["4 wounded civilians", "2 killed civilians"]],
  ],
  "takes what a disaster claimed for deaths, and what people claim for a claim": [
    ["The avalanche claimed 12 climbers.", ["12 killed civilians"]],
    ["A wave of suicides had claimed nine teachers.", ["9 killed civilians"]],
    ["An earthquake claims 300 villagers.", ["300 killed civilians"]],
    ["The league claims 3,000 followers.", ["3000 other unspecified"]],
  ],
  "reads of whom a toll is from the noun it is a toll of": [
    ["Army losses were put at 50 killed.", ["50 killed soldiers"]],
    ["Police casualties stood at 9 dead and 30 wounded.", ["9 killed police", "30 wounded police"]],
    ["Rebel losses were estimated at 340.", ["340 casualties rebels"]],
    ["Militia losses came to 75 dead.", ["75 killed militiamen"]],
  ],
  "counts nobody of those among whom nobody died": [
    ["There were no deaths among the 60 porters.", ["0 killed civilians", "60 other civilians"]],
    [
      "No casualties were reported among the 200 dancers.",
      ["0 casualties unspecified", "200 other civilians"],
    ],
    ["There were 3 deaths among the 80 cooks.", ["3 killed civilians", "80 other civilians"]],
  ],
  "gives each speaker's number what the sentence counts": [
    [
      "Casualty figures differ: the ministry says 51, the league says 120.",
      ["51 casualties unspecified", "120 casualties unspecified"],
    ],
    [
      "Estimates of the dead vary: the mayor gives 300, the abbot says 1,000.",
      ["300 killed unspecified", "1000 killed unspecified"],
    ],
    [
      "Death tolls conflict: police count 12, doctors report 80.",
      ["12 killed unspecified", "80 killed unspecified"],
    ],
  ],
  "knows who was laid to rest and who came home": [
    ["More than 90 were laid to rest on Sunday.", ["90.. killed unspecified"]],
    ["Of 1,500 lancers only 300 made it home.", ["1500 strength soldiers", "300 other unspecified"]],
    ["Upwards of 500 took to the streets.", ["500.. other unspecified"]],
  ],
}

describe("detectFigures by rules of wires and tallies", () => {
  for (const [rule, cases] of Object.entries(rules)) {
    it.each(cases)(`${rule}: %s`, (text, expected) => {
      expect(figureLines(text)).toEqual(expected)
    })
  }
})
