import { describe, expect, it } from "vitest"
import { figureLines } from "./testing/figure-line"

// What befell the counted, said in words around them; three sentences or more of different wording for each rule.
const rules: Record<string, readonly (readonly [string, readonly string[]])[]> = {
  "takes words before and after the counted together": [
    ["The shell blew four gunners to pieces.", ["4 killed soldiers"]],
    ["A falling crane tore two painters apart.", ["2 killed civilians"]],
    ["The collapse cost three roofers their lives.", ["3 killed civilians"]],
    ["The column lost 300 lancers to cholera.", ["300 killed soldiers"]],
    ["That winter the fleet lost 90 rowers to scurvy.", ["90 killed soldiers"]],
    ["The garrison lost 40 men to desertion.", ["40 deserted soldiers"]],
    ["The brawl left 19 fans with broken noses and cuts.", ["19 wounded civilians"]],
    ["Surgeons treated 60 dockers for burns.", ["60 wounded civilians"]],
    ["The mill cost two girls their hands.", ["2 wounded civilians"]],
    ["A judge sent nine poachers to prison.", ["9 captured unspecified"]],
    ["The sheriff put 14 brewers under arrest.", ["14 captured civilians"]],
    ["They locked six cooks in a cellar.", ["6 captured civilians"]],
    ["Boats took 800 islanders to safety.", ["800 displaced civilians"]],
    ["The mayor ordered 1,500 tenants to leave.", ["1500 displaced civilians"]],
    ["Soldiers chased 70 families of weavers from their homes.", ["70 displaced unspecified"]],
    ["The landlord drove 210 tenants off their land.", ["210 captured civilians"]],
    ["Raiders dragged 30 women away.", ["30 captured civilians"]],
    ["The king sent 40 nobles into exile.", ["40 displaced people"]],
  ],
  "takes an illness for what kills": [
    ["Plague took 1,300 weavers in a year.", ["1300 killed civilians"]],
    ["Hunger had claimed 700 prisoners by March.", ["700 killed unspecified"]],
    ["The fever carried off 85 novices.", ["85 killed civilians"]],
    ["Cold killed 12 drovers on the pass.", ["12 killed civilians"]],
    ["Typhus swept away 400 recruits.", ["400 killed unspecified"]],
  ],
  "counts the victims that something claimed": [
    ["The strangler has claimed seven victims.", ["7 killed people"]],
    ["By June the virus had claimed 2,100 victims.", ["2100 killed people"]],
    ["The river claims three victims a year.", ["3 killed people"]],
  ],
  "reads what they did to those counted": [
    ["Nobody saw the 12 nurses they had abducted.", ["12 captured civilians"]],
    ["The report names 31 farmers they had shot.", ["31 killed civilians"]],
    ["He freed the 40 monks he had imprisoned.", ["40 captured civilians"]],
  ],
  "counts some of those arrested, hurt or killed": [
    ["Among those arrested were 17 clerks.", ["17 captured civilians"]],
    ["Among those injured are two jockeys.", ["2 wounded civilians"]],
    ["Among the executed were three cellists.", ["3 killed civilians"]],
  ],
  "takes the words after the counted for a death": [
    ["Six miners never came out alive.", ["6 killed civilians"]],
    ["Thirty sailors went to the gallows.", ["30 killed soldiers"]],
    ["Nine hostages faced a firing squad.", ["9 killed civilians"]],
    ["Two firefighters made the ultimate sacrifice.", ["2 killed civilians"]],
    ["Five climbers did not make it.", ["5 killed civilians"]],
    ["Eleven of the riders paid with their lives.", ["11 killed civilians"]],
  ],
  "takes the words after the counted for wounds": [
    ["Some 40 skaters needed hospital treatment.", ["40 wounded civilians"]],
    ["Three bakers are in a serious condition.", ["3 wounded civilians"]],
    ["Twelve pickets required stitches.", ["12 wounded civilians"]],
    ["Seven drummers lost limbs.", ["7 wounded civilians"]],
    ["About 90 pilgrims ended the day with cuts and bruises.", ["90 wounded civilians"]],
  ],
  "takes the words after or before the counted for the missing": [
    ["Divers are searching for nine sailors.", ["9 missing soldiers"]],
    ["Contact was lost with four climbers.", ["4 missing civilians"]],
    ["There is no trace of 16 hikers.", ["16 missing civilians"]],
    ["The fate of 200 convicts is unknown.", ["200 missing unspecified"]],
    ["Two shepherds were never heard from again.", ["2 missing civilians"]],
    ["Five campers never returned.", ["5 missing civilians"]],
  ],
  "takes the words after the counted for captivity": [
    ["Eight smugglers were led away in handcuffs.", ["8 captured unspecified"]],
    ["Three editors were locked up.", ["3 captured civilians"]],
    ["At dusk 600 rebels raised the white flag.", ["600 captured rebels"]],
    ["Some 900 archers gave up.", ["900 captured soldiers"]],
  ],
  "takes the words after the counted for flight": [
    ["Some 4,000 villagers had to leave.", ["4000 displaced civilians"]],
    ["About 650 people slept in tents.", ["650 displaced people"]],
    ["Nearly 3,000 residents abandoned the city.", ["3000 displaced civilians"]],
    ["Another 80 families of tenants spent the night outdoors.", ["80 displaced civilians"]],
    ["By noon 7,000 civilians had crossed the border.", ["7000 displaced civilians"]],
  ],
  "lets an army leave a town without being driven out": [
    ["The 300 hussars left the town at dawn.", ["300 strength soldiers"]],
    ["Some 2,000 troops crossed the border on Monday.", ["2000 strength soldiers"]],
    ["At night 900 infantry abandoned the village.", ["900 strength soldiers"]],
  ],
  "takes the words after the counted for desertion": [
    ["Sixty recruits failed to report for duty.", ["60 deserted unspecified"]],
    ["A hundred archers threw in their lot with the rebels.", ["100 deserted soldiers"]],
    ["Some 40 conscripts ran off.", ["40 deserted soldiers"]],
  ],
  "counts a number set off behind its noun": [
    ["The rebels, 900 in number, withdrew.", ["900 strength rebels"]],
    ["Dragoons of three regiments, 1,150 in all, rode south.", ["1150 strength soldiers"]],
    ["The tailors of the town, 85 all told, closed their shops.", ["85 other civilians"]],
    ["Nuns from two convents (64 in all) nursed them.", ["64 other civilians"]],
  ],
  "takes a verb of number after those it counts": [
    ["The rebels number 1,400.", ["1400 strength rebels"]],
    ["The insurgents number about 250.", ["250 strength rebels"]],
    ["The archers numbered 3,100.", ["3100 strength soldiers"]],
  ],
  "takes a force that grows or shrinks": [
    ["The garrison dwindled to 340.", ["340 strength soldiers"]],
    ["By May the army had swollen to 12,000.", ["12000 strength soldiers"]],
    ["The militia has grown to nearly 9,000.", ["9000 strength militiamen"]],
  ],
  "gives a part the people of its whole": [
    ["Of the 1,200 marines put ashore, 88 fell.", ["1200 strength soldiers", "88 killed soldiers"]],
    ["Of the 50 policemen on duty, 9 were hurt.", ["50 strength police", "9 wounded police"]],
    ["Of 400 rebels in the fort, 31 surrendered.", ["400 strength rebels", "31 captured rebels"]],
  ],
  "takes the army in whose ranks a toll fell": [
    ["There were 60 dead in the Loremite army.", ["60 killed soldiers"]],
    ["They admitted 14 deaths among the rebels.", ["14 killed rebels"]],
    ["He spoke of 220 wounded among the infantry.", ["220 wounded soldiers"]],
  ],
  "takes a gathering for no force": [
    ["A crowd of 5,000 filled the square.", ["5000 other unspecified"]],
    ["An audience of 300 heard him.", ["300 other unspecified"]],
    ["A family of six was rescued.", ["6 other unspecified"]],
  ],
  "does not charge a verdict to the arrested before": [
    ["Guards arrested 60 grooms and charged four.", ["60 captured civilians", "4 other civilians"]],
    ["They detained 19 cooks and fined seven.", ["19 captured civilians", "7 other civilians"]],
    ["Troops seized 30 mutineers and flogged ten.", ["30 captured rebels", "10 other rebels"]],
  ],
  "takes 'shot and wounded' for wounds": [
    ["A gunman shot and wounded four pupils.", ["4 wounded civilians"]],
    ["Sentries shot and injured two fishermen.", ["2 wounded civilians"]],
    ["They shot and wounded the driver and three nurses.", ["3 wounded civilians"]],
  ],
  "keeps what a participle or a noun says where the verb says nothing of the kind": [
    ["Four cooks kidnapped in June were freed on Monday.", ["4 captured civilians"]],
    ["The 40 soldiers held by the rebels were freed.", ["40 captured soldiers"]],
    ["The 30 weavers wounded in the raid were rescued by boat.", ["30 wounded civilians"]],
    ["Rebels released 32 captives after talks.", ["32 captured unspecified"]],
    ["The abbot ransomed nine hostages.", ["9 captured civilians"]],
  ],
}

describe("detectFigures", () => {
  for (const [rule, sentences] of Object.entries(rules))
    describe(rule, () => {
      it.each(sentences)("in “%s”", (sentence, lines) => {
        expect(figureLines(sentence)).toEqual(lines)
      })
    })
})
