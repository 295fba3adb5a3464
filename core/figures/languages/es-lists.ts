import type { Language } from "./language"

/** Spanish words that one rule asks for each. */
export const lists: Language["lists"] = {
  dating:
    "en de desde hasta año durante antes después entre a hacia por - el la verano otoño invierno primavera principios mediados finales",
  contests: "perdió ganó perdieron ganaron venció empató derrotó",
  mostly: "mayoría todos todas muchos muchas algunos algunas casi ambos ambas",
  wounds: "heridas quemaduras lesiones fracturas",
  suffering: "sufrieron sufrió recibieron presentaban",
  themselves: "sí",
  gatherings: "multitud muchedumbre familia público",
  civil: "multitud muchedumbre familia público grupo equipo movimiento tripulación",
  facing: "bando contra frente ala",
  numbering: "sumaban sumaron contaban ascendía ascendían",
  amounting: "sumaban sumaron eran son",
  putting:
    "cifra cifró cifran cifraron sitúa situó sitúan estima estimó calcula calculó fijó elevó eleva reportó registra registró cuenta contó",
  listing: "da dio dan registra registró cuenta contó enumera",
  tolls: "balance saldo",
  hedges: "aprox aprox. estimados estimadas aproximadamente",
  these: "estos ellos estas ellas",
  whose: "quienes que",
  troops: "",
  regiments: "",
  together: "junto juntos",
  presuming: "presuntamente presumiblemente supuestamente",
}
