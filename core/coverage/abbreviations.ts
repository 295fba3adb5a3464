/** Words that end with a full stop inside a sentence, and what tells a sentence's end behind those that may also close one. */
export interface Abbreviations {
  /** Always followed by what they belong to: "Dr. Lorem", "cf. the map". */
  inside: ReadonlySet<string>
  /** Followed by their number, and by nothing else: "No. 5", "Aug. 4", "p. 12". */
  beforeNumber: ReadonlySet<string>
  /** May close a sentence: "etc.", "Ltd.". They do where the next word is one that opens sentences. */
  either: ReadonlySet<string>
  /** Words that open sentences, beside names. */
  openers: ReadonlySet<string>
}

const words = (list: string) => new Set(list.trim().split(/\s+/))

const english: Abbreviations = {
  inside: words(`
    mr mrs ms messrs dr prof gen col lt sgt capt maj brig cpl pvt adm cmdr cdr gov sen rep rev hon pres supt insp amb fr
    st mt ft vs v cf viz ca c approx incl esp resp circa e.g i.e al-`),
  beforeNumber: words(`
    no nos p pp par para fig figs vol vols ch sec art eq tab jan feb mar apr jun jul aug sep sept oct nov dec est fl`),
  either: words(`etc inc ltd co corp jr sr al dept univ bros ave blvd rd esq mil assn govt ph.d`),
  openers: words(`
    the a an in on at it he she they we i this that these those there but and or however by for from after before when
    while as if since although though its his her their our my one some many most more other another all both each no not
    during with according among between until under over then later meanwhile what who why how where which to of`),
}

const spanish: Abbreviations = {
  inside: words(`
    sr sra srta dr dra prof gral cnel cap sgto tte alm gob lic ing d dña sto sta vs v cf p.ej aprox`),
  beforeNumber: words(`núm n.º n pág págs p pp fig vol cap art ene feb abr jun jul ago sept oct nov dic`),
  either: words(`etc cía ltda ee.uu s.a uds ud`),
  openers: words(`
    el la los las un una unos unas en por para con sin de del al y o pero sin este esta estos estas ese esa eso esto lo su
    sus se no según cuando mientras como si desde hasta después antes luego entre durante aunque él ella ellos`),
}

const french: Abbreviations = {
  inside: words(`m mm mme mlle dr pr gén col lt cap cdt ste st vs cf env`),
  beforeNumber: words(`n no p pp fig vol chap art janv févr avr juil sept oct nov déc`),
  either: words(`etc cie s.a av bd`),
  openers: words(`
    le la les l un une des du de en dans sur à au aux par pour avec sans et ou mais ce cet cette ces il elle ils elles on
    nous vous je son sa ses leur leurs après avant quand comme si depuis selon lors puis entre pendant`),
}

const german: Abbreviations = {
  inside: words(`dr prof hr fr frl gen oberst hptm lt st bzw ca vgl z.b d.h u.a i.d.r evtl ggf sog inkl`),
  beforeNumber: words(`nr s abb abs art bd kap jan feb apr jun jul aug sept okt nov dez`),
  either: words(`usw etc co str`),
  openers: words(`
    der die das den dem des ein eine einen einem einer in im an am auf bei mit nach von vom zu zum zur aus für und oder aber
    es er sie wir ich dies diese dieser dieses nachdem bevor als wenn während seit laut zwischen später dann`),
}

const known: Record<string, Abbreviations> = { en: english, es: spanish, fr: french, de: german }

/** The abbreviations of a language (BCP 47); English where none are listed for it. */
export function abbreviationsOf(language: string | null): Abbreviations {
  return known[(language ?? "en").split("-")[0]?.toLowerCase() ?? "en"] ?? english
}
