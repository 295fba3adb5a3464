import { describe, expect, it } from "vitest"
import { figureLines } from "./testing/figure-line"

// What a second language proves: the same rules over other tables, with nouns first, subjects after verbs and "a" before objects.
const sentences: Record<string, readonly (readonly [string, readonly string[]])[]> = {
  "of several kinds": [
    ["Al menos 190 civiles murieron en el ataque.", ["190.. killed civilians"]],
    [
      "El ejército perdió 2.300 hombres y capturó a 450 rebeldes.",
      ["2300 casualties soldiers", "450 captured rebels"],
    ],
    ["Unos 20.000 soldados participaron en la batalla.", ["20000 strength soldiers"]],
    ["Entre 500 y 600 personas resultaron heridas.", ["500..600 wounded people"]],
    ["Más de mil refugiados huyeron.", ["1000.. displaced civilians"]],
    ["Murieron 14 soldados y 3 policías.", ["14 killed soldiers", "3 killed police"]],
    ["Dos mil quinientos soldados defendían la ciudad.", ["2500 strength soldiers"]],
    ["Cientos de civiles fueron desplazados.", ["200..999 displaced civilians"]],
    ["En 1936 había 12 divisiones el 4 de agosto.", []],
    [
      "Los bandos lucharon: 300 jinetes contra 2.000 infantes.",
      ["300 strength soldiers", "2000 strength soldiers"],
    ],
    ["Según la ONU, entre 1.500 y 2.000 rebeldes siguen en la zona.", ["1500..2000 strength rebels"]],
    ["El ministerio negó que hubieran muerto 40 soldados.", ["40 killed soldiers"]],
    [
      "De los 400 defensores, 90 murieron y 60 fueron capturados.",
      ["400 strength soldiers", "90 killed soldiers", "60 captured soldiers"],
    ],
    ["Medio millón de refugiados cruzaron la frontera.", ["500000 displaced civilians"]],
    ["Hasta 500 vecinos tuvieron que dormir en albergues.", ["..500 displaced civilians"]],
  ],
  "that count nobody": [
    ["El equipo ganó 3-1 y metió 12 goles.", []],
    ["En 2013, a las 10:30, salieron 4 trenes.", []],
    ["La 47.ª brigada perdió dos tanques T-72.", []],
    ["Un niño de 12 años corrió 5 kilómetros.", []],
  ],
  "of people killed": [
    ["Una bomba mató a 14 civiles en el mercado.", ["14 killed civilians"]],
    ["El terremoto dejó 300 muertos.", ["300 killed people"]],
    [
      "El terremoto dejó al menos 300 muertos y 1.200 heridos.",
      ["300.. killed people", "1200 wounded people"],
    ],
    ["Murieron 24 personas al hundirse el barco.", ["24 killed people"]],
    ["Cerca de 60 soldados cayeron en la batalla.", ["60 killed soldiers"]],
    ["Unos 40 mineros perdieron la vida.", ["40 killed civilians"]],
    ["La epidemia se cobró la vida de 90 personas.", ["90 killed people"]],
    ["El balance de muertos subió a 58.", ["58 killed unspecified"]],
    ["El número de víctimas asciende a 58.", ["58 killed unspecified"]],
    ["Los rebeldes ejecutaron a 12 prisioneros.", ["12 killed unspecified"]],
    ["Doce prisioneros fueron fusilados.", ["12 killed unspecified"]],
    ["Se ahogaron 15 pescadores.", ["15 killed civilians"]],
    ["Fueron hallados 30 cuerpos.", ["30 killed people"]],
    ["Las autoridades confirmaron la muerte de 25 personas.", ["25 killed people"]],
    ["El cólera mató a 800 vecinos.", ["800 killed civilians"]],
    ["Han muerto más de 200 personas.", ["200.. killed people"]],
    ["Cinco policías fueron asesinados.", ["5 killed police"]],
  ],
  "of people wounded": [
    ["El ataque dejó 35 heridos.", ["35 wounded unspecified"]],
    ["Resultaron heridas 80 personas.", ["80 wounded people"]],
    ["Unas 80 personas resultaron heridas.", ["80 wounded people"]],
    ["El derrumbe hirió a 17 obreros.", ["17 wounded civilians"]],
    ["Nueve bomberos sufrieron quemaduras.", ["9 wounded civilians"]],
    ["Seis ciclistas fueron trasladados al hospital.", ["6 wounded civilians"]],
    ["La explosión lesionó a 11 trabajadores.", ["11 wounded civilians"]],
  ],
  "of people missing": [
    ["Hay 20 desaparecidos.", ["20 missing unspecified"]],
    ["Siguen desaparecidas 20 personas.", ["20 missing people"]],
    ["Veinte personas siguen desaparecidas.", ["20 missing people"]],
    ["Buscan a 9 pescadores desaparecidos.", ["9 missing civilians"]],
  ],
  "of people captured": [
    ["La policía detuvo a 45 manifestantes.", ["45 captured civilians"]],
    ["Fueron detenidos 45 manifestantes.", ["45 captured civilians"]],
    ["Los rebeldes secuestraron a 8 ingenieros.", ["8 captured civilians"]],
    ["El ejército capturó a 300 rebeldes.", ["300 captured rebels"]],
    ["Unos 700 soldados se rindieron.", ["700 captured soldiers"]],
    ["Hicieron 900 prisioneros.", ["900 captured unspecified"]],
    ["Mantienen a 12 rehenes.", ["12 captured civilians"]],
    ["Fueron liberados 22 rehenes.", ["22 captured civilians"]],
  ],
  "of people displaced": [
    ["La guerra desplazó a 40.000 personas.", ["40000 displaced people"]],
    ["Más de 40.000 personas huyeron de sus casas.", ["40000.. displaced people"]],
    ["Unas 5.000 personas fueron evacuadas.", ["5000 displaced civilians"]],
    ["Cerca de 2.000 familias abandonaron sus hogares.", ["2000 displaced unspecified"]],
    ["El país acoge a 90.000 refugiados.", ["90000 displaced civilians"]],
    ["La inundación obligó a 600 vecinos a huir.", ["600 displaced civilians"]],
  ],
  "of forces": [
    ["El general reunió un ejército de 9.000 hombres.", ["9000 strength soldiers"]],
    ["La guarnición contaba con 600 soldados.", ["600 strength soldiers"]],
    ["Unos 1.500 rebeldes atacaron la ciudad.", ["1500 strength rebels"]],
    ["El gobierno envió 400 soldados.", ["400 strength soldiers"]],
    ["Desplegaron 2.000 policías.", ["2000 strength police"]],
    ["Una columna de 300 jinetes salió al alba.", ["300 strength soldiers"]],
  ],
  "of losses": [
    ["El ejército perdió 500 hombres.", ["500 casualties soldiers"]],
    ["Las bajas ascendieron a 900.", ["900 casualties unspecified"]],
    ["Hubo 900 bajas.", ["900 casualties unspecified"]],
    ["El asalto costó 900 hombres.", ["900 casualties unspecified"]],
  ],
  "of people deserted": [
    ["Desertaron 150 reclutas.", ["150 deserted soldiers"]],
    ["Unos 150 reclutas desertaron.", ["150 deserted soldiers"]],
  ],
  "of people in other states": [
    ["Unas 3.000 personas participaron en la marcha.", ["3000 other people"]],
    ["El virus ha contagiado a 900 personas.", ["900 other people"]],
    ["Rescataron a 22 marineros.", ["22 other soldiers"]],
  ],
}

describe("detectFigures in Spanish", () => {
  for (const [of, cases] of Object.entries(sentences))
    it.each(cases)(`reads sentences ${of}: %s`, (text, expected) => {
      expect(figureLines(text, { language: "es" })).toEqual(expected)
    })
})
