// @ts-check
/** @type {import('next').NextConfig} */
const config = {
  serverExternalPackages: [
    'pdfkit',
    'fontkit',
    'docx',
    '@electric-sql/pglite',
    '@prisma/client',
    '@prisma/adapter-pg',
    'pg',
    'nodemailer',
    '@e965/xlsx',
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  // Calendars, rosters and papers are uploaded through actions; the default is 1 MB.
  experimental: {
    authInterrupts: true,
    // A clone is built once, and again after an upgrade: a cache for the next build would take as long as half of this
    // one, and nobody reads the maps of the server's sources.
    turbopackFileSystemCacheForBuild: false,
    turbopackSourceMaps: false,
    // Every page read before the first is asked for would be a sixth of a start, and 70 MB of which few are used.
    preloadEntriesOnStart: false,
    serverActions: { bodySizeLimit: '16mb' },
    proxyClientMaxBodySize: '16mb',
  },
  // React Aria brings its words in some thirty languages; only ours go to the browser.
  turbopack: {
    rules: {
      '*.mjs': {
        condition: { path: /react-(aria|stately).*\/intl\/.*\/(?!zh-CN|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/ },
        loaders: ['./scripts/drop-words.cjs'],
      },
    },
  },
  // Types are checked by `npm run check`; a fresh clone should not wait for them twice.
  typescript: { ignoreBuildErrors: true },
};
export default config;
