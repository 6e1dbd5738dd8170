/**
 * What a page may load, and from where: everything comes from this site.
 *
 * @param {string} scripts the sources of its scripts
 * @param {readonly string[]} [more] further rules
 * @returns {string} the value of the header Content-Security-Policy
 */
export function contentSecurityPolicy(scripts, more = []) {
  return [
    ...more,
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
}
