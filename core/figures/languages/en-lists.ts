import type { Language } from "./language"

/** English words that one rule asks for each. */
export const lists: Language["lists"] = {
  dating:
    "in since until till by before after during from year early late mid circa of on between through to around about c. ca. - the spring summer autumn fall winter",
  contests: "lost lose won win wins winning losing beat beaten drew led by",
  mostly: "mostly mainly most many some all largely both half nearly almost primarily",
  wounds: "wounds burns",
  suffering: "suffered sustained received",
  themselves: "themselves himself herself",
  gatherings: "crowd audience congregation throng family",
  civil: "crowd mob group party team crew throng audience congregation movement field host family",
  facing: "side him them against opposite wing flank",
  numbering: "number numbers numbered numbering",
  amounting: "numbered numbering totaled totalled totaling totalling at of is was were",
  putting:
    "put puts putting placed places estimated estimates estimate reckoned set sets gives gave give given lists listed recorded records counted counts reported reports numbers numbered",
  listing: "give gives gave given list lists listed record records recorded count counts counted",
  tolls: "toll tolls",
  hedges: "estimated estimate est est. approx approx. approximately",
  these: "these them those whom",
  whose: "who whom",
  troops: "troops horse foot guards cavalry infantry",
  regiments: "cavalry hussars dragoons lancers regiment horse guards yeomanry",
  together: "along together",
  presuming: "presumed feared believed",
}
