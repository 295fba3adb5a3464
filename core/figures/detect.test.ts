import { describe, expect, it } from "vitest"
import { detectFigures } from "./detect"
import { figureLines } from "./testing/figure-line"

// Each rule has three sentences or more of different wording; places and people are made up.
const prose: Record<string, readonly (readonly [string, readonly string[]])[]> = {
  "takes the measure of a passive verb": [
    ["At least 190 villagers were killed in Lorem Valley.", ["190.. killed civilians"]],
    ["Some 300 of his soldiers were taken prisoner.", ["300 captured soldiers"]],
    ["More than 40 guards have been wounded since May.", ["40.. wounded unspecified"]],
    ["Hundreds of thousands of people have been displaced.", ["200000..999999 displaced people"]],
  ],
  "takes the measure of the verb whose object it is": [
    ["The blast killed 16 Ruritanian soldiers.", ["16 killed soldiers"]],
    ["Gunmen opened fire, killing seven people and wounding eight.", ["7 killed people", "8 wounded people"]],
    ["The insurgents captured 47 soldiers, 12 trucks and 3 tanks.", ["47 captured soldiers"]],
    ["The army lost 2,300 men.", ["2300 casualties soldiers"]],
  ],
  "takes the measure of a state": [
    ["The shelling left 14 people dead and another 32 injured.", ["14 killed people", "32 wounded people"]],
    ["They are searching for three miners missing and presumed dead.", ["3 missing civilians"]],
    ["The flood made 3,000 villagers homeless.", ["3000 displaced civilians"]],
  ],
  "counts a force that no verb speaks of as strength": [
    [
      "The king marched north with 6,000 foot and 800 horse.",
      ["6000 strength soldiers", "800 strength soldiers"],
    ],
    ["He led an army of thirty thousand.", ["30000 strength soldiers"]],
    [
      "The militia, 800 strong, joined the 5,000-man army.",
      ["800 strength militiamen", "5000 strength soldiers"],
    ],
    ["The attackers, numbering between 200 and 300, withdrew.", ["200..300 strength combatants"]],
  ],
  "shares a verb over a list": [
    ["Three gunmen and two bystanders were killed.", ["3 killed rebels", "2 killed civilians"]],
    [
      "5 soldiers, 3 policemen and 2 villagers were wounded.",
      ["5 wounded soldiers", "3 wounded police", "2 wounded civilians"],
    ],
    [
      "They killed more than 70,000 people in Merva and more than 190,000 in Nisha.",
      ["70000.. killed people", "190000.. killed people"],
    ],
  ],
  "shares a bound over a list": [
    [
      "Casualties exceeded 1,000 killed, 3,700 wounded and 1,000 missing.",
      ["1000.. killed unspecified", "3700.. wounded unspecified", "1000.. missing unspecified"],
    ],
  ],
  "reads several measures of one number as casualties": [
    [
      "About 1,100 of the 1,500 defenders were killed or wounded.",
      ["1100 casualties soldiers", "1500 strength soldiers"],
    ],
    ["The raid left 60 dead or missing.", ["60 casualties people"]],
    [
      "They suffered 24,000 to 26,000 killed, wounded including 6,000 to 7,000 captured.",
      ["24000..26000 casualties unspecified", "6000..7000 captured unspecified"],
    ],
  ],
  "reads what was lost beside the wounded as dead": [
    ["They lost 43 troops with 126 wounded.", ["43 killed soldiers", "126 wounded soldiers"]],
  ],
  "reads tolls and tallies": [
    ["The death toll rose to 73 on Tuesday.", ["73 killed unspecified"]],
    ["This brought total losses up to 41,000.", ["41000 casualties unspecified"]],
    ["That brings to nine the number of foreigners who died.", ["9 killed people"]],
    ["The total number of troops was 16,000.", ["16000 strength soldiers"]],
    ["Officials put the number of injured at over 300.", ["300.. wounded unspecified"]],
  ],
  "keeps a part beside its whole": [
    ["8,000 of the 20,000 troops were Normans.", ["8000 strength soldiers", "20000 strength soldiers"]],
    ["Two of the three hostages were freed.", ["2 other civilians", "3 captured civilians"]],
    [
      "His force numbered about 15,000, of whom 4,000 were cavalry.",
      ["15000 strength soldiers", "4000 strength soldiers"],
    ],
    ["Of the 450 passengers aboard the ferry, 112 drowned.", ["450 other civilians", "112 killed civilians"]],
  ],
  "takes two ends of a change for two counts of one noun": [
    ["The regiment was reduced from 800 to 250 men.", ["800 strength soldiers", "250 strength soldiers"]],
    ["The garrison grew from 300 to 450 soldiers.", ["300 strength soldiers", "450 strength soldiers"]],
    ["The force fell from 90 to 60 riflemen.", ["90 strength soldiers", "60 strength soldiers"]],
  ],
  "lets a verb reach the counted object after one without a number": [
    ["They stormed the house, killing the consul and six of his staff.", ["6 killed unspecified"]],
    ["A mine killed a translator and two soldiers.", ["2 killed soldiers"]],
    ["Gunmen kidnapped the mayor and 12 villagers.", ["12 captured civilians"]],
    ["The fleet lost 12 galleys and 2,300 men.", ["2300 casualties soldiers"]],
  ],
  "takes a rival's number for the same count": [
    [
      "Some put the invading army at 100,000, but modern historians suggest 25,000.",
      ["100000 strength soldiers", "25000 strength soldiers"],
    ],
    ["The rebels say 40 soldiers died; the army claimed 12.", ["40 killed soldiers", "12 killed soldiers"]],
    [
      "Some 500 villagers fled, though the mayor estimates 300.",
      ["500 displaced civilians", "300 displaced civilians"],
    ],
  ],
  "goes on about those counted before": [
    ["They met 300 soldiers. Of these, only 40 were fit.", ["300 strength soldiers", "40 strength soldiers"]],
    ["The blast injured 23, five of them seriously.", ["23 wounded unspecified", "5 wounded unspecified"]],
    ["Four foreigners, two of them nurses, had been kidnapped.", ["4 captured people", "2 captured people"]],
    [
      "At least 11 civilians, among them four children, died.",
      ["11.. killed civilians", "4 killed civilians"],
    ],
  ],
  "does not take those who held out for captives": [
    ["In the north, 1,100 riflemen held off the enemy.", ["1100 strength soldiers"]],
    ["Some 90 soldiers held out for a week.", ["90 strength soldiers"]],
  ],
  "shares the fate of one named": [
    ["He was killed along with 15 of his guards.", ["15 killed unspecified"]],
    ["The mayor was arrested together with 4 policemen.", ["4 captured police"]],
  ],
  "reads a noun no table lists by what is done to it": [
    ["12 dockers were killed in the fire.", ["12 killed civilians"]],
    ["Police arrested 30 squatters.", ["30 captured civilians"]],
    ["The blast wounded 9 organists.", ["9 wounded civilians"]],
  ],
  "takes what follows a list of victims": [
    ["The dead include 5 nurses and 3 journalists.", ["5 killed civilians", "3 killed civilians"]],
    ["The victims included 12 schoolchildren.", ["12 killed civilians"]],
  ],
  "reads a split range": [["20,000 Ottoman troops to 60,000", ["20000..60000 strength soldiers"]]],
  "gives a percentage's count in parentheses": [
    ["About 20% (5,683) were dead by spring.", ["5683 killed unspecified"]],
  ],
}

const refused: readonly string[] = [
  "On 4 August 1914 the Third Army crossed the border at 10:30 a.m.",
  "The T-72 and the F-16 stood near Hill 203.",
  "He was born in 1923 and died aged 87 after 12 years of illness.",
  "See page 34, section 5.2, and note 12.",
  "Ruritania beat Lorem 3–1 in the final.",
  "Lorem lost 2–1 and Dolor won by 4–2.",
  "The treaty of 1648 ended thirty years of war.",
  "Three airstrikes and two car bombs hit the town within 24 hours.",
  "John Ipsum, 45, was killed by a mine.",
  "He won 54 percent of the vote in the second round.",
  "The valley is 30 km long and 2,000 metres above sea level.",
  "In 1944 soldiers of the 7th Division held the line.",
  "On August 4 soldiers attacked the village.",
  "The plague of 1576–77 spread.",
  "On 23/24 December 1944 the bridge fell.",
  "Two troops of the 10th Hussars rode ahead.",
  "Ten light infantry battalions and 2 cavalry brigades crossed.",
  "The city's population of 45,000 fell.",
  "Call +1 555-123-4567 for details.",
  "Ipsum † and Dolor † fell.",
  "The 47th Brigade and the 10th Army met.",
  "The position is 35.9°N 36.1°E.",
  "1. Introduction",
]

describe("detectFigures in prose", () => {
  for (const [rule, cases] of Object.entries(prose)) {
    it.each(cases)(`${rule}: %s`, (text, expected) => {
      expect(figureLines(text)).toEqual(expected)
    })
  }

  it.each(refused)("finds nobody counted in: %s", text => {
    expect(figureLines(text)).toEqual([])
  })

  it("takes a correction back", () => {
    const found = detectFigures("Up to 40 militants were killed, not 16 as reported earlier.")
    expect(found.map(one => one.attribution?.polarity ?? "affirmed")).toEqual(["affirmed", "retracted"])
  })

  it("marks what is named as a part of the figure before", () => {
    const [whole, part] = detectFigures("Ruritanian troops suffered 120 casualties, including 35 dead.")
    expect([whole?.partOfPrevious, part?.partOfPrevious]).toEqual([undefined, true])
  })

  it.each([
    [
      "Ruritanian officials say that 40 people were killed.",
      "Ruritanian officials",
      "official",
      "says",
      "affirmed",
    ],
    [
      "According to the Lorem Observatory, 40 people were killed.",
      "the Lorem Observatory",
      "monitor",
      "says",
      "affirmed",
    ],
    [
      "There were 16 dead on our side, said Colonel Ipsum.",
      "Colonel Ipsum",
      "belligerent",
      "says",
      "affirmed",
    ],
    ["The rebels claimed to have killed 300 soldiers.", "The rebels", "belligerent", "claims", "affirmed"],
    ["The minister admitted that 12 civilians had died.", "The minister", "official", "admits", "affirmed"],
    ["The army denied that 30 of its men had been captured.", "The army", "belligerent", "denies", "denied"],
    ["Denying reports that up to 20 soldiers had died, he left.", null, "unknown", "denies", "denied"],
  ] as const)("says who gives the number: %s", (text, speaker, role, verb, polarity) => {
    expect(detectFigures(text)[0]?.attribution).toEqual({ speaker, role, verb, polarity })
  })

  it("reads when a count was taken, and up to what it counts", () => {
    const [taken] = detectFigures("At least 190 civilians were killed, as of 8 August 2013.")
    expect(taken?.asOf).toMatchObject({ from: "2013-08-08", to: "2013-08-08" })
    const [limited] = detectFigures("107 fighters killed (up until the counter-attack)", {
      field: "casualties1",
    })
    expect(limited?.scope).toEqual({ phase: "until the counter-attack" })
  })

  it("gives offsets of the words without the noun", () => {
    const text = "As said, at least 34 guards were killed."
    const [found] = detectFigures(text)
    expect(text.slice(found!.start, found!.end)).toBe("at least 34")
  })
})

describe("detectFigures in fields", () => {
  it.each([
    ["strength1", "1,500–2,000 fighters", ["1500..2000 strength rebels"]],
    [
      "casualties2",
      "114–127 soldiers and 44 militiamen killed",
      ["114..127 killed soldiers", "44 killed militiamen"],
    ],
    ["casualties3", "190–205 civilians killed", ["190..205 killed civilians"]],
    ["casualties1", "700–2,500", ["700..2500 casualties unspecified"]],
    ["strength2", "2 infantry divisions\n22,000 soldiers\n40 guns", ["22000 strength soldiers"]],
    [
      "casualties1",
      "23,049 total\n(3,155 killed;\n14,529 wounded;\n5,365 captured/missing)",
      [
        "23049 casualties unspecified",
        "3155 killed unspecified",
        "14529 wounded unspecified",
        "5365 casualties unspecified",
      ],
    ],
    [
      "casualties1",
      "At least 7,000 dead\n(2,112 at sea)",
      ["7000.. killed people", "2112 killed unspecified"],
    ],
    ["casualties2", "4 KIA, 17 WIA", ["4 killed unspecified", "17 wounded unspecified"]],
    ["strength1", "40,000 (average)\n53 frigates (1781)", ["40000 strength unspecified"]],
  ] as const)("reads %s: %s", (field, text, expected) => {
    expect(figureLines(text, { field })).toEqual(expected)
  })

  it("keeps the side of the column", () => {
    expect(detectFigures("18,000", { field: "strength2" })[0]?.side).toBe(2)
  })

  it.each([
    ["Unknown", "unknown"],
    ["Heavy", "qualitative"],
    ["None", "none"],
  ])("gives %s a state", (text, state) => {
    expect(detectFigures(text, { field: "casualties1" })[0]?.state).toBe(state)
  })
})

describe("detectFigures of other kinds", () => {
  it.each([
    ["They paid $2.5 million for it.", "2500000 money USD"],
    ["A budget of £3bn was cut.", "3000000000 money GBP"],
    ["It cost between 10 and 12 euros.", "10..12 money EUR"],
    ["Turnout fell to 54 percent.", "54 percent %"],
    ["Between 10–20% were spoiled.", "10..20 percent %"],
    ["The ridge is 30 km long.", "30 measurement km"],
    ["It covers 1,200 square metres.", "1200 measurement m2"],
    ["They took a dozen villages.", "12 count village"],
    ["At least three airstrikes hit the town.", "3.. count airstrike"],
  ])("reads %s", (text, expected) => {
    expect(figureLines(text, { kinds: "all" })).toEqual([expected])
  })
})
