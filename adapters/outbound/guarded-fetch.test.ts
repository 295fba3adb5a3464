import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import { afterEach, describe, expect, it } from "vitest"
import { makeOutbound, type OutboundOptions } from "./guarded-fetch"
import { guardedLookup, type ResolvedAddress } from "./lookup"

type Answers = (request: IncomingMessage, response: ServerResponse) => void

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listening(server: Server): Promise<number> {
  open.push(server)
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done))
  return (server.address() as AddressInfo).port
}

/** A site on this machine that tells what it was asked. */
async function site(answers: Answers = (_, response) => response.end("Lorem")) {
  const asked: IncomingMessage[] = []
  const port = await listening(
    createServer((request, response) => {
      asked.push(request)
      answers(request, response)
    }),
  )
  return { port, asked, host: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}` }
}

const nowhere = async (): Promise<ResolvedAddress[]> => {
  throw new Error("no such name")
}
const outbound = (more: Partial<OutboundOptions> = {}) =>
  makeOutbound({ offline: false, proxy: null, insiders: new Set(), resolve: nowhere, ...more })
const letting = (host: string, more: Partial<OutboundOptions> = {}) =>
  outbound({ insiders: new Set([host]), ...more })
const to = (address: string) => async () => [{ address, family: address.includes(":") ? 6 : 4 }]
const unreachable = { kind: "unprocessable", code: "outbound.unreachable", values: {} }

describe("the guarded client", () => {
  it("gives the page with its type and where it was found, and sends nothing of whoever asks", async () => {
    const { host, url, asked } = await site((request, response) => {
      response.setHeader("set-cookie", "a=b")
      if (request.url === "/old?x=1") return response.writeHead(302, { location: "/new" }).end()
      response.setHeader("content-type", "text/plain; charset=utf-8").end("Lorem")
    })
    const told: string[] = []
    const before = async (name: string) => void told.push(name)
    const answer = await letting(host)({ url: `${url}/old?x=1#part`, before })
    expect(answer).toMatchObject({ url: `${url}/new`, status: 200, contentType: "text/plain; charset=utf-8" })
    expect(new TextDecoder().decode(answer.bytes)).toBe("Lorem")
    expect(told).toEqual(["127.0.0.1", "127.0.0.1"])
    for (const { headers, method } of asked) {
      expect(method).toBe("GET")
      expect(Object.keys(headers).sort()).toEqual([
        ...["accept", "accept-encoding", "accept-language", "connection", "host", "user-agent"],
      ])
    }
  })

  it("asks nobody where whoever is told first says no, or nothing may go out", async () => {
    const { host, url, asked } = await site()
    const before = () => Promise.reject(new Error("not kept"))
    await expect(letting(host)({ url, before })).rejects.toMatchObject(unreachable)
    await expect(letting(host, { offline: true })({ url })).rejects.toMatchObject({
      code: "outbound.offline",
    })
    expect(asked).toEqual([])
  })

  it.each([
    ...[
      "127.0.0.1",
      "127.1",
      "127.0.1",
      "2130706433",
      "0x7f000001",
      "0x7f.1",
      "0177.0.0.1",
      "017700000001",
      "0",
    ],
    ...[
      "%31%32%37.0.0.1",
      "１２７.0.0.1",
      "127。0。0。1",
      "[::1]",
      "[::]",
      "[::ffff:127.0.0.1]",
      "[::ffff:7f00:1]",
    ],
    ...[
      "[::127.0.0.1]",
      "[64:ff9b::127.0.0.1]",
      "[2002:7f00:1::]",
      "[fe80::1]",
      "[fd00:ec2::254]",
      "10.0.0.1",
    ],
    ...[
      "169.254.169.254",
      "0251.0376.0251.0376",
      "2852039166",
      "[::ffff:169.254.169.254]",
      "192.168.0.1",
      "0.0.0.0",
    ],
  ])("never touches %s", async written => {
    const { port, asked } = await site()
    await expect(outbound()({ url: `http://${written}:${port}/` })).rejects.toMatchObject(unreachable)
    expect(asked).toEqual([])
  })

  it.each([
    "127.0.0.1",
    "::1",
    "::ffff:127.0.0.1",
    "64:ff9b::7f00:1",
    "10.1.2.3",
    "169.254.169.254",
    "fd00::1",
  ])(
    "never touches a name that leads to %s, and says nothing else than for a name that is not there",
    async address => {
      const { port, asked } = await site()
      const inside = outbound({ resolve: to(address) })({ url: `http://lorem.example:${port}/` })
      const missing = outbound()({ url: `http://lorem.example:${port}/` })
      const [one, other] = await Promise.allSettled([inside, missing])
      expect(one).toMatchObject({ status: "rejected", reason: unreachable })
      expect(other).toMatchObject({ status: "rejected", reason: unreachable })
      expect(asked).toEqual([])
    },
  )

  it("refuses a name with one address inside among public ones", async () => {
    const resolve = async () => [...(await to("93.184.216.34")()), ...(await to("127.0.0.1")())]
    await expect(outbound({ resolve })({ url: "http://lorem.example/" })).rejects.toMatchObject(unreachable)
  })

  it("resolves a name once for each connection, and that answer is what is connected to: no second answer slips in", async () => {
    const answers = ["93.184.216.34", "127.0.0.1"]
    const lookup = guardedLookup(async () => to(answers.shift() ?? "")())
    const ask = () =>
      new Promise<unknown>(done =>
        lookup("rebind.example", { all: true }, (error, found) => done(error ?? found)),
      )
    expect(await ask()).toEqual([{ address: "93.184.216.34", family: 4 }])
    expect(await ask()).toMatchObject(unreachable)
  })

  it.each([
    ["to another port inside", (port: number) => `http://127.0.0.1:${port}/`],
    ["to an odd notation", (port: number) => `http://0x7f.1:${port}/`],
    ["to a name inside", (port: number) => `http://inside.example:${port}/`],
  ])("follows no redirect %s", async (_, address) => {
    const secret = await site()
    const { host, url } = await site((_, response) =>
      response.writeHead(302, { location: address(secret.port) }).end(),
    )
    const asked = letting(host, { resolve: to("127.0.0.1") })({ url })
    await expect(asked).rejects.toMatchObject(unreachable)
    expect(secret.asked).toEqual([])
  })

  it.each([
    ["file:///etc/passwd", "outbound.no_web_address"],
    ["ftp://lorem.example/", "outbound.no_web_address"],
    ["gopher://127.0.0.1/", "outbound.no_web_address"],
    ["lorem", "outbound.no_web_address"],
    ["http://ada:secret@lorem.example/", "outbound.credentials"],
    ["http://lorem.example:25/", "outbound.unreachable"],
  ])("refuses %s, asked for or redirected to", async (address, code) => {
    await expect(outbound({ resolve: to("93.184.216.34") })({ url: address })).rejects.toMatchObject({ code })
    if (address === "lorem") return
    const { host, url } = await site((_, response) => response.writeHead(301, { location: address }).end())
    const redirected = letting(host, { resolve: to("93.184.216.34") })({ url })
    await expect(redirected).rejects.toMatchObject({ code })
  })

  it("asks with HEAD for no body, whatever length and packing the answer names, and says why it asks", async () => {
    const { host, url, asked } = await site((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip", "content-length": "99000000" }).end(),
    )
    const answer = await letting(host)({ url, method: "HEAD", purpose: "looks at a link" })
    expect(answer).toMatchObject({ status: 200, bytes: new Uint8Array() })
    expect(asked.map(one => [one.method, one.headers["user-agent"]])).toEqual([
      ["HEAD", "Obelus (fact-checking desk; looks at a link)"],
    ])
  })

  it.each([
    ["for good as far as all redirects say so", { "/a": [301, "/b"], "/b": [308, "/c"] }, "/c"],
    ["no further than the first that is for now", { "/a": [301, "/b"], "/b": [302, "/c"] }, "/b"],
    ["not at all where the first is for now", { "/a": [307, "/b"], "/b": [301, "/c"] }, null],
    ["nowhere without redirects", {}, null],
  ] as [string, Record<string, [number, string]>, string | null][])(
    "says that a page moved %s",
    async (_, hops, end) => {
      const { host, url } = await site((request, response) => {
        const [status, location] = hops[request.url ?? ""] ?? [200, ""]
        response.writeHead(status, location ? { location } : {}).end("Lorem")
      })
      expect((await letting(host)({ url: `${url}/a` })).movedTo).toBe(end && `${url}${end}`)
    },
  )

  it("gives up after five redirects", async () => {
    const { host, url, asked } = await site(({ url }, response) =>
      response.writeHead(302, { location: `/${Number(url?.slice(1)) + 1}` }).end(),
    )
    await expect(letting(host)({ url: `${url}/0` })).rejects.toMatchObject({
      ...{ code: "outbound.too_many_redirects", values: { limit: 5 } },
    })
    expect(asked).toHaveLength(6)
  })

  it.each([
    ["gzip", gzipSync],
    ["br", (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ] as const)("unpacks %s, and stops where it swells beyond the limit", async (name, pack) => {
    const bomb = pack(Buffer.alloc(26_000_000))
    const { host, url } = await site((request, response) =>
      response
        .writeHead(200, { "content-encoding": name })
        .end(request.url === "/bomb" ? bomb : pack(Buffer.from("Lorem"))),
    )
    expect(new TextDecoder().decode((await letting(host)({ url })).bytes)).toBe("Lorem")
    await expect(letting(host)({ url: `${url}/bomb` })).rejects.toMatchObject({
      ...{ kind: "too_large", code: "outbound.too_large", values: { limit: 25 } },
    })
  })

  it("stops a body that has no end, said or not", async () => {
    const piece = Buffer.alloc(100_000, "a")
    const { host, url } = await site((request, response) => {
      if (request.url === "/said") return response.writeHead(200, { "content-length": 26_000_000 }).write("a")
      const more = () => {
        while (response.write(piece));
      }
      response.on("drain", more)
      more()
    })
    for (const path of ["/", "/said"])
      await expect(letting(host)({ url: url + path })).rejects.toMatchObject({ code: "outbound.too_large" })
  })

  it.each([
    ["answers nothing", (() => {}) as Answers],
    ["stops in the middle", ((_, response) => response.writeHead(200).write("Lorem")) as Answers],
  ])("waits no longer than it may for a site that %s", async (_, answers) => {
    const { host, url } = await site(answers)
    await expect(letting(host, { milliseconds: 150 })({ url })).rejects.toMatchObject({
      ...{ code: "outbound.too_slow", values: { seconds: 0.15 } },
    })
  })

  it("takes a body that was cut short, or is not packed as it says, for no answer", async () => {
    const { host, url } = await site((request, response) => {
      if (request.url === "/packed")
        return response.writeHead(200, { "content-encoding": "gzip" }).end("Lorem")
      if (request.url === "/odd") return response.writeHead(200, { "content-encoding": "lorem" }).end("Lorem")
      response.writeHead(200, { "content-length": 100 }).write("Lorem", () => response.destroy())
    })
    for (const path of ["/", "/packed", "/odd"])
      await expect(letting(host)({ url: url + path })).rejects.toMatchObject({ code: "outbound.unreadable" })
  })
})

/** A proxy that takes every name to one port of this machine. */
async function proxy(port: number) {
  const asked: { path: string | undefined; login: string | undefined }[] = []
  const server = createServer()
  server.on("connect", (request, socket) => {
    asked.push({ path: request.url, login: request.headers["proxy-authorization"] })
    const through = connect(port, "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"))
    through.pipe(socket).pipe(through)
    for (const end of [through, socket]) end.on("error", () => {})
  })
  return { asked, url: new URL(`http://lorem:ipsum@127.0.0.1:${await listening(server)}`) }
}

describe("the guarded client behind a proxy", () => {
  it("sends everything through it, with its login", async () => {
    const { port } = await site()
    const by = await proxy(port)
    const answer = await outbound({ proxy: by.url })({ url: "http://lorem.example/page" })
    expect(answer).toMatchObject({ url: "http://lorem.example/page", status: 200 })
    expect(by.asked).toEqual([{ path: "lorem.example:80", login: "Basic bG9yZW06aXBzdW0=" }])
  })

  it("asks it for nothing that lies inside", async () => {
    const { port, asked } = await site()
    const by = await proxy(port)
    for (const address of ["http://127.0.0.1:8080/", "http://[::ffff:10.0.0.1]/", "http://inside.example/"])
      await expect(
        outbound({ proxy: by.url, resolve: to("10.0.0.1") })({ url: address }),
      ).rejects.toMatchObject(unreachable)
    expect([by.asked, asked]).toEqual([[], []])
  })
})
