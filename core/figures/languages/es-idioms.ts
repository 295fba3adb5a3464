import type { Language } from "./language"

// Written as `en-idioms` and `en-frames` are.

/** Words after the counted that together say what befell them. */
export const idiomsAfter: Language["idiomsAfter"] = [
  ["perdieron|perdió|pierden la vida", "killed"],
  ["hechos|hechas|tomados|tomadas prisioneros|prisioneras", "captured"],
  ["depusieron|rindieron las armas", "captured"],
  ["abandonaron|dejaron|perdieron|abandonar sus casas|hogares|aldeas", "displaced"],
  ["de sus casas|hogares|aldeas", "displaced"],
  ["a huir", "displaced"],
  [
    "trasladados|trasladadas|llevados|llevadas|ingresados|ingresadas a|al|en * hospital|hospitales",
    "wounded",
  ],
  ["pasados|pasadas|pasaron a|por * cuchillo|armas", "killed"],
  ["no * localizados|localizadas|encontrados|encontradas", "missing"],
  ["se pasaron", "deserted"],
  ["cayeron|cayó en manos|poder", "captured"],
  ["cayeron|cayó enfermos|enfermas|enfermo", "other"],
  ["cayeron|cayó", "killed"],
  ["sin hogar|techo", "displaced"],
  ["en campamentos|albergues|refugios", "displaced"],
  ["en paradero desconocido", "missing"],
  ["entre rejas", "captured"],
  ["sentenciados|condenados a muerte", "other"],
]

/** Words before the counted, whose object they are. */
export const idiomsBefore: Language["idiomsBefore"] = [
  ["cobró|cobrado la vida de", "killed"],
  ["cobró|cobrado|costó|costado la vida a|de", "killed"],
  ["dio|dieron muerte a", "killed"],
  ["hizo|hicieron|tomó|tomaron prisioneros a", "captured"],
]

/** Words before the counted and after them. */
export const idiomsAround: Language["idiomsAround"] = [
  ["obligó|obligaron|obligado|forzó|forzaron", "a * huir|abandonar|dejar|salir|desplazarse", "displaced"],
  ["expulsó|expulsaron|echó|echaron", "de sus|su casas|tierras|hogares|pueblos", "displaced"],
  ["trasladó|trasladaron|llevó|llevaron", "al|a * hospital|hospitales", "wounded"],
  ["dejó|dejaron|dejando", "con * heridas|quemaduras|fracturas", "wounded"],
  ["costó|costaron", "la vida", "killed"],
  ["metió|metieron|envió|enviaron", "en|a * cárcel|prisión", "captured"],
]
