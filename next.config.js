// Types are checked by `npm run typecheck` and style by Biome; a production build on a small machine should not do both again.
/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  // Messages come compiled (app/messages/compiled.ts): the parser of their syntax is not loaded.
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  // No picture is made smaller here; the route for it would answer anybody and log the address asked for.
  images: { unoptimized: true },
  experimental: { authInterrupts: true },
  typescript: { ignoreBuildErrors: true },
  // The server's own graph talks to the database; were a page ever to pull it in, it must stay outside the bundle.
  serverExternalPackages: ["better-sqlite3", "pg"],
  // Browsers ask for this name by themselves where a page came without its head.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  // Pages get their headers in proxy.ts; uploads must not pass through it (it would buffer and cut them at 10 MB).
  headers: async () => [
    {
      source: "/:path(api|_next/static)/:rest*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "no-referrer" },
      ],
    },
  ],
}
