import { describe, expect, it } from "vitest"
import { figureLines } from "./testing/figure-line"

// Rules that pages of an encyclopaedia led to; each with three sentences or more of different wording. Places are made up.
const rules: Record<string, readonly (readonly [string, readonly string[]])[]> = {
  "shares the thousands of a second number with a first of few digits": [
    ["Chroniclers gave the host of Lorem 25–50,000 men.", ["25000..50000 strength soldiers"]],
    ["Between 10 and 15,000 refugees crossed the ford.", ["10000..15000 displaced civilians"]],
    ["The riots displaced 2-3,000 weavers.", ["2000..3000 displaced civilians"]],
    ["Some 5 to 6,000 soldiers held Ipsum.", ["5000..6000 strength soldiers"]],
    ["The clans fielded 1 to 5,000 soldiers.", ["1..5000 strength soldiers"]],
    ["From 200 to 1,000 soldiers held Dolor.", ["200..1000 strength soldiers"]],
  ],
  "leaves several before a vague number to it": [
    ["Several hundreds of thousands of people fled Lorem.", ["200000..999999 displaced people"]],
    ["Several tens of thousands of soldiers marched on Ipsum.", ["20000..99999 strength soldiers"]],
    ["It has houses for several hundreds of thousands of people.", ["200000..999999 other people"]],
    ["Several thousands of refugees slept in the port.", ["2000..9999 displaced civilians"]],
  ],
}

const counted: Record<string, readonly (readonly [string, readonly string[]])[]> = {
  "takes no multiple for a count": [
    ["The quarry is six times bigger than the pit.", []],
    ["Lorem imports about three times as much as Ipsum.", []],
    ["The fort was besieged four times.", []],
    ["It sold 12 barges, ten times more than before.", ["12 count barge"]],
  ],
  "counts nothing by what only describes": [
    ["The two-man Lorem chariots overtook the slower three-man carts.", []],
    ["The quarter has three-storey houses and five-bar gates.", []],
    ["Single-level stores and two-level depots line the road.", []],
  ],
  "reads money whose code stands close to its number": [
    ["The mission of Lorem cost USD1.5 billion.", ["1500000000 money USD"]],
    ["It gave EUR250 million to Ipsum and GBP12,000 to Dolor.", ["250000000 money EUR", "12000 money GBP"]],
    ["The bridge cost CHF40m.", ["40000000 money CHF"]],
  ],
  "reads areas as builders write them": [
    ["The depot covers 6,500 sqm.", ["6500 measurement m2"]],
    ["The hall has 10,000sqm and the yard 300 sq ft.", ["10000 measurement m2", "300 measurement ft2"]],
    ["A plot of 40 sqkm was fenced.", ["40 measurement km2"]],
    ["Nobody lives on its 12 sq mi.", ["12 measurement mi2"]],
  ],
  "counts as things what an ending alone makes people": [
    ["He saw 40 plovers on the bank.", ["40 count plover"]],
    ["There were 12 ledgers on the shelf.", ["12 count ledger"]],
    ["They laid 300 sleepers that week.", ["300 count sleeper"]],
  ],
  "takes what is so many strong for a force": [
    ["The eight 1,000-strong legiones crossed the ford.", ["1000 strength soldiers"]],
    ["A 300-strong cortege crossed Lorem.", ["300 strength soldiers"]],
    ["The 2,000-strong phalanges of Ipsum fled.", ["2000 strength soldiers"]],
  ],
  "reads a range whose ends each have their sign": [
    ["Of the barges 60%–80% leaked.", ["60..80 percent %"]],
    ["Losses were 3% to 25% of the herd.", ["3..25 percent %"]],
    ["Between 5 per cent and 10 per cent of the quarry was flooded.", ["5..10 percent %"]],
    ["It cost $3–$5 million.", ["3000000..5000000 money USD"]],
    ["The toll was €10 to €20 a cart.", ["10..20 money EUR"]],
    ["It cost between £2m and £3m.", ["2000000..3000000 money GBP"]],
    ["Unemployment rose by 0.3 percentage points to 5.1%.", ["0.3 percent %", "5.1 percent %"]],
    ["Yields rose 4% to 6%.", ["4 percent %", "6 percent %"]],
    ["The price rose from 3% to 25%.", ["3 percent %", "25 percent %"]],
    ["The share fell 3% to 25 crowns.", ["3 percent %", "25 count crown"]],
  ],
  "gives each of a list of nations what befell the whole": [
    [
      "The 19 dead included seven Germans, four Italians and two nurses.",
      ["19 killed people", "7 killed people", "4 killed people", "2 killed civilians"],
    ],
    [
      "It wounded 30 people, including nine Swedes and six Danes.",
      ["30 wounded people", "9 wounded people", "6 wounded people"],
    ],
    ["Forty died and 300 Germans attacked.", ["40 killed unspecified", "300 other unspecified"]],
  ],
  "knows a shot at somebody from one at close range": [
    ["Sixty fled, and 48 were shot at close range.", ["60 displaced unspecified", "48 killed unspecified"]],
    ["Nine bakers were shot at point-blank range.", ["9 killed civilians"]],
    ["Nine bakers were shot at from the hill.", ["9 other civilians"]],
  ],
  "lists nations that met with the same": [
    [
      "Some 23,500 Swedes, 12,000 Frenchmen and some 7,000 Germans fell.",
      ["23500 killed unspecified", "12000 killed unspecified", "7000 killed unspecified"],
    ],
    [
      "Nine Danes, four Swedes and two Finns drowned.",
      ["9 killed unspecified", "4 killed unspecified", "2 killed unspecified"],
    ],
    [
      "In the hall 40 Welshmen and 12 Scots were wounded.",
      ["40 wounded unspecified", "12 wounded unspecified"],
    ],
  ],
  "takes one letter for no unit and no thing": [
    ["There were 5 T cells per sample.", ["5 count cell"]],
    ["He ran 100 m in 9.8 s.", ["100 measurement m"]],
    ["The crate weighs 7 t.", ["7 measurement t"]],
  ],
  "reads what an editor put into a quotation": [
    ["Police said [40 soldiers] were killed.", ["40 killed soldiers"]],
    ["It said [more than 300 people] fled.", ["300.. displaced people"]],
    ["Nine bakers[note 3] were killed.[12]", ["9 killed civilians"]],
  ],
  "counts a model by its name": [
    ["They captured 1 T-72, 3 BMP-1s and 14 horses.", ["1 count t-72", "3 count bmp-1", "14 count horse"]],
    ["It lost 3 T-34s.", ["3 count t-34"]],
    ["Some 300 LOREM-19 patients recovered.", ["300 other civilians"]],
    ["Nine LOREM-19 deaths were recorded.", ["9 killed people"]],
  ],
  "takes what others are counted by for no count": [
    ["Doctors say 3 in every 1,000 infants died.", []],
    ["One out of every 40 barges sank.", []],
    ["There were 11 cases per 1,000 children in Lorem.", ["11 count case"]],
    ["It has two wells per 100 inhabitants.", ["2 count well"]],
    ["Lorem had 6 bakers per 10,000 people.", ["6 other civilians"]],
  ],
  "reads a scale behind another": [
    ["Lorem bought another thousand carts.", ["1000 count cart"]],
    ["Another hundred barges sank.", ["100 count barge"]],
    ["Another dozen carts burned.", ["12 count cart"]],
  ],
}

const line = (text: string) => figureLines(text, { kinds: "all" })

describe("pages", () => {
  for (const [rule, cases] of Object.entries({ ...rules, ...counted }))
    describe(rule, () => {
      it.each(cases)("%s", (text, lines) => expect(line(text)).toEqual(lines))
    })
})
