import type { Language } from "./language"

/** Money by sign and word. */
export const currencies: Language["currencies"] = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  euro: "EUR",
  euros: "EUR",
  dólar: "USD",
  dólares: "USD",
  libras: "GBP",
  pesos: "MXN",
  usd: "USD",
  eur: "EUR",
}

/** Units of measure. */
export const units: Language["units"] = {
  km: "km",
  kilómetros: "km",
  kilómetro: "km",
  m: "m",
  metros: "m",
  metro: "m",
  cm: "cm",
  mm: "mm",
  kg: "kg",
  kilos: "kg",
  kilogramos: "kg",
  toneladas: "t",
  tonelada: "t",
  t: "t",
  ha: "ha",
  hectáreas: "ha",
  litros: "l",
  litro: "l",
  grados: "°",
  "°": "°",
  g: "g",
  mw: "MW",
}
