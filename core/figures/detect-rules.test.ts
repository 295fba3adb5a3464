import { describe, expect, it } from "vitest"
import { figureLines } from "./testing/figure-line"

// Rules of language beyond the single verb; each with three sentences or more of different wording. Places are made up.
const rules: Record<string, readonly (readonly [string, readonly string[]])[]> = {
  "takes several words together for a death": [
    ["Twenty-two sailors gave their lives at Port Lorem.", ["22 killed soldiers"]],
    ["Some 400 peasants were put to the sword.", ["400 killed civilians"]],
    ["At the ford 90 lancers were cut down.", ["90 killed soldiers"]],
    ["Fourteen shoppers were crushed to death in the panic.", ["14 killed civilians"]],
    ["Eleven of the lancers fell near the mill.", ["11 killed soldiers"]],
  ],
  "takes several words together for captivity": [
    ["At noon 700 riflemen laid down their arms.", ["700 captured soldiers"]],
    ["About 60 women were carried off into slavery.", ["60 captured civilians"]],
    ["At least 40 lawyers are still behind bars.", ["40.. captured civilians"]],
    ["Another 15 activists remain in custody.", ["15 captured civilians"]],
    [
      "Thirty gunners became prisoners of war, and nine thousand more were taken.",
      ["30 captured soldiers", "9000 captured soldiers"],
    ],
  ],
  "takes several words together for flight and desertion": [
    ["The shelling drove 3,000 farmers from their homes.", ["3000 displaced civilians"]],
    ["Some 500 pensioners were ordered to leave.", ["500 displaced civilians"]],
    ["By June 12,000 Lorem villagers had sought refuge across the river.", ["12000 displaced civilians"]],
    ["In one night 200 conscripts slipped away.", ["200 deserted soldiers"]],
    ["Two hundred mercenaries went over to the enemy.", ["200 deserted soldiers"]],
    ["Nearly 80 recruits ran away before dawn.", ["80 deserted unspecified"]],
  ],
  "takes several words together for the wounded and the missing": [
    ["Eight cyclists were rushed to a local hospital.", ["8 wounded civilians"]],
    ["Two painters are in critical condition.", ["2 wounded civilians"]],
    ["Five cooks were treated for minor burns.", ["5 wounded civilians"]],
    ["Of the crew, 31 sailors were never found.", ["31 missing soldiers"]],
    ["Three divers have not been located.", ["3 missing civilians"]],
    ["Six climbers could not be traced.", ["6 missing civilians"]],
  ],
  "does not take a verb at its word when another follows": [
    ["The 300 archers held out until dusk.", ["300 strength soldiers"]],
    ["Some 40 tailors lost their jobs.", ["40 other civilians"]],
    ["The court sentenced nine brothers to death.", ["9 other civilians"]],
    ["Some 600 infantry fell back to the ridge.", ["600 strength soldiers"]],
  ],
  "takes the object of several words": [
    ["The cholera carried off 800 weavers.", ["800 killed civilians"]],
    ["Cavalry cut down 150 stragglers.", ["150 killed soldiers"]],
    ["Guards shot dead three miners.", ["3 killed civilians"]],
    ["Police rounded up 60 students.", ["60 captured civilians"]],
    ["The judge sentenced 12 men to death.", ["12 other unspecified"]],
  ],
  "takes a verb that costs somebody lives": [
    ["The assault cost the defenders 240 men.", ["240 casualties soldiers"]],
    ["It cost Ruritania 9,000 soldiers.", ["9000 casualties soldiers"]],
    ["Taking the mill cost them sixty men.", ["60 casualties soldiers"]],
  ],
  "lets a number stand for those counted before": [
    [
      "The brigade marched in with 900 men and marched out with 410.",
      ["900 strength soldiers", "410 strength soldiers"],
    ],
    [
      "The Loremites lost 60 men, the Ruritanians eleven.",
      ["60 casualties soldiers", "11 casualties soldiers"],
    ],
    ["One paper put the dead at 14; another at 20.", ["14 killed unspecified", "20 killed unspecified"]],
    [
      "The camp holds 8,200 refugees, up from 7,900 in March.",
      ["8200 displaced civilians", "7900 displaced civilians"],
    ],
    [
      "Chroniclers give him 30,000 soldiers, though scholars accept 9,000.",
      ["30000 strength soldiers", "9000 strength soldiers"],
    ],
    [
      "The garrison counted 500 men; the monks speak of 2,000.",
      ["500 strength soldiers", "2000 strength soldiers"],
    ],
  ],
  "does not let a label or a time stand for people": [
    ["Four hikers died near kilometre marker 31.", ["4 killed civilians"]],
    ["Two farmers were killed on Route 9 at 7.", ["2 killed civilians"]],
    ["Nine clerks were hurt in building 12.", ["9 wounded civilians"]],
  ],
  "reads two ends of a change": [
    ["The toll rose from 14 on Sunday to 22.", ["14 killed unspecified", "22 killed unspecified"]],
    ["The number of wounded grew from 30 to 45.", ["30 wounded unspecified", "45 wounded unspecified"]],
    [
      "Officials revised the number of dead to 83 from 130.",
      ["83 killed unspecified", "130 killed unspecified"],
    ],
    [
      "They noted an increase in civilian deaths over 2017, from 266 to 279.",
      ["266 killed civilians", "279 killed civilians"],
    ],
  ],
  "reads an alternative as a range": [
    ["Seven, maybe eight people were hurt.", ["7..8 wounded people"]],
    ["He had 20,000 or possibly 25,000 men.", ["20000..25000 strength soldiers"]],
    ["Three or four hundred horsemen came.", ["300..400 strength soldiers"]],
  ],
  "reads what a source gives something as": [
    ["Magna gives their strength as 7,000.", ["7000 strength soldiers"]],
    ["The annals list the dead as 4,500.", ["4500 killed unspecified"]],
    ['The army put the number of rebels killed at "around 65".', ["65 killed rebels"]],
    ["The number of deaths blamed on the forces rose to 761.", ["761 killed unspecified"]],
    ["A Lorem group put the toll at 108.", ["108 killed unspecified"]],
  ],
  "looks past what is set off": [
    ["They lost, it is said, 1,500 men.", ["1500 casualties soldiers"]],
    ["The widow lost, in one year, four sons.", ["4 casualties civilians"]],
    ["Six thousand infantry, with their general, surrendered.", ["6000 captured soldiers"]],
    [
      "Between 4 and 7 nurses, two of whom were sisters, died.",
      ["4..7 killed civilians", "2 killed civilians"],
    ],
  ],
  "takes a sum of several fates for casualties": [
    [
      "They had 40 killed, 90 wounded and 12 missing; total, 142.",
      [
        "40 killed unspecified",
        "90 wounded unspecified",
        "12 missing unspecified",
        "142 casualties unspecified",
      ],
    ],
    [
      "The regiment had 5 dead and 11 wounded, in all 16.",
      ["5 killed people", "11 wounded people", "16 casualties people"],
    ],
    ["A loss in killed and wounded of 1,016 was reported.", ["1016 casualties unspecified"]],
  ],
  "keeps the whole of a loss apart from it": [
    ["The Ninth lost 218 out of 560.", ["218 casualties unspecified", "560 strength unspecified"]],
    ["The company lost 41 men out of 70.", ["41 casualties soldiers", "70 strength soldiers"]],
    ["Sint's battalion lost 300 soldiers out of 800.", ["300 casualties soldiers", "800 strength soldiers"]],
  ],
  "says what those are among whom they are": [
    ["Among the 1,700 captured were 63 clerks.", ["1700 captured unspecified", "63 captured civilians"]],
    ["Several soldiers were among the nine wounded.", ["3..9 wounded soldiers", "9 wounded unspecified"]],
    ["Two monks were among the 14 dead.", ["2 killed civilians", "14 killed people"]],
    ["Amongst the 30 arrested were six women.", ["30 captured unspecified", "6 captured civilians"]],
  ],
  "takes the people from the noun after the verb": [
    [
      "Of the 23 dead, 17 are listed as civilians and 6 as fighters.",
      ["23 killed people", "17 killed civilians", "6 killed rebels"],
    ],
    ["Twelve of those killed were nurses.", ["12 killed civilians"]],
    ["Nine of the wounded were policemen.", ["9 wounded police"]],
  ],
  "takes the people from what the clause opens with": [
    ["Of the duke's men, 230 were killed.", ["230 killed soldiers"]],
    ["Of the rebels, 40 were captured.", ["40 captured rebels"]],
    ["Of their own soldiers, eleven were wounded.", ["11 wounded soldiers"]],
  ],
  "shares the verb of a headline": [
    ["11 soldiers, 1 child killed in Lorem Valley", ["11 killed soldiers", "1 killed civilians"]],
    ["3 miners, 2 firemen injured", ["3 wounded civilians", "2 wounded civilians"]],
    ["40 drown off Lorem coast", ["40 killed unspecified"]],
  ],
  "does not share a verb over a comma alone": [
    [
      "He came with 1,310 infantry, nearly 200 men having deserted.",
      ["1310 strength soldiers", "200 deserted soldiers"],
    ],
    ["The column kept 600 troops, 90 having fled.", ["600 strength soldiers", "90 displaced soldiers"]],
    ["It held 400 soldiers, 30 of whom died.", ["400 strength soldiers", "30 killed soldiers"]],
  ],
  "reads the heads of an old return": [
    ["Killed.—Three captains, and eighty-seven rank and file.", ["3 killed soldiers", "87 killed soldiers"]],
    ["WOUNDED.—Two captains and 72 privates.", ["2 wounded soldiers", "72 wounded soldiers"]],
    ["Missing.—Nine privates.", ["9 missing soldiers"]],
  ],
  "counts what a verb of mustering has": [
    ["The garrison had mustered 1,204 at midsummer.", ["1204 strength unspecified"]],
    ["The prince fielded 11,000, by most accounts.", ["11000 strength unspecified"]],
    ["General Amet commanded 3,400.", ["3400 strength unspecified"]],
  ],
  "knows people by the ending of their noun when a verb speaks of them": [
    ["Nine glassblowers were burned.", ["9 wounded civilians"]],
    ["The slide killed two beekeepers and a goatherd.", ["2 killed civilians"]],
    ["Four papyrologists are missing.", ["4 missing civilians"]],
    ["One interpreter was killed.", ["1 killed civilians"]],
  ],
  "tells the strength of a force from the seats of a panel": [
    ["The 6,000-man corps halted.", ["6000 strength soldiers"]],
    ["A 40-man garrison held it.", ["40 strength soldiers"]],
    ["A nine-member panel met.", ["9 other people"]],
    ["The five-person committee resigned.", ["5 other people"]],
  ],
  "takes arms for those who carry them": [
    ["The duke had 6,200 bayonets and 740 sabres.", ["6200 strength soldiers", "740 strength soldiers"]],
    ["He led 900 lances over the pass.", ["900 strength soldiers"]],
    ["They put into the field no fewer than 16,000 foot.", ["16000.. strength soldiers"]],
  ],
  "says what became of the wounded": [
    ["Three of the injured later died in hospital.", ["3 killed unspecified"]],
    ["Forty of the wounded were captured.", ["40 captured unspecified"]],
    ["Two of the wounded perished.", ["2 killed unspecified"]],
  ],
  "takes what is put at a number": [
    ["The enemy's killed were put at 1,200.", ["1200 killed unspecified"]],
    ["The captured are put at 300.", ["300 captured unspecified"]],
    ["The wounded were estimated at 90.", ["90 wounded unspecified"]],
  ],
  "lets an avalanche bury the living": [
    ["The avalanche buried 18 skiers.", ["18 other civilians"]],
    ["The landslide buried six shepherds.", ["6 other civilians"]],
    ["We buried 94 of our men that night.", ["94 killed soldiers"]],
  ],
}

const nobody: readonly string[] = [
  "He handed over 22 keys.",
  "Lorem shipped 40 loudspeakers and 12 containers.",
  "Nine movers and shakers of 1904.",
  "One of every 68 ducks, or 14 per 1,000, was ringed.",
  "There were 5,868 dog attacks on sheep.",
  "The report lists 13 civilian economic sites.",
  "It has 25 computers and six printers.",
]

describe("detectFigures by rules of several words", () => {
  for (const [rule, cases] of Object.entries(rules)) {
    it.each(cases)(`${rule}: %s`, (text, expected) => {
      expect(figureLines(text)).toEqual(expected)
    })
  }

  it.each(nobody)("finds nobody counted in: %s", text => {
    expect(figureLines(text)).toEqual([])
  })
})
