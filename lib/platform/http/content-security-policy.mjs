/**
 * What a page may load, and from where: everything comes from this site. A style of a single element may
 * stand in the page (React sets widths and places so); `style-src` alone is for browsers that do not tell it
 * from a style sheet in the page.
 *
 * @param {string} scripts the sources of its scripts
 * @param {{ sheets?: string, more?: readonly string[] }} [options] `sheets`: the sources of its style sheets;
 * `more`: further rules
 * @returns {string} the value of the header Content-Security-Policy
 */
export function contentSecurityPolicy(scripts, { sheets = "'self' 'unsafe-inline'", more = [] } = {}) {
  return [
    ...more,
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    `style-src-elem ${sheets}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
}
