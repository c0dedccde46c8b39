// What the browser is told to refuse, in one place: the build writes it into the page, `npm start` sends it,
// and the header files for hosts are held against it by tests/project/page-policy.test.ts.

/** The hashes of what stands in a page, as a policy names them. */
export type InlineHashes = {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** What holds for whatever stands in the page. */
const withoutHashes = [
  "script-src-attr 'none'",
  "style-src-attr 'none'",
  "font-src 'self'",
  "img-src 'self'",
  // Only for files that the site offers beside the app, and for keeping the app's own files.
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types levelwise',
]

/**
 * The Content-Security-Policy of the page. Nothing is allowed that the app doesn't use: no `eval`, no form, nothing of
 * another origin, and of inline script and style only what the build has put there, known by its hash. Text can become
 * markup nowhere: Trusted Types are required, and the one policy there is lets through nothing but the app's own two
 * workers.
 */
export function pagePolicy({ scripts, styles }: InlineHashes): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    ...withoutHashes,
  ].join('; ')
}

/**
 * The policy of the app as one file: what is in the page runs, known by its hash, and nothing is fetched at all.
 */
export function onePagePolicy({ scripts, styles }: InlineHashes): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')}`,
    // The font and the sign of the app are in the page as texts.
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

/**
 * What a host sends with every file. Its policy leaves scripts and styles to that of the page: their hashes are others
 * with every version, and a host's settings are not. The framing rule has no effect in a page's `<meta>`.
 */
export const securityHeaders: { readonly [name: string]: string } = {
  'Content-Security-Policy': [...withoutHashes, "frame-ancestors 'none'"].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

/** How long browsers keep files: those with a hash in their name for good, the page not without asking. */
export const caching = {
  hashed: 'public, max-age=31536000, immutable',
  page: 'no-cache',
} as const
