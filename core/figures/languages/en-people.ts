import type { ActWords, HeadWords } from "./language"

/** English nouns that people are counted by. */
export const heads: readonly HeadWords[] = [
  { words: "executions drownings hangings", population: "people", measure: "killed", hard: true },
  {
    words: "arrests detentions abductions kidnappings",
    population: "unspecified",
    measure: "captured",
    hard: true,
  },
  { words: "desertions defections", population: "soldiers", measure: "deserted", hard: true },
  {
    words:
      "dead deaths fatalities bodies corpses slain lives kills martyrs remains fatality death body corpse life",
    population: "people",
    measure: "killed",
    hard: true,
  },
  {
    words: "wounded injured injuries wounds injury",
    population: "unspecified",
    measure: "wounded",
    hard: true,
  },
  { words: "casualties losses casualty", population: "unspecified", measure: "casualties", hard: true },
  {
    words:
      "prisoners captives detainees inmates internees pows convicts prisoner captive detainee inmate pow",
    population: "unspecified",
    measure: "captured",
    modifies: true,
  },
  {
    words: "hostages abductees hostage abductee",
    population: "civilians",
    measure: "captured",
    modifies: true,
  },
  {
    words: "refugees evacuees idps expellees deportees exiles refugee evacuee homeless",
    population: "civilians",
    measure: "displaced",
    modifies: true,
  },
  { words: "deserters defectors deserter defector", population: "soldiers", measure: "deserted" },
  {
    words:
      "soldiers troops servicemen servicewomen servicemembers infantry cavalry marines peacekeepers paratroopers commandos guardsmen infantrymen cavalrymen sailors seamen airmen conscripts draftees reservists regulars riflemen gunners artillerymen sappers grenadiers musketeers pikemen arquebusiers crossbowmen archers bowmen spearmen swordsmen axemen lancers hussars dragoons cuirassiers uhlans knights hoplites legionaries legionnaires janissaries sipahis spahis akinjis akincis mamluks mamelukes cossacks sepoys gurkhas askaris zouaves samurai ashigaru redcoats hessians yeomen halberdiers landsknechts mercenaries horsemen footmen footsoldiers oarsmen rowers marksmen snipers sharpshooters crewmen cadets cannoneers bayonets sabres sabers lances bombardiers rangers raiders privates sergeants corporals lieutenants captains colonels generals subalterns ncos gis tommies effectives enlisted horse foot defenders besiegers warriors swordmen skirmishers chasseurs jaegers voltigeurs fusiliers carabiniers peltasts phalangites cataphracts auxiliaries veterans levies stragglers scouts sentries sentinels squires retainers vassals bannermen charioteers slingers mariners submariners bluejackets leathernecks doughboys poilus militarymen lansquenets streltsy varangians housecarls huscarls thegns bashibazouks pandurs tirailleurs bersaglieri alpini highlanders fencibles pioneers orderlies",
    population: "soldiers",
    force: true,
  },
  {
    words:
      "soldier serviceman servicewoman paratrooper commando peacekeeper airman seaman sailor conscript reservist marine infantryman trooper troopers mercenary warrior cadet army navy military",
    population: "soldiers",
    force: true,
    modifies: true,
  },
  { words: "militiamen irregulars militias minutemen territorials", population: "militiamen", force: true },
  {
    words: "militia militiaman paramilitary paramilitaries",
    population: "militiamen",
    force: true,
    modifies: true,
  },
  {
    words:
      "rebels insurgents militants fighters guerrillas guerillas partisans gunmen jihadists jihadis terrorists extremists islamists separatists mujahideen mujahedeen mujahidin fedayeen bandits secessionists mutineers revolutionaries infiltrators maoists naxalites talibs brigands warlords insurrectionists chetniks vietcong zapatistas contras",
    population: "rebels",
    force: true,
  },
  {
    words:
      "rebel insurgent militant fighter guerrilla guerilla partisan gunman jihadist terrorist extremist islamist separatist taliban taleban hamas hezbollah hizbullah hizballah isis isil shabab maoist fatah pkk farc",
    population: "rebels",
    force: true,
    modifies: true,
  },
  {
    words: "attackers assailants combatants attacker assailant combatant",
    population: "combatants",
    force: true,
  },
  {
    words: "policemen policewomen constables gendarmes cops deputies detectives",
    population: "police",
    force: false,
  },
  {
    words: "police policeman policewoman constable gendarme gendarmerie cop",
    population: "police",
    modifies: true,
  },
  {
    words:
      "civilians villagers residents inhabitants townspeople townsfolk citizens passengers commuters travellers travelers tourists pilgrims worshippers worshipers mourners shoppers bystanders onlookers spectators pedestrians motorists protesters protestors demonstrators marchers workers labourers laborers miners farmers peasants fishermen shepherds traders merchants journalists reporters cameramen photographers teachers professors students pupils schoolchildren doctors nurses medics paramedics patients colonists settlers immigrants migrants emigrants labourer jews christians muslims gypsies roma nuns monks priests clerics clergymen missionaries politicians lawmakers legislators councillors officials judges lawyers contractors employees guests customers drivers firefighters firemen rescuers activists diplomats engineers technicians scientists relatives noncombatants slaves serfs herders nomads colonizers churchgoers parishioners congregants bakers vendors shopkeepers hikers climbers skiers swimmers sunbathers divers athletes fans footballers householders voters candidates clerks builders cleaners electricians truckers holidaymakers vacationers boaters rafters rioters looters strikers brothers sisters cousins passersby passerby onlooker witnesses representatives delegates managers directors presidents ministers secretaries mayors governors senators ambassadors consuls bishops archbishops rabbis imams pastors preachers deacons parents fathers husbands uncles aunts nephews neighbors neighbours newcomers strangers beggars servants maids maidens cooks waiters waitresses tailors carpenters masons bricklayers blacksmiths smiths plumbers porters peddlers hawkers grocers butchers brewers barbers painters sculptors musicians singers dancers actors actresses performers entertainers comedians composers authors writers poets editors publishers translators interpreters lecturers instructors educators tutors scholars researchers historians experts analysts economists architects designers developers accountants bankers brokers investors businessmen shareholders entrepreneurs executives supervisors inspectors superintendents administrators assistants associates aides advisers advisors colleagues apprentices trainees interns graduates applicants visitors listeners consumers buyers tenants landlords occupants villeins planters ranchers cowboys hunters trappers foragers gardeners growers herdsmen drovers dockers stevedores longshoremen cabbies bikers cyclists bicyclists runners jockeys boxers wrestlers referees players teammates gymnasts sprinters surfers golfers anglers campers sightseers partygoers partiers revellers revelers concertgoers moviegoers festivalgoers dissidents reformers campaigners canvassers petitioners claimants plaintiffs jurors prosecutors magistrates solicitors attorneys barristers coroners surgeons physicians dentists pharmacists caregivers carers midwives orderlies psychiatrists hostesses stewards stewardesses housewives homemakers widowers newlyweds brides grooms twins newborns toddlers preschoolers kindergartners schoolgirls schoolmates classmates undergraduates freshmen sophomores juniors seniors squatters vagrants tramps homesteaders pioneers emigres émigrés castaways stowaways",
    population: "civilians",
  },
  {
    words:
      "civilian villager resident inhabitant citizen passenger commuter tourist pilgrim worshipper bystander protester protestor demonstrator worker labourer laborer miner farmer peasant fisherman journalist reporter cameraman photographer teacher student pupil schoolchild doctor nurse medic patient colonist settler immigrant migrant priest nun monk cleric politician lawmaker official judge lawyer contractor employee driver firefighter activist diplomat engineer technician noncombatant aid election bus construction railway railroad factory coal oil mine hospital school university slave shepherd hiker climber",
    population: "civilians",
    modifies: true,
  },
  {
    words: "women girls schoolgirls ladies mothers wives widows daughters",
    population: "civilians",
    demographic: "women",
  },
  {
    words: "woman girl schoolgirl mother wife widow daughter female",
    population: "civilians",
    demographic: "women",
    modifies: true,
  },
  {
    words:
      "children boys schoolboys babies infants toddlers teenagers youths kids youngsters minors orphans sons",
    population: "civilians",
    demographic: "children",
  },
  {
    words: "child boy schoolboy baby infant toddler teenager youth teenage",
    population: "civilians",
    demographic: "children",
    modifies: true,
  },
  { words: "pensioners grandmothers grandfathers elders", population: "civilians", demographic: "elderly" },
  { words: "elderly", population: "civilians", demographic: "elderly", modifies: true },
  { words: "men", population: "unspecified", demographic: "men", force: true, generic: true },
  { words: "man male males", population: "unspecified", demographic: "men", modifies: true, generic: true },
  {
    words:
      "officers personnel recruits members leaders commanders forces guards bodyguards pilots reinforcements followers supporters hands agents chiefs trainees bombers crew crewmembers suspects leader commander member guard bodyguard pilot agent officer recruit tribesmen clansmen strong manpower allies conspirators loyalists royalists federals confederates unionists nationalists republicans communists survivors evaders participants helpers comrades volunteers bearers hijackers kidnappers pirates robbers fugitives outlaws murderers criminals killers gangsters smugglers traffickers spies traitors assassins executioners captors invaders aggressors opponents foes accomplices culprits offenders thieves burglars arsonists poachers dealers addicts mobsters henchmen thugs plotters escapees absentees appointees users donors recipients beneficiaries contestants entrants competitors champions winners losers finalists electors founders heirs successors disciples adherents converts devotees",
    population: "unspecified",
    generic: true,
  },
  {
    words:
      "people persons individuals souls humans victims foreigners nationals natives folk compatriots adults westerners expatriates person individual victim foreigner national human adult others nobles noblemen lords chieftains",
    population: "people",
  },
  { words: "families households", population: "unspecified", measure: "other" },
]

/** Verbs and states that carry a measure. */
export const acts: readonly ActWords[] = [
  {
    measure: "killed",
    past: "killed slain murdered massacred assassinated slaughtered butchered martyred lynched gunned shot slew electrocuted suffocated asphyxiated crushed trampled incinerated exterminated liquidated bayoneted sabred speared strangled bludgeoned eliminated neutralised neutralized stoned poisoned",
    ing: "killing murdering massacring assassinating slaughtering butchering slaying",
    base: "kill kills murder massacre slaughter slay",
  },
  {
    measure: "killed",
    past: "executed beheaded hanged guillotined impaled decapitated crucified garrotted",
    ing: "executing beheading hanging",
    base: "execute executes behead",
    manner: "executed",
  },
  {
    measure: "killed",
    past: "drowned",
    ing: "drowning",
    base: "drown",
    intransitive: true,
    manner: "drowned",
  },
  {
    measure: "killed",
    past: "starved",
    ing: "starving",
    base: "starve starves",
    intransitive: true,
    manner: "of_hunger",
  },
  {
    measure: "killed",
    past: "died perished succumbed",
    ing: "dying perishing",
    base: "die dies perish",
    intransitive: true,
  },
  {
    measure: "killed",
    past: "buried",
    ing: "burying",
    base: "bury",
    unless:
      "avalanche avalanches landslide landslides mudslide mudslides mudflow earthquake quake collapse rubble snow lava ash",
  },
  { measure: "killed", adjective: "dead lifeless kia" },
  {
    measure: "wounded",
    adjective: "wia",
    past: "wounded injured hurt maimed hospitalized hospitalised burned burnt disabled crippled scalded mutilated blinded gored mauled concussed bruised",
    ing: "wounding injuring hurting maiming",
    base: "wound injure wounds injures hurts",
  },
  {
    measure: "missing",
    adjective: "missing unaccounted mia",
    past: "disappeared vanished",
    intransitive: true,
  },
  {
    measure: "captured",
    past: "captured arrested detained imprisoned interned kidnapped kidnaped abducted seized jailed incarcerated apprehended nabbed recaptured rearrested rounded caught intercepted enslaved remanded",
    ing: "capturing arresting detaining imprisoning kidnapping abducting seizing jailing interning apprehending intercepting",
    base: "capture captures arrest arrests detain detains kidnap abduct seize imprison",
  },
  {
    measure: "captured",
    past: "held",
    ing: "holding",
    base: "hold holds",
    unless:
      "camp camps fort fortress castle stadium hall theatre theater church ship boat bus town city school shelter garrison it wall walls ridge line bridge",
  },
  {
    measure: "captured",
    past: "surrendered capitulated",
    ing: "surrendering",
    base: "surrender",
    intransitive: true,
  },
  { measure: "captured", adjective: "hostage captive prisoner imprisoned custody" },
  {
    measure: "displaced",
    past: "displaced evacuated deported expelled uprooted exiled evicted ousted banished resettled relocated",
    ing: "displacing evacuating deporting expelling uprooting",
    base: "displace displaces evacuate deport expel",
  },
  { measure: "displaced", past: "fled emigrated", ing: "fleeing", base: "flee flees", intransitive: true },
  { measure: "displaced", adjective: "homeless" },
  {
    measure: "deserted",
    past: "deserted defected absconded",
    ing: "deserting defecting",
    base: "desert defect",
    intransitive: true,
  },
  { measure: "casualties", past: "lost", ing: "losing", base: "lose loses" },
  {
    measure: "other",
    past: "pardoned spared freed released rescued saved treated sickened infected vaccinated amnestied paroled exchanged ransomed repatriated acquitted reprieved fed sheltered stranded trapped quarantined flogged whipped fined dismissed sacked furloughed recovered",
    ing: "pardoning sparing freeing releasing rescuing",
    base: "pardon spare free release rescue save",
  },
]

/** Nationalities and peoples, adjective and noun. */
export const nations =
  "afghan afghans african africans albanian albanians algerian algerians allied alawite alawites american americans angolan angolans arab arabs argentine argentines argentinian armenian armenians ashanti asian asians athenian athenians australian australians austrian austrians azerbaijani azeri azeris aztec aztecs bahraini bangladeshi bangladeshis basque basques bavarian bavarians belarusian belarusians belgian belgians boer boers bolivian bolivians bosnian bosnians bosniak bosniaks brazilian brazilians british britons briton breton bretons bulgarian bulgarians burmese burundian byzantine byzantines cambodian cambodians cameroonian canadian canadians carthaginian carthaginians catalan catalans catholic catholics central chadian chadians chechen chechens chilean chileans chinese christian colombian colombians confederate congolese coptic corsican cretan croat croats croatian croatians cuban cubans cypriot cypriots czech czechs czechoslovak dane danes danish druze dutch dutchmen ecuadorian egyptian egyptians emirati english englishmen eritrean eritreans estonian estonians ethiopian ethiopians european europeans federal fijian filipino filipinos finn finns finnish flemish french frenchmen frankish franks gaul gauls gazan gazans genoese georgian georgians german germans ghanaian greek greeks guatemalan guinean haitian haitians hanoverian hanoverians hindu hindus hispanic honduran hungarian hungarians hun huns hutu hutus huguenot huguenots igbo imperial inca incas indian indians indonesian indonesians iranian iranians iraqi iraqis irish irishmen israeli israelis israelite israelites italian italians ivorian jamaican japanese jewish jordanian jordanians kashmiri kazakh kazakhs kenyan kenyans korean koreans kosovar kurd kurds kurdish kuwaiti kuwaitis kyrgyz lao laotian latvian latvians lebanese liberian liberians libyan libyans lithuanian lithuanians macedonian macedonians malagasy malaysian malaysians malian malians maltese manchu maori maoris mexican mexicans moldovan mongol mongols mongolian moroccan moroccans mozambican mughal muslim native nepalese nepali nepalis nicaraguan nigerian nigerians nigerien norman normans norse north norwegian norwegians orthodox ottoman ottomans pakistani pakistanis palestinian palestinians panamanian papal paraguayan parthian persian persians peruvian peruvians plataean plataeans pole poles polish portuguese protestant protestants prussian prussians puerto qatari roman romans romanian romanians royal russian russians rwandan rwandans sahrawi salvadoran samnite saudi saudis saxon saxons scots scottish scotsmen senegalese serb serbs serbian serbians shiite shiites shia sikh sikhs slav slavs slovak slovaks slovene slovenes slovenian somali somalis south soviet soviets spaniard spaniards spanish spartan spartans sudanese sunni sunnis swede swedes swedish swiss syrian syrians tajik tajiks tamil tamils tanzanian tatar tatars thai thais tibetan tibetans togolese transylvanian transylvanians tunisian tunisians turk turks turkish turkmen tutsi tutsis ugandan ugandans ukrainian ukrainians union uruguayan u.s us uk u.k eu nato u.n un uzbek uzbeks venetian venetians venezuelan vietnamese viking vikings visigoth visigoths vandal vandals walloon welsh welshmen yazidi yazidis yemeni yemenis yugoslav yugoslavs zairian zambian zimbabwean zulu zulus lankan hessian tripolitan trojan trojans etruscan hittite hittites rajput rajputs maratha marathas seljuk safavid ashkenazi rohingya rohingyas uighur uighurs uyghur uyghurs western foreign"
