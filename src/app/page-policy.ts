// What the browser is told to refuse, in one place: the build writes it into the page, `npm start` sends it,
// and the header files for hosts are held against it by tests/project/page-policy.test.ts.

/**
 * The Content-Security-Policy of the page. Nothing is allowed that the app doesn't use: no inline script or
 * style, no `eval`, no image, no form, nothing of another origin. Text can become markup nowhere: Trusted Types
 * are required, and the one policy there is lets through nothing but the app's own two workers.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
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
].join('; ')

/**
 * The policy of the app as one file: what is in the page runs, known by its hash, and nothing is fetched at all.
 *
 * @param scripts the hashes of its scripts, as a policy writes them
 * @param styles those of its styles
 */
export function onePagePolicy(hashes: {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}): string {
  return [
    "default-src 'none'",
    `script-src ${hashes.scripts.join(' ')}`,
    `style-src ${hashes.styles.join(' ')}`,
    // The font and the sign of the app are in the page as texts.
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

/** What a host sends with every file. The framing rule has no effect in a page's `<meta>`. */
export const securityHeaders: { readonly [name: string]: string } = {
  'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'none'`,
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
