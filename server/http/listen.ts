import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import { cannotStart } from "../starting/settings"

/** Listens and gives the port; with a taken one, one sentence and the cure. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port, host)))
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE")
    return cannotStart(`Port ${port} is in use. Choose another: PORT=${port + 1} npm start`)
  if (error.code === "EACCES")
    return cannotStart(
      `Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000 npm start`,
    )
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return cannotStart(`HOST ${host} is not an address of this machine.`)
  return error
}
