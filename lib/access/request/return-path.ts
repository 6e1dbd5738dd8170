const anywhere = "http://this.invalid";

/**
 * Where to go after signing in: a path of this site that is a page, else the fallback. Other sites are never
 * followed.
 */
export function returnPath(next: string | null | undefined, fallback = "/desk"): string {
  if (!next?.startsWith("/") || !URL.canParse(next, anywhere)) return fallback;
  const url = new URL(next, anywhere);
  // “/.//other.site” is a path of this site until its dots are taken out: what is left names another.
  if (url.origin !== anywhere || /^\/(\/|(sign-in|api)(\/|$))/.test(url.pathname)) return fallback;
  return url.pathname + url.search + url.hash;
}

/** The address of the sign-in page that leads back to `path`. */
export function signInPath(path: string | null | undefined): string {
  const next = returnPath(path);
  return next === "/desk" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
}
