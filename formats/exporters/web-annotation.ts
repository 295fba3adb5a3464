import type { Exporter } from "../exporter"
import { annotationCollection } from "../parts/annotations/collection"

/** W3C Web Annotation Data Model: claims, comparisons, decisions, evidence and notes, each an annotation. */
export const webAnnotation: Exporter = {
  id: "web-annotation",
  label: "Web Annotation (JSON-LD)",
  extension: ".jsonld",
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  write(bundle) {
    const json = `${JSON.stringify(annotationCollection(bundle), null, 1)}\n`
    const messages = [{ code: "export.text_not_held", place: null, values: {} }]
    return { bytes: new TextEncoder().encode(json), messages }
  },
}
