import type { Language } from "./language"

/** Words before the counted and words after them that say together what befell them; written as `en-idioms` are. */
export const idiomsAround: Language["idiomsAround"] = [
  ["blew|blown|blows|blowing|tore|tearing|ripped|blasted", "apart|up", "killed"],
  ["blew|blown|blows|blowing|tore|tearing|cut|hacked|ripped|blasted", "to|in pieces|bits|shreds", "killed"],
  ["cost|costs|costing|robbed|robbing", "their|his|her|of life|lives", "killed"],
  ["robbed|robbing", "of their|his|her|* life|lives", "killed"],
  [
    "lost|lose|loses|losing",
    "to|from|through|of * disease|diseases|dysentery|cholera|fever|typhus|typhoid|hunger|cold|exposure|scurvy|smallpox|plague|starvation|malaria|thirst|influenza|sickness|illness|famine|pneumonia|frostbite",
    "killed",
  ],
  ["lost|lose|loses|losing", "to|through|by desertion|desertions|defection|defections", "deserted"],
  ["lost|lose|loses|losing", "at|to * sea|waves", "killed"],
  ["saw|seen|sees|seeing|watched", "die|perish|fall|starve|drown|killed|slain|shot", "killed"],
  ["saw|seen|sees|seeing|watched", "flee|leave|displaced|uprooted|expelled", "displaced"],
  [
    "cost|costs|costing|robbed",
    "their|a|an|of * legs|arms|limbs|eyes|sight|leg|arm|eye|hands|hand",
    "wounded",
  ],
  [
    "left|leaving|leaves|leave",
    "with * * * bones|burns|wounds|injuries|fractures|bruises|cuts|concussion|scars|limbs",
    "wounded",
  ],
  ["left|leaving|leaves|had", "fighting|fight for their|his|her life|lives", "wounded"],
  [
    "treated|treating|treat|treats",
    "for * * * burns|wounds|injuries|fractures|cuts|bruises|concussion|shock|inhalation|trauma",
    "wounded",
  ],
  ["gave|given|giving", "up|* for|as dead|lost", "missing"],
  [
    "sentenced|sentencing|sent|sends|committed|threw|thrown|put|putting",
    "to|in|into * prison|jail|gaol",
    "captured",
  ],
  ["sentenced|sentencing|jailed", "to * * years|life|months", "captured"],
  ["locked|locking|locks|shut", "up|in|away", "captured"],
  [
    "put|putting|placed|placing|kept|keeping|held|holding|took|taking|taken|has|had|have",
    "under|in|into|behind * arrest|detention|custody|bars|captivity",
    "captured",
  ],
  [
    "led|leading|took|taking|dragged|dragging|hauled|hauling|marched|carried|carrying|drove",
    "away|off",
    "captured",
  ],
  [
    "led|leading|took|taking|dragged|dragging|hauled|hauling|marched|carried|carrying|drove",
    "into|in * captivity|handcuffs|chains|irons|custody|slavery|bondage|prisoner|prisoners|captive|captives",
    "captured",
  ],
  ["sold|selling|sell", "into|as * slavery|bondage|slaves", "captured"],
  [
    "moved|moving|moves|took|taking|brought|bringing|bused|bussed|ferried|ferrying|transferred|airlifted|carried|led|escorted",
    "to|into * safety|shelter|shelters|ground|camp|camps",
    "displaced",
  ],
  [
    "ordered|ordering|orders|told|telling|tells|urged|urging|forced|forcing|forces|compelled|compelling|asked|advised|warned|obliged|obliging|prompted|prompting",
    "to * leave|evacuate|flee|abandon|move|quit",
    "displaced",
  ],
  [
    "ordered|ordering|forced|forcing|drove|driving|driven|threw|throwing|chased|chasing|pushed|pushing|turned|hounded",
    "out|from|off of|* * home|homes|house|houses|villages|land|lands|country|city|town",
    "displaced",
  ],
  ["sent|sending|drove|driving|forced|forcing|drove", "into * exile", "displaced"],
  ["made|making|makes", "refugees|homeless|destitute", "displaced"],
  ["made|making|makes|left|leaving", "* ill|sick|unwell", "other"],
  ["sentenced|condemned|sentencing|condemning", "to death|hang|die|hard|exile", "other"],
]
