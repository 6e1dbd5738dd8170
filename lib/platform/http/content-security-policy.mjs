/**
 * The Content-Security-Policy: everything is loaded from this site. Inline style attributes are allowed
 * (React sets sizes and positions with them); `style-src` alone is for browsers that do not distinguish them
 * from inline style sheets. @param {string} scripts the sources of its scripts @param {{ sheets?: string,
 * more?: readonly string[] }} [options] `sheets`: the sources of its style sheets; `more`: further directives
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
