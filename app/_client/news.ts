/** Tells whoever listens that notes this person can read changed; what they are is asked over the API. */
export const news = new EventTarget()

const firstWait = 1_000
const longestWait = 60_000
/** The server's word that this session is over: asking again would be refused again. */
const signedOut = 4001

/**
 * Holds a person's own line to the server, coming back after it was cut, later each time. After a cut, news may have been missed:
 * it counts as news. Gives the way to close it.
 */
export function openNewsLine(): () => void {
  let socket: WebSocket | null = null
  let clock: ReturnType<typeof setTimeout> | null = null
  let wait = firstWait
  let isOver = false
  let wasCut = false
  const tell = () => news.dispatchEvent(new Event("notes"))
  const connect = () => {
    const address = new URL("/news", window.location.href)
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:"
    socket = new WebSocket(address)
    socket.onopen = () => {
      wait = firstWait
      if (wasCut) tell()
    }
    socket.onmessage = tell
    socket.onclose = ({ code }) => {
      wasCut = true
      if (isOver || code === signedOut) return
      clock = setTimeout(connect, wait)
      wait = Math.min(longestWait, wait * 2)
    }
  }
  connect()
  return () => {
    isOver = true
    if (clock) clearTimeout(clock)
    socket?.close()
  }
}
