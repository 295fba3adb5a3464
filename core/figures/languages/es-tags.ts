import { nations } from "./es-people"
import type { Language } from "./language"

/** What Spanish words do in a sentence. */
export const tags: Language["tags"] = {
  preposition:
    "en a con por para desde hacia sobre tras durante ante bajo contra entre sin según hasta del al de como",
  determiner:
    "el la los las este esta estos estas ese esa esos esas todo toda todos todas cada lo algún ambos",
  possessive: "su sus nuestro nuestra nuestros mi mis cuyo cuya",
  conjunction: "y e o u ni pero",
  auxiliary:
    "fue fueron era eran es son sido siendo ha han había habían haber está están estaba estaban resultó resultaron quedó quedaron",
  subordinator: "cuando mientras porque aunque si donde después antes",
  relative: "que quien quienes cuyo",
  adverb:
    "también ya ayer hoy luego además sólo solo apenas ahora aún todavía presuntamente gravemente levemente no nunca",
  adjective:
    "otros otras otro otra más armados presuntos presuntas supuestos heridos muertos desaparecidos jóvenes jóvenes extranjeros locales nuevos antiguos enemigos capturados grandes pequeños",
  verb: "atacó atacaron luchó lucharon envió enviaron salió salieron tomó tomaron llegó llegaron participó participaron marchó marcharon tenía tenían contaba contaban hizo hicieron viven vivían regresaron",
  report:
    "dijo dijeron informó informaron afirmó afirmaron anunció anunciaron declaró declararon señaló señalaron confirmó",
  level:
    "es era fue asciende ascendió ascendía ascendieron llegó alcanzó alcanzaron sumó suman superó superaron a en de elevó eleva sube subió",
  change: "subió subieron aumentó aumentaron bajó bajaron creció pasó pasaron",
  month: "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
  duration:
    "año años mes meses semana semanas día días hora horas minuto minutos segundo segundos siglo siglos década décadas noche noches",
  percent: "ciento porcentaje",
  label:
    "página páginas número núm n.º artículo capítulo sección vuelo ruta tipo modelo división brigada batallón regimiento",
  thing:
    "barcos barco buques buque naves nave galeras aviones avión helicópteros cohetes misiles bombas cañones fusiles tanques carros vehículos camiones coches autobuses trenes caballos casas casa edificios edificio aldeas pueblos ciudades escuelas hospitales iglesias puentes divisiones brigadas batallones regimientos compañías escuadrones toneladas votos escaños goles puntos kilómetros metros hectáreas euros dólares pesos veces partes grados puestos bases países estados provincias",
  event:
    "ataques ataque batallas batalla bombardeos explosiones explosión combates asaltos atentados terremotos elecciones guerras",
  nation: nations,
  military:
    "ejército tropas soldados regimiento brigada batallón división guarnición caballería infantería general comandante coronel batalla sitio asedio fuerte fuerzas flota",
  tally: "balance número cifra total totales saldo",
  company:
    "fuerza fuerzas ejército guarnición destacamento columna grupo banda tripulación regimiento milicia expedición escolta partida",
  including: "incluidos incluidas incluyendo incluido entre",
  pronoun: "él ella ellos ellas",
  agent: "por",
}
