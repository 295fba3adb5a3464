import type { ActWords, HeadWords } from "./language"

/** Spanish nouns that people are counted by. */
export const heads: readonly HeadWords[] = [
  {
    words: "muertos muertas fallecidos fallecidas víctimas cadáveres cuerpos vidas muertes",
    population: "people",
    measure: "killed",
    hard: true,
  },
  {
    words: "heridos heridas lesionados lesionadas",
    population: "unspecified",
    measure: "wounded",
    hard: true,
  },
  { words: "desaparecidos desaparecidas", population: "unspecified", measure: "missing", hard: true },
  { words: "bajas pérdidas", population: "unspecified", measure: "casualties", hard: true },
  {
    words: "prisioneros prisioneras presos presas detenidos detenidas cautivos reclusos internos",
    population: "unspecified",
    measure: "captured",
  },
  { words: "rehenes secuestrados secuestradas", population: "civilians", measure: "captured" },
  {
    words: "refugiados refugiadas desplazados desplazadas evacuados evacuadas deportados exiliados",
    population: "civilians",
    measure: "displaced",
  },
  { words: "desertores", population: "soldiers", measure: "deserted" },
  {
    words:
      "soldados soldado tropas militares marineros marinos infantes jinetes lanceros arqueros artilleros reclutas reservistas paracaidistas legionarios defensores mercenarios húsares granaderos fusileros",
    population: "soldiers",
    force: true,
  },
  { words: "milicianos miliciano", population: "militiamen", force: true },
  {
    words:
      "rebeldes rebelde insurgentes insurgente guerrilleros guerrillero militantes combatientes yihadistas terroristas extremistas separatistas partisanos pistoleros insurrectos",
    population: "rebels",
    force: true,
  },
  { words: "atacantes asaltantes", population: "combatants", force: true },
  { words: "policías policía agentes gendarmes", population: "police" },
  {
    words:
      "civiles civil aldeanos vecinos habitantes pasajeros turistas peregrinos manifestantes trabajadores mineros campesinos pescadores periodistas maestros estudiantes alumnos médicos pacientes colonos migrantes inmigrantes sacerdotes monjas obreros voluntarios judíos cristianos musulmanes",
    population: "civilians",
  },
  { words: "mujeres mujer niñas madres", population: "civilians", demographic: "women" },
  {
    words: "niños niño bebés menores jóvenes adolescentes",
    population: "civilians",
    demographic: "children",
  },
  { words: "ancianos ancianas", population: "civilians", demographic: "elderly" },
  { words: "hombres hombre", population: "unspecified", demographic: "men", force: true, generic: true },
  {
    words:
      "oficiales efectivos miembros guardias pilotos líderes comandantes tripulantes sospechosos seguidores",
    population: "unspecified",
    generic: true,
    force: true,
  },
  { words: "personas persona gente individuos almas extranjeros adultos", population: "people" },
  { words: "familias hogares", population: "unspecified", measure: "other" },
]

/** Spanish verbs and states that carry a measure. */
export const acts: readonly ActWords[] = [
  {
    measure: "killed",
    past: "mató mataron asesinó asesinaron asesinados asesinadas asesinado matados abatidos abatidas abatieron abatió masacrados masacraron",
    ing: "matando asesinando",
    base: "matar asesinar abatir",
  },
  {
    measure: "killed",
    past: "ejecutó ejecutaron ejecutados ejecutadas fusilados fusiladas fusilaron decapitados ahorcados",
    base: "ejecutar fusilar",
    manner: "executed",
  },
  {
    measure: "killed",
    past: "murieron murió fallecieron falleció perecieron pereció",
    ing: "muriendo",
    base: "morir",
    intransitive: true,
  },
  { measure: "killed", past: "ahogados ahogadas ahogaron ahogó", intransitive: true, manner: "drowned" },
  { measure: "killed", adjective: "muertos muertas muerto muerta" },
  {
    measure: "wounded",
    past: "hirió hirieron herido herida heridos heridas lesionados lesionadas lesionó lesionaron",
    ing: "hiriendo",
    base: "herir",
  },
  {
    measure: "missing",
    adjective: "desaparecidos desaparecidas",
    past: "desaparecieron",
    intransitive: true,
  },
  {
    measure: "captured",
    past: "capturó capturaron capturados capturadas detenidos detenidas detuvo detuvieron arrestó arrestaron arrestados encarcelados secuestró secuestraron secuestrados apresados apresaron",
    ing: "capturando deteniendo",
    base: "capturar detener arrestar",
  },
  { measure: "captured", past: "rindieron rindió", intransitive: true },
  {
    measure: "displaced",
    past: "desplazados desplazadas evacuados evacuadas evacuaron deportados deportaron expulsados expulsaron desplazó",
    ing: "desplazando",
    base: "evacuar deportar expulsar",
  },
  { measure: "displaced", past: "huyeron huyó emigraron", base: "huir", intransitive: true },
  { measure: "deserted", past: "desertaron desertó", base: "desertar", intransitive: true },
  { measure: "casualties", past: "perdió perdieron", ing: "perdiendo", base: "perder" },
  {
    measure: "other",
    past: "liberados liberadas liberó liberaron rescatados rescataron rescató indultados",
    base: "liberar rescatar",
  },
]

/** Nationalities and peoples. */
export const nations =
  "español españoles española francés franceses francesa inglés ingleses británico británicos británica alemán alemanes alemana italiano italianos portugués portugueses ruso rusos rusa sirio sirios siria iraquí iraquíes turco turcos estadounidense estadounidenses americano americanos mexicano mexicanos argentino argentinos chileno chilenos colombiano colombianos peruano peruanos cubano cubanos venezolano venezolanos boliviano bolivianos paraguayo paraguayos brasileño brasileños chino chinos japonés japoneses israelí israelíes palestino palestinos ucraniano ucranianos polaco polacos marroquí marroquíes republicano republicanos realista realistas"
