import type { Language } from "./language"

/** Nouns of what befalls the counted. */
export const rows: Language["rows"] = {
  strength: "strength",
  fuerzas: "strength",
  efectivos: "strength",
  casualties: "casualties",
  bajas: "casualties",
  víctimas: "casualties",
  muertos: "killed",
  heridos: "wounded",
  desplazados: "displaced",
  prisioneros: "captured",
}

export const nominals: Language["nominals"] = {
  muerte: "killed",
  muertes: "killed",
  asesinato: "killed",
  asesinatos: "killed",
  ejecución: "killed",
  ejecuciones: "killed",
  matanza: "killed",
  captura: "captured",
  detención: "captured",
  arresto: "captured",
  rendición: "captured",
  secuestro: "captured",
  pérdida: "casualties",
  pérdidas: "casualties",
  desplazamiento: "displaced",
  evacuación: "displaced",
  deportación: "displaced",
  deserción: "deserted",
}

/** Verbs of saying. */
export const sayings: Language["sayings"] = {
  dijo: "says",
  dijeron: "says",
  informó: "says",
  informaron: "says",
  anunció: "says",
  confirmó: "says",
  señaló: "says",
  declaró: "says",
  afirma: "claims",
  afirmó: "claims",
  afirmaron: "claims",
  aseguró: "claims",
  estima: "estimates",
  estimó: "estimates",
  calcula: "estimates",
  admitió: "admits",
  reconoció: "admits",
}

/** Words of a speaker's name or office. */
export const speakers: Language["speakers"] = {
  ngo: "amnistía cruz ong ongs activistas humanitaria",
  monitor: "observatorio observadores onu",
  media: "periódico agencia diario periodistas prensa televisión radio",
  belligerent: "rebeldes insurgentes ejército militares comandante general tropas fuerzas milicia guerrilla",
  scholar: "historiador historiadores profesor estudio cronista cronistas investigadores",
  official:
    "autoridades oficiales ministerio ministro gobierno policía portavoz presidente alcalde gobernador fiscalía",
}
