import { seam } from "../../_http"

export const dynamic = "force-dynamic"

export function GET(): Response {
  const desk = seam()
  return desk ? Response.json(desk.openapi()) : new Response(null, { status: 503 })
}
