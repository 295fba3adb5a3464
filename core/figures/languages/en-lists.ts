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
  ageBounds: "under over below above",
  claiming: "claim claims claimed claiming",
  disasters:
    "avalanche avalanches landslide landslides mudslide earthquake quake tsunami flood flooding storm hurricane typhoon cyclone tornado blizzard drought fire wildfire eruption suicides violence crossing",
  circa: "c c. ca ca. circa about around",
  aroundYears: "early late the before after",
  inMonths: "in since during en last early late mid of",
  old: "year years old",
  populations: "population populations inhabitants",
  singling: "no any every each some this that which the another",
  ranks: "officer officers recruit recruits personnel chief chiefs trainees inspectors",
  setting: "put puts putting sets set",
  shares: "half cent % percent percentage pct most many some",
  dollars: "us u.s. a c nz hk au ca",
  arrests:
    "arrested arresting arrest detained detaining detain kidnapped kidnapping abducted abducting imprisoned imprisoning interned interning jailed jailing",
  raising:
    "bring brings bringing brought push pushes pushing pushed raise raises raising raised take takes taking took taken drive drives driving drove move moves moving moved add adds adding added",
  addingUp: "number total told",
  suffixes:
    "k m mn mln bn b tn km cm mm kg g t ft ha mph kph kw mw gw hz kwh mwh gb mb tb lb lbs mi hp in yd l nm kn sqm sqft sqkm",
  squares: "square sq",
  members: "man member person",
  percents: "% percent pct percentagepoints",
  paces: "h hr hour s second",
  rates: "per / every",
  halves: "half",
}
